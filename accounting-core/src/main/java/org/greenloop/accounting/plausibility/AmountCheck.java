package org.greenloop.accounting.plausibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Is the amount of a month of the usual size ([Check#UNIT_SLIP], [Check#JUMP])?
///
/// An amount is suspected when it is further from what explains it than the series' own months are.
/// Where a known factor would make it plausible, the unit is to blame. Months in a row that are off
/// in the same way are one finding.
final class AmountCheck {

  private final List<BigDecimal> factors;
  private final BigDecimal correctedShare;
  private final long rowLeast;
  private final long rowTolerance;
  private final int jumpMonths;
  private final int sureMonths;

  AmountCheck(Thresholds thresholds) {
    this.factors = thresholds.slipFactors();
    this.correctedShare = thresholds.decimal("slip.corrected-share");
    this.rowTolerance = thresholds.distance("row-slip.tolerance");
    this.rowLeast = thresholds.distance("row-slip.least-factor") - rowTolerance;
    this.jumpMonths = thresholds.count("history.least-months");
    this.sureMonths = thresholds.count("jump.sure-months");
  }

  /// A month that is off.
  ///
  /// @param factor by which it is off, where a unit is to blame
  private record Off(
      Finding finding, Baseline.Judgement judged, Optional<BigDecimal> factor, int months) {

    boolean goesOn(Off next) {
      return finding.month().month().plusMonths(months).equals(next.finding.month().month())
          && factor.equals(next.factor)
          && judged.deviation() > 0 == next.judged.deviation() > 0;
    }

    Off with(Off next) {
      return new Off(finding, judged, factor, months + next.months);
    }
  }

  List<Warning> check(int siteId, Series series, Baseline baseline) {
    List<Off> runs = new ArrayList<>();
    List<Warning> warnings = new ArrayList<>();
    for (SeriesMonth month : series.months()) {
      if (!month.isChecked()) {
        continue;
      }
      Finding finding = new Finding(siteId, series, month);
      if (!month.isPositive()) {
        zero(finding, baseline).ifPresent(warnings::add);
        continue;
      }
      Optional<Off> off = off(finding, baseline);
      if (off.isPresent() && !runs.isEmpty() && runs.getLast().goesOn(off.get())) {
        runs.add(runs.removeLast().with(off.get()));
      } else if (off.isPresent()) {
        runs.add(off.get());
      } else {
        rowSlip(finding, baseline).ifPresent(warnings::add);
      }
    }
    runs.forEach(run -> warnings.add(warning(run, baseline)));
    return warnings;
  }

  private Optional<Warning> zero(Finding finding, Baseline baseline) {
    boolean neverZero =
        finding.series().months().stream()
            .allMatch(month -> month.isChecked() || month.isPositive());
    return neverZero
            && baseline.months() >= sureMonths
            && !baseline.explainsZero(finding.month().month())
        ? Optional.of(
            finding.of(
                Check.JUMP,
                BigDecimal.ONE,
                finding.amount(baseline.median()),
                "-100",
                "1",
                String.valueOf(baseline.months()),
                finding.amount(baseline.usual(-baseline.limit())),
                finding.amount(baseline.usual(baseline.limit()))))
        : Optional.empty();
  }

  private Optional<Off> off(Finding finding, Baseline baseline) {
    SeriesMonth month = finding.month();
    Baseline.Judgement judged = baseline.judge(month.month(), month.amount());
    if (!judged.isBeyond()) {
      return Optional.empty();
    }
    Optional<BigDecimal> factor = Optional.empty();
    long least = correctedShare.multiply(BigDecimal.valueOf(judged.limit())).longValue();
    for (BigDecimal candidate : factors) {
      BigDecimal corrected =
          judged.deviation() > 0
              ? month.amount().divide(candidate, MathContext.DECIMAL64)
              : month.amount().multiply(candidate);
      Baseline.Judgement better = baseline.judge(month.month(), corrected);
      if (Math.abs(better.deviation()) <= least) {
        least = Math.abs(better.deviation());
        factor = Optional.of(candidate);
      }
    }
    return factor.isPresent() || judged.months() >= jumpMonths
        ? Optional.of(new Off(finding, judged, factor, 1))
        : Optional.empty();
  }

  private static Warning warning(Off off, Baseline baseline) {
    Finding finding = off.finding();
    Baseline.Judgement judged = off.judged();
    BigDecimal severity = Finding.severity(Math.abs(judged.deviation()), judged.limit());
    BigDecimal expected = baseline.usual(judged.expected());
    String compared = String.valueOf(judged.months());
    String months = String.valueOf(off.months());
    String low = finding.amount(baseline.usual(judged.expected() - judged.limit()));
    String high = finding.amount(baseline.usual(judged.expected() + judged.limit()));
    return off.factor()
        .map(
            factor ->
                finding.of(
                    Check.UNIT_SLIP,
                    severity,
                    finding.amount(expected),
                    named(factor, judged.deviation()),
                    months,
                    compared,
                    low,
                    high))
        .orElseGet(
            () ->
                finding.of(
                    Check.JUMP,
                    severity,
                    finding.amount(expected),
                    percentOff(finding.month().amount(), expected),
                    months,
                    compared,
                    low,
                    high));
  }

  private static String percentOff(BigDecimal amount, BigDecimal expected) {
    BigDecimal percent =
        amount
            .divide(expected, MathContext.DECIMAL64)
            .subtract(BigDecimal.ONE)
            .movePointRight(2)
            .setScale(0, RoundingMode.HALF_EVEN);
    return (percent.signum() > 0 ? "+" : "") + percent.toPlainString();
  }

  /// One row of many that is far from the others disappears in their sum.
  private Optional<Warning> rowSlip(Finding finding, Baseline baseline) {
    SeriesMonth month = finding.month();
    if (month.rows() < 2) {
      return Optional.empty();
    }
    BigDecimal row =
        baseline.median().divide(BigDecimal.valueOf(month.rows()), MathContext.DECIMAL64);
    for (SeriesMonth.RowAmount amount : List.of(month.most(), month.least())) {
      long ratio = Ratio.of(amount.amount(), row);
      if (ratio > 0 && Math.abs(Ratio.ln(ratio)) > rowLeast) {
        long log = Ratio.ln(ratio);
        for (BigDecimal factor : factors) {
          if (Math.abs(Math.abs(log) - Ratio.ln(Ratio.of(factor, BigDecimal.ONE)))
              <= rowTolerance) {
            return Optional.of(
                finding
                    .inRow(amount)
                    .of(
                        Check.UNIT_SLIP,
                        BigDecimal.ONE,
                        finding.amount(row),
                        named(factor, log),
                        "1",
                        String.valueOf(baseline.months()),
                        finding.amount(row.multiply(Ratio.decimal(Ratio.exp(-rowLeast)))),
                        finding.amount(row.multiply(Ratio.decimal(Ratio.exp(rowLeast))))));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String named(BigDecimal factor, long deviation) {
    return deviation > 0 ? factor.toPlainString() : "1/" + factor.toPlainString();
  }
}
