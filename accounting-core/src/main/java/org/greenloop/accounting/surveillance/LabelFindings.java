package org.greenloop.accounting.surveillance;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.organization.ReportingPeriod;

/// The findings of one label, and what a further judgement means to them.
///
/// Findings on the period that the label was issued for are a matter of their own: what was awarded
/// was awarded on figures that no longer hold, and only that period, judged again, mends it. Of all
/// later periods there is at most one open finding, which any judgement of the same or a later
/// month mends.
public record LabelFindings(List<SurveillanceFinding> all) {

  public LabelFindings {
    all = List.copyOf(all);
  }

  /// The finding that a judgement which meets mends.
  public Optional<SurveillanceFinding> mendedBy(ReportingPeriod period, boolean own) {
    return open(own).filter(finding -> !lastOf(period).isBefore(finding.month()));
  }

  /// Whether a judgement that does not meet is news: no finding is open, and none of the same month
  /// was mended by a later one.
  public boolean isNew(ReportingPeriod period, boolean own) {
    return open(own).isEmpty()
        && all.stream()
            .filter(finding -> finding.own() == own)
            .filter(finding -> finding.month().equals(lastOf(period)))
            .flatMap(finding -> finding.mending().stream())
            .noneMatch(mending -> lastOf(mending.period()).isAfter(lastOf(period)));
  }

  public int nextNumber() {
    return all.stream().mapToInt(SurveillanceFinding::number).max().orElse(0) + 1;
  }

  private Optional<SurveillanceFinding> open(boolean own) {
    return all.stream()
        .filter(finding -> finding.own() == own && finding.mending().isEmpty())
        .findFirst();
  }

  private static YearMonth lastOf(ReportingPeriod period) {
    return period.months().getLast();
  }
}
