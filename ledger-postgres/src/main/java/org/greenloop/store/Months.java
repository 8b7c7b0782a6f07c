package org.greenloop.store;

import java.time.YearMonth;

/// A month in a column: 202503.
final class Months {

  private Months() {}

  static int toColumn(YearMonth month) {
    return month.getYear() * 100 + month.getMonthValue();
  }

  static YearMonth fromColumn(int column) {
    return YearMonth.of(column / 100, column % 100);
  }
}
