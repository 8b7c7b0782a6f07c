package org.greenloop.accounting.plausibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/// Amounts that look written down rather than measured: the same month after month, growing by the
/// same step, copied from last year, rounded. What earlier submissions showed already is not said
/// again.
final class PatternCheck {

  private static final int YEAR = 12;

  private final int repeatMonths;
  private final int repeatDigits;
  private final int stepMonths;
  private final int copyDigits;
  private final int copiesDigits;
  private final int roundMonths;
  private final int roundDigits;
  private final int roundLeastDigits;

  PatternCheck(Thresholds thresholds) {
    this.repeatMonths = thresholds.count("repeat.months");
    this.repeatDigits = thresholds.count("repeat.least-digits");
    this.stepMonths = thresholds.count("step.months");
    this.copyDigits = thresholds.count("copy.digits");
    this.copiesDigits = thresholds.count("copies.digits");
    this.roundMonths = thresholds.count("round.months");
    this.roundDigits = thresholds.count("round.digits");
    this.roundLeastDigits = thresholds.count("round.least-digits");
  }

  List<Warning> check(int siteId, Series series) {
    List<Warning> warnings = new ArrayList<>();
    List<SeriesMonth> months = series.months();
    Optional<Run> repeated =
        longestRun(
            months, 0, (i, j) -> same(months, i, j) && digits(months.get(j)) >= repeatDigits);
    repeated
        .filter(run -> run.isNews(repeatMonths))
        .ifPresent(
            run ->
                warnings.add(
                    new Finding(siteId, series, run.lastChecked())
                        .of(
                            Check.REPEATED_VALUE,
                            Finding.severity(run.size(), repeatMonths),
                            String.valueOf(run.size()),
                            run.first().month().toString())));
    steps(siteId, series).ifPresent(warnings::add);
    if (repeated.filter(run -> run.size() >= repeatMonths).isEmpty()) {
      warnings.addAll(copies(siteId, series));
    }
    rounded(siteId, series).ifPresent(warnings::add);
    return warnings;
  }

  /// Months in a row that belong together.
  private record Run(List<SeriesMonth> months) {
    int size() {
      return months.size();
    }

    SeriesMonth first() {
      return months.getFirst();
    }

    SeriesMonth lastChecked() {
      return months.reversed().stream().filter(SeriesMonth::isChecked).findFirst().orElseThrow();
    }

    boolean isNews(int least) {
      long known = months.stream().filter(month -> !month.isChecked()).count();
      return size() >= least && known < least && known < size();
    }
  }

  /// The longest run of consecutive months in which each month goes on from the one before; the
  /// latest of equally long ones.
  private static Optional<Run> longestRun(
      List<SeriesMonth> months, int first, BiPredicate<Integer, Integer> goesOn) {
    Optional<Run> longest = Optional.empty();
    int start = first;
    for (int i = first + 1; i <= months.size(); i++) {
      if (i == months.size() || !follows(months, i) || !goesOn.test(i - 1, i)) {
        Run run = new Run(months.subList(start, i));
        boolean checked = run.months().stream().anyMatch(SeriesMonth::isChecked);
        if (checked && run.size() >= longest.map(Run::size).orElse(0)) {
          longest = Optional.of(run);
        }
        start = i;
      }
    }
    return longest;
  }

  private static boolean follows(List<SeriesMonth> months, int i) {
    return months.get(i).month().equals(months.get(i - 1).month().plusMonths(1));
  }

  private static boolean same(List<SeriesMonth> months, int i, int j) {
    return months.get(j).isPositive()
        && months.get(i).amount().compareTo(months.get(j).amount()) == 0;
  }

  private Optional<Warning> steps(int siteId, Series series) {
    List<SeriesMonth> months = series.months();
    return longestRun(
            months,
            1,
            (i, j) ->
                follows(months, i)
                    && step(months, j).signum() != 0
                    && step(months, j).compareTo(step(months, i)) == 0
                    && digits(months.get(j)) >= repeatDigits)
        .map(run -> withTheMonthBefore(months, run))
        .filter(run -> run.isNews(stepMonths))
        .map(
            run ->
                new Finding(siteId, series, run.lastChecked())
                    .of(
                        Check.CONSTANT_STEP,
                        Finding.severity(run.size(), stepMonths),
                        run.months().get(1).amount().subtract(run.first().amount()).toPlainString(),
                        String.valueOf(run.size()),
                        run.first().month().toString()));
  }

  private static BigDecimal step(List<SeriesMonth> months, int i) {
    return months.get(i).amount().subtract(months.get(i - 1).amount());
  }

  /// A run of equal steps begins with the month that the first step starts from.
  private static Run withTheMonthBefore(List<SeriesMonth> months, Run run) {
    int from = months.indexOf(run.first());
    return run.size() < 2 ? run : new Run(months.subList(from - 1, from + run.size()));
  }

  /// One amount of many digits, or several of fewer, that last year had to the last digit.
  private List<Warning> copies(int siteId, Series series) {
    Map<java.time.YearMonth, SeriesMonth> byMonth = new HashMap<>();
    series.months().forEach(month -> byMonth.put(month.month(), month));
    List<SeriesMonth> copied =
        series.months().stream()
            .filter(month -> month.isChecked() && month.isPositive())
            .filter(month -> digits(month) >= copiesDigits)
            .filter(
                month -> {
                  SeriesMonth earlier = byMonth.get(month.month().minusMonths(YEAR));
                  return earlier != null && earlier.amount().compareTo(month.amount()) == 0;
                })
            .toList();
    return copied.stream()
        .filter(month -> copied.size() > 1 || digits(month) >= copyDigits)
        .map(
            month ->
                new Finding(siteId, series, month)
                    .of(
                        Check.COPY_OF_LAST_YEAR,
                        BigDecimal.ONE,
                        month.month().minusMonths(YEAR).toString()))
        .toList();
  }

  private Optional<Warning> rounded(int siteId, Series series) {
    List<SeriesMonth> months = series.months();
    int end = months.size();
    while (end > 0 && !months.get(end - 1).isChecked()) {
      end--;
    }
    List<SeriesMonth> window = months.subList(Math.max(0, end - YEAR), end);
    List<SeriesMonth> round = window.stream().filter(this::isRound).toList();
    long before = round.stream().filter(month -> !month.isChecked()).count();
    return before >= roundMonths || round.size() < roundMonths || before == round.size()
        ? Optional.empty()
        : Optional.of(
            new Finding(siteId, series, new Run(round).lastChecked())
                .of(
                    Check.ROUND_NUMBERS,
                    Finding.severity(round.size(), roundMonths),
                    String.valueOf(round.size()),
                    String.valueOf(window.size())));
  }

  private boolean isRound(SeriesMonth month) {
    BigDecimal amount = month.amount();
    int whole = amount.precision() - amount.scale();
    return month.isPositive() && whole >= roundLeastDigits && digits(month) <= roundDigits;
  }

  /// Significant digits without the zeros at the end.
  private static int digits(SeriesMonth month) {
    return month.amount().stripTrailingZeros().precision();
  }
}
