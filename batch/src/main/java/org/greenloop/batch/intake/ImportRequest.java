package org.greenloop.batch.intake;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.EstimateMethod;
import org.greenloop.accounting.activity.Submission.Acceptance;

/// A file to take in.
///
/// @param fileName as the user knows it
/// @param company code or credit identifier of the submitting company; master data needs none
/// @param template where the header should not decide
/// @param scope which templates the header may decide for
/// @param correctionReason present when the rows replace rows accepted before
/// @param estimate present when the rows are estimates, by that method
/// @param submittedBy who hands it in
public record ImportRequest(
    Path file,
    String fileName,
    Optional<String> company,
    Acceptance acceptance,
    Optional<IntakeTemplate> template,
    Scope scope,
    Optional<String> correctionReason,
    Optional<EstimateMethod> estimate,
    String submittedBy) {

  public enum Scope {
    EVERYTHING,
    /// Left to the header alone, a clerk's file could be read as master data and rename another
    /// company.
    MONTHLY_FACTS
  }

  public ImportRequest(
      Path file,
      String fileName,
      Optional<String> company,
      Acceptance acceptance,
      Optional<IntakeTemplate> template,
      Optional<String> correctionReason,
      String submittedBy) {
    this(
        file,
        fileName,
        company,
        acceptance,
        template,
        Scope.EVERYTHING,
        correctionReason,
        Optional.empty(),
        submittedBy);
  }

  /// The templates that the file may have.
  List<IntakeTemplate> templates() {
    return Arrays.stream(IntakeTemplate.values())
        .filter(known -> template.isEmpty() || template.get() == known)
        .filter(known -> scope == Scope.EVERYTHING || isOfMembers(known))
        .toList();
  }

  /// Certificates are the member's own: their intake holds the holder against the company.
  private static boolean isOfMembers(IntakeTemplate template) {
    return template.activityTemplate().isPresent() || template == IntakeTemplate.GREEN_CERTIFICATES;
  }
}
