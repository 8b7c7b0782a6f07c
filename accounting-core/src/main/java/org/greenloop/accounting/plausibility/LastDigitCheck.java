package org.greenloop.accounting.plausibility;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Last digits of measured amounts are spread evenly; those of invented ones are not (Mosimann,
/// Wiseman and Edelman 1995; Beber and Scacco 2012).
///
///     χ² = Σ (n_d − n/10)² ÷ (n/10)      over the digits d = 0 … 9, n amounts of the submission
///
/// The last digit is that of the finest amount of a series, after what all its amounts have in
/// common is divided out: a transformer ratio of 20 makes every reading even. It takes many amounts
/// to tell, so those of all sites of a submission are counted together. Not for two threads.
final class LastDigitCheck {

  private static final int TEN = 10;

  private final int leastAmounts;
  private final BigInteger leastMantissa;
  private final BigDecimal limit;
  private final long[] digits = new long[TEN];
  private Optional<Finding> first = Optional.empty();

  LastDigitCheck(Thresholds thresholds) {
    this.leastAmounts = thresholds.count("last-digit.least-amounts");
    this.leastMantissa = BigInteger.TEN.pow(thresholds.count("last-digit.least-digits") - 1);
    this.limit = thresholds.decimal("last-digit.chi-square");
  }

  void count(int siteId, Series series) {
    List<SeriesMonth> months = series.months().stream().filter(SeriesMonth::isPositive).toList();
    int scale =
        months.stream()
            .mapToInt(month -> month.amount().stripTrailingZeros().scale())
            .max()
            .orElse(0);
    List<BigInteger> mantissas = new ArrayList<>();
    BigInteger common = BigInteger.ZERO;
    for (SeriesMonth month : months) {
      BigInteger mantissa =
          month.amount().setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
      mantissas.add(mantissa);
      common = common.gcd(mantissa);
    }
    for (int i = 0; i < mantissas.size(); i++) {
      SeriesMonth month = months.get(i);
      BigInteger mantissa = mantissas.get(i).divide(common);
      if (month.isChecked() && mantissa.compareTo(leastMantissa) >= 0) {
        digits[mantissa.mod(BigInteger.TEN).intValue()]++;
        Finding finding = new Finding(siteId, series, month);
        first = first.filter(other -> other.row() <= finding.row()).or(() -> Optional.of(finding));
      }
    }
  }

  /// After the last site, at the first row that was counted.
  Optional<Warning> check() {
    long amounts = 0;
    for (long count : digits) {
      amounts += count;
    }
    if (amounts < leastAmounts) {
      return Optional.empty();
    }
    long squares = 0;
    int most = 0;
    for (int digit = 0; digit < TEN; digit++) {
      squares += (TEN * digits[digit] - amounts) * (TEN * digits[digit] - amounts);
      most = digits[digit] > digits[most] ? digit : most;
    }
    BigDecimal statistic =
        BigDecimal.valueOf(squares)
            .divide(BigDecimal.valueOf(TEN * amounts), 1, RoundingMode.HALF_EVEN);
    if (statistic.compareTo(limit) <= 0) {
      return Optional.empty();
    }
    List<String> arguments =
        List.of(
            String.valueOf(amounts),
            String.valueOf(most),
            String.valueOf(digits[most]),
            statistic.toPlainString(),
            limit.toPlainString());
    return first.map(
        finding ->
            finding.of(
                Check.LAST_DIGITS,
                statistic.divide(limit, 1, RoundingMode.DOWN).max(BigDecimal.ONE),
                arguments.toArray(String[]::new)));
  }
}
