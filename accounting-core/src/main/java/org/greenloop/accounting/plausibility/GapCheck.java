package org.greenloop.accounting.plausibility;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Months that are missing between others, beside a month of the submission. Only where the other
/// months of the series are complete: what is bought now and then has no gaps.
final class GapCheck {

  private final int leastMonths;
  private final long regularShare;

  GapCheck(Thresholds thresholds) {
    this.leastMonths = thresholds.count("history.least-months");
    this.regularShare = thresholds.ratio("gap.regular-share");
  }

  List<Warning> check(int siteId, Series series) {
    List<SeriesMonth> months = series.months();
    if (months.size() < leastMonths) {
      return List.of();
    }
    long span = ChronoUnit.MONTHS.between(months.getFirst().month(), months.getLast().month()) + 1;
    List<Warning> warnings = new ArrayList<>();
    for (int i = 1; i < months.size(); i++) {
      SeriesMonth before = months.get(i - 1);
      SeriesMonth after = months.get(i);
      long missing = ChronoUnit.MONTHS.between(before.month(), after.month()) - 1;
      long share = months.size() * Ratio.ONE / (span - missing);
      if (missing > 0 && share >= regularShare && (before.isChecked() || after.isChecked())) {
        warnings.add(
            new Finding(siteId, series, after.isChecked() ? after : before)
                .of(
                    Check.MISSING_MONTH,
                    Finding.severity(missing, 1),
                    before.month().plusMonths(1).toString(),
                    String.valueOf(missing),
                    Ratio.percent(share)));
      }
    }
    return warnings;
  }
}
