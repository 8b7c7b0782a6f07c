package org.greenloop.accounting.activity;

import java.time.Instant;
import java.util.Optional;

/// A file that a company handed in.
///
/// @param sha256 of its bytes; the same file again is the same submission
/// @param correctionReason present when its rows replace rows that were accepted before
public record Submission(
    long id,
    int companyId,
    Template template,
    String fileName,
    String sha256,
    Acceptance acceptance,
    Optional<String> correctionReason,
    String submittedBy,
    Instant receivedAt) {

  /// What happens to the good rows of a file that also has wrong ones.
  public enum Acceptance {
    PARTIAL,
    ALL_OR_NOTHING
  }
}
