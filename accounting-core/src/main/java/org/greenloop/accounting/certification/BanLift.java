package org.greenloop.accounting.certification;

import java.time.Instant;
import java.util.Optional;

/// The word of an operator that labels may be issued although a number of the scheme is
/// unconfirmed. The labels print it.
///
/// @param subjectId the only subject that it is for; empty for all that the edition judges
/// @param givenBy username; `givenByName` is the name on that day
/// @param end empty while it is in force
public record BanLift(
    long id,
    String scheme,
    String edition,
    Optional<Integer> subjectId,
    String reason,
    String givenBy,
    String givenByName,
    Instant givenAt,
    Optional<End> end) {

  /// From then on nothing new rests on the lift; labels that were issued stay valid.
  public record End(String reason, String endedBy, Instant at) {}

  public BanLift {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a lift has a reason");
    }
  }

  public boolean isInForce() {
    return end.isEmpty();
  }

  public boolean covers(StoredAssessment assessment) {
    return scheme.equals(assessment.scheme())
        && edition.equals(assessment.edition())
        && subjectId.filter(id -> id != assessment.subjectId()).isEmpty();
  }

  public String schemeReference() {
    return scheme + "@" + edition;
  }
}
