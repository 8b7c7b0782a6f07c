package org.greenloop.accounting.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An issued label in the register.
///
/// @param lift of the ban on unconfirmed numbers that it rests on; empty where it needed none
/// @param revocation present once it was taken back
public record Label(
    String serial,
    long assessmentId,
    Instant issuedAt,
    LocalDate validUntil,
    List<Document> documents,
    Optional<BanLift> lift,
    Optional<Revocation> revocation) {

  /// @param sha256 of the signed bytes
  public record Document(String language, String sha256) {}

  public record Revocation(String reason, String revokedBy, Instant at) {}
}
