package org.greenloop.accounting.plausibility;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// How busy a site was in a month, as a ratio to its usual month, told by other series of its: what
/// it made, or what energy came in. The mean over the series, each in relation to its own median,
/// since pieces and tonnes do not add up.
///
/// A series counts where it has an amount in half of the months that any of them reports.
final class Companion {

  private final Map<YearMonth, Long> ratios = new HashMap<>();

  private Companion() {}

  /// Nothing is known.
  static Companion none() {
    return new Companion();
  }

  static Companion of(List<Series> all) {
    Set<YearMonth> known = new HashSet<>();
    all.forEach(series -> series.months().forEach(month -> known.add(month.month())));
    Map<YearMonth, Long> sums = new HashMap<>();
    known.forEach(month -> sums.put(month, 0L));
    for (Series series : all) {
      List<BigDecimal> amounts = positive(series);
      if (!amounts.isEmpty() && amounts.size() * 2 >= known.size()) {
        BigDecimal usual = Baseline.median(amounts);
        series
            .months()
            .forEach(
                month -> sums.merge(month.month(), Ratio.of(month.amount(), usual), Long::sum));
      }
    }
    Companion companion = new Companion();
    long[] positive =
        sums.values().stream().mapToLong(Long::longValue).filter(sum -> sum > 0).toArray();
    if (positive.length > 0) {
      long usual = Ratio.median(positive);
      sums.forEach((month, sum) -> companion.ratios.put(month, Ratio.divided(sum, usual)));
    }
    return companion;
  }

  private static List<BigDecimal> positive(Series series) {
    List<BigDecimal> amounts = new ArrayList<>();
    for (SeriesMonth month : series.months()) {
      if (month.isPositive()) {
        amounts.add(month.amount());
      }
    }
    return amounts;
  }

  /// Empty where nothing is known of the month.
  OptionalLong at(YearMonth month) {
    Long ratio = ratios.get(month);
    return ratio == null ? OptionalLong.empty() : OptionalLong.of(ratio);
  }

  boolean isKnown() {
    return !ratios.isEmpty();
  }
}
