package org.greenloop.accounting.indicator;

import java.time.YearMonth;
import java.util.List;

/// One version of a subject's closed month.
///
/// @param sequence state of the ledger it saw: the last settlement
/// @param reason `first closing`, or why it was closed again
public record Closing(
    int subjectId,
    YearMonth period,
    int version,
    long sequence,
    String reason,
    List<Metric> metrics,
    List<ClosingIssue> issues) {

  public Closing {
    metrics = List.copyOf(metrics);
    issues = List.copyOf(issues);
  }
}
