package org.greenloop.accounting.plausibility;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A warning as it was noted with a submission, and what was said to it.
///
/// @param number of the warning within its submission, from 1
/// @param site code
/// @param fileName of the submission, as it is shown to people
/// @param state what became of it since
/// @param reasons all that were ever given, the oldest first; the last one holds
public record NotedWarning(
    long submissionId,
    int number,
    String site,
    String fileName,
    Warning warning,
    State state,
    List<Reason> reasons) {

  /// What became of a warning.
  public enum State {
    /// The amount is in force, and as unusual as it was.
    STANDS,
    /// A correction replaced the row that it points at.
    CORRECTED,
    /// What was handed in later makes the amount usual: production, above all.
    EXPLAINED
  }

  /// Why the amount is right all the same.
  ///
  /// @param by user name of who says so
  public record Reason(String text, String by, Instant at) {

    public Reason {
      if (text.isBlank()) {
        throw new IllegalArgumentException("a reason without words");
      }
    }
  }

  public NotedWarning {
    reasons = List.copyOf(reasons);
  }

  public NotedWarning explained() {
    return new NotedWarning(
        submissionId, number, site, fileName, warning, State.EXPLAINED, reasons);
  }

  /// The one that holds.
  public Optional<Reason> reason() {
    return reasons.isEmpty() ? Optional.empty() : Optional.of(reasons.getLast());
  }
}
