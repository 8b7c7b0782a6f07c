package org.greenloop.accounting.plausibility;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.OptionalInt;

/// What a series shows for one month: the sum of its rows in force.
///
/// @param amount in the unit of the series
/// @param rows how many rows it sums
/// @param row first row of the submission that is being checked; empty where the month was reported
///   before and is history
/// @param least the smallest row of the submission
/// @param most the largest row of the submission
public record SeriesMonth(
    YearMonth month,
    BigDecimal amount,
    int rows,
    OptionalInt row,
    RowAmount least,
    RowAmount most) {

  /// One row of a month with several.
  public record RowAmount(int row, BigDecimal amount) {}

  public SeriesMonth {
    if (rows < 1) {
      throw new IllegalArgumentException("a month without rows is not reported: " + month);
    }
  }

  /// A month of one row.
  public static SeriesMonth of(YearMonth month, BigDecimal amount, OptionalInt row) {
    RowAmount only = new RowAmount(row.orElse(0), amount);
    return new SeriesMonth(month, amount, 1, row, only, only);
  }

  boolean isChecked() {
    return row.isPresent();
  }

  boolean isPositive() {
    return amount.signum() > 0;
  }
}
