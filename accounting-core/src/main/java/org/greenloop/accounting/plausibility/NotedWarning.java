package org.greenloop.accounting.plausibility;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A warning as it was noted with a submission, and what was said to it.
///
/// @param number of the warning within its submission, from 1
/// @param site code
/// @param fileName of the submission, as it is shown to people
/// @param corrected the row that it points at was replaced by a correction since
/// @param reasons all that were ever given, the oldest first; the last one holds
public record NotedWarning(
    long submissionId,
    int number,
    String site,
    String fileName,
    Warning warning,
    boolean corrected,
    List<Reason> reasons) {

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

  /// The one that holds.
  public Optional<Reason> reason() {
    return reasons.isEmpty() ? Optional.empty() : Optional.of(reasons.getLast());
  }
}
