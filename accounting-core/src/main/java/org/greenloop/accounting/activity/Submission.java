package org.greenloop.accounting.activity;

import java.time.Instant;
import java.util.Optional;
import org.greenloop.accounting.estimate.EstimateMethod;

/// A file that a company handed in.
///
/// @param sha256 of its bytes; the same file again is the same submission
/// @param correctionReason present when its rows replace rows that were accepted before, or come
///   into a closed month
/// @param estimate present when its rows are estimates; what the site then reports replaces them
public record Submission(
    long id,
    int companyId,
    Template template,
    String fileName,
    String sha256,
    Acceptance acceptance,
    Optional<String> correctionReason,
    Optional<EstimateMethod> estimate,
    String submittedBy,
    Instant receivedAt) {

  /// What happens to the good rows of a file that also has wrong ones.
  public enum Acceptance {
    PARTIAL,
    ALL_OR_NOTHING
  }
}
