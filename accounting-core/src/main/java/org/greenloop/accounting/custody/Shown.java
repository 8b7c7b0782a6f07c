package org.greenloop.accounting.custody;

import java.math.BigDecimal;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;

/// Numbers as a finding shows them.
final class Shown {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Shown() {}

  static String mass(Quantity mass) {
    return Rounding.plain(mass.in(Unit.KILOGRAM).value()) + " kg";
  }

  static String percent(BigDecimal percent) {
    return Rounding.plain(Rounding.toDecimals(percent, 2));
  }

  /// |one − other| ÷ other, %; of nothing, 100.
  static BigDecimal difference(Quantity one, Quantity other) {
    BigDecimal base = other.in(Unit.KILOGRAM).value();
    BigDecimal apart = one.in(Unit.KILOGRAM).value().subtract(base).abs();
    if (base.signum() == 0) {
      return apart.signum() == 0 ? BigDecimal.ZERO : HUNDRED;
    }
    return apart.multiply(HUNDRED).divide(base, Quantity.PRECISION);
  }
}
