package org.greenloop.accounting.custody;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// Masses of lots are whole micrograms, so that a million of them are kept in little room and every
/// share of one in another is exact.
public final class LotMass {

  private static final int DECIMALS = 9;

  /// 1 million tonnes: more than any ship carries, and a thousand such lots still fit a sum.
  private static final BigDecimal LARGEST_KILOGRAMS = new BigDecimal("1000000000");

  private LotMass() {}

  /// Whether a lot can have it, but for its sign.
  public static boolean fits(Quantity mass) {
    if (mass.unit().dimension() != Unit.KILOGRAM.dimension()) {
      return false;
    }
    BigDecimal kilograms = mass.in(Unit.KILOGRAM).value();
    return kilograms.abs().compareTo(LARGEST_KILOGRAMS) <= 0
        && kilograms.stripTrailingZeros().scale() <= DECIMALS;
  }

  /// @throws IllegalArgumentException for a mass that is negative, above a million tonnes or finer
  ///   than a microgram
  static Quantity required(Quantity mass) {
    if (mass.value().signum() < 0 || !fits(mass)) {
      throw new IllegalArgumentException(
          "the mass of a lot is 0 to 1 000 000 t in whole micrograms: " + mass);
    }
    return mass;
  }

  static long micrograms(Quantity mass) {
    return mass.in(Unit.KILOGRAM)
        .value()
        .setScale(DECIMALS, RoundingMode.UNNECESSARY)
        .unscaledValue()
        .longValueExact();
  }

  static Quantity kilograms(long micrograms) {
    return new Quantity(BigDecimal.valueOf(micrograms, DECIMALS), Unit.KILOGRAM);
  }
}
