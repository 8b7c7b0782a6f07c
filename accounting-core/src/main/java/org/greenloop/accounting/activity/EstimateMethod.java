package org.greenloop.accounting.activity;

import java.util.Locale;
import java.util.Optional;

/// How a missing month is estimated.
///
/// x amount of a row, P production of the site, m the missing month. The code is part of the
/// evidence of each estimated row and never changes.
public enum EstimateMethod {
  /// Each row of the same month of the year before, in proportion to production:
  ///
  ///     x̂(m) = x(m − 12) × P(m) ÷ P(m − 12)
  SAME_MONTH_LAST_YEAR("x(m − 12) × P(m) ÷ P(m − 12)"),
  /// Half of each row of the month before and of the month after:
  ///
  ///     x̂(m) = (x(m − 1) + x(m + 1)) ÷ 2
  MEAN_OF_NEIGHBOURS("(x(m − 1) + x(m + 1)) ÷ 2"),
  /// A straight line through the twelve months before, by least squares, for each series of rows;
  /// never below zero:
  ///
  ///     x̂(m) = a + b × P(m)
  LINEAR_IN_PRODUCTION("a + b × P(m)");

  private final String formula;

  EstimateMethod(String formula) {
    this.formula = formula;
  }

  /// `same-month-last-year`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String formula() {
    return formula;
  }

  public static Optional<EstimateMethod> find(String code) {
    for (EstimateMethod method : values()) {
      if (method.code().equals(code)) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }
}
