package org.greenloop.accounting.indicator;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.quality.Completeness;

/// One version of a subject's closed month.
///
/// @param sequence state of the ledger it saw: the last settlement
/// @param reason `first closing`, or why it was closed again
/// @param completeness of the reports that its sites owe; unknown for months that were closed
///   before it was counted
public record Closing(
    int subjectId,
    YearMonth period,
    int version,
    long sequence,
    String reason,
    Optional<Completeness> completeness,
    List<Metric> metrics,
    List<ClosingIssue> issues) {

  public Closing {
    metrics = List.copyOf(metrics);
    issues = List.copyOf(issues);
  }

  public Closing with(List<Metric> others) {
    return new Closing(subjectId, period, version, sequence, reason, completeness, others, issues);
  }
}
