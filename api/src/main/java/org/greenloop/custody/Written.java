package org.greenloop.custody;

import java.util.Locale;
import java.util.Optional;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.accounting.quantity.Fraction;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;

/// How numbers and constants are written in answers.
final class Written {

  /// Micrograms, in kg.
  private static final int DECIMALS = 9;

  private Written() {}

  /// `TREATMENT_RUN` as `treatment-run`.
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// kg, to the microgram.
  static String mass(Quantity mass) {
    return Rounding.plain(Rounding.toDecimals(mass.in(Unit.KILOGRAM).value(), DECIMALS));
  }

  static Optional<String> mass(Optional<Quantity> mass) {
    return mass.map(Written::mass);
  }

  /// 0 to 1, cut at 34 digits where it does not end.
  static String share(Fraction share) {
    return Rounding.plain(share.toDecimal());
  }

  static String family(ReturnedProduct product) {
    return product.family().code();
  }
}
