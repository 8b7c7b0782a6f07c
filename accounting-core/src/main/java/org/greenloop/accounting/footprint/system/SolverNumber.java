package org.greenloop.accounting.footprint.system;

import java.math.BigDecimal;

/// The border between the decimals of the books and the floating point numbers of the solver. A
/// decimal of up to 15 digits keeps all of them.
public final class SolverNumber {

  private SolverNumber() {}

  public static double of(BigDecimal decimal) {
    return decimal.doubleValue();
  }

  /// The decimal of up to 15 digits that a number was read from.
  ///
  /// @throws NumberFormatException for what is no finite number
  public static BigDecimal decimal(double number) {
    return BigDecimal.valueOf(number);
  }
}
