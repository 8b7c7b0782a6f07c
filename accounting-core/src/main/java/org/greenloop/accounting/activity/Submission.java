package org.greenloop.accounting.activity;

import java.time.Instant;
import java.util.Optional;

/// A file that a company handed in.
///
/// @param fileName as it is shown to people, with the sheet where it is one of a workbook:
///   `energy.xlsx [能源]`
/// @param sha256 of its bytes; the same file again is the same submission
/// @param sheet of a workbook; each is a submission of its own
/// @param correctionReason present when its rows replace rows that were accepted before, or come
///   into a closed month
/// @param estimate present when its rows are estimates; what the site then reports replaces them
public record Submission(
    long id,
    int companyId,
    Template template,
    String fileName,
    String sha256,
    Optional<String> sheet,
    Acceptance acceptance,
    Optional<String> correctionReason,
    Optional<EstimateMethod> estimate,
    String submittedBy,
    Instant receivedAt) {

  /// A file that is no workbook.
  public Submission(
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
    this(
        id,
        companyId,
        template,
        fileName,
        sha256,
        Optional.empty(),
        acceptance,
        correctionReason,
        estimate,
        submittedBy,
        receivedAt);
  }

  /// What happens to the good rows of a file that also has wrong ones.
  public enum Acceptance {
    PARTIAL,
    ALL_OR_NOTHING
  }
}
