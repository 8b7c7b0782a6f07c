package org.greenloop.accounting.plausibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.greenloop.accounting.quantity.Rounding;

/// The place where something was found, on its way to a [Warning].
record Finding(int siteId, Series series, SeriesMonth month, int row, BigDecimal found) {

  /// Digits of an expected amount; it is an estimate.
  private static final MathContext SHOWN = new MathContext(4, RoundingMode.HALF_EVEN);

  Finding(int siteId, Series series, SeriesMonth month) {
    this(siteId, series, month, month.row().orElseThrow(), month.amount());
  }

  Finding inRow(SeriesMonth.RowAmount amount) {
    return new Finding(siteId, series, month, amount.row(), amount.amount());
  }

  /// An expected amount with its unit, as people read it.
  String amount(BigDecimal value) {
    return Rounding.plain(value.round(SHOWN)) + " " + series.unit().symbol();
  }

  Warning of(Check check, BigDecimal severity, String... arguments) {
    return new Warning(
        check,
        siteId,
        month.month(),
        row,
        series.label(),
        Rounding.plain(found) + " " + series.unit().symbol(),
        List.of(arguments),
        severity);
  }

  /// How many times its limit a value is, with one decimal.
  static BigDecimal severity(long value, long limit) {
    return BigDecimal.valueOf(value)
        .divide(BigDecimal.valueOf(Math.max(1, limit)), 1, RoundingMode.DOWN)
        .max(BigDecimal.ONE);
  }
}
