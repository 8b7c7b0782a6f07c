package org.greenloop.accounting.recycling;

import java.math.BigDecimal;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// What recovered material spares the making of.
///
///     avoided = m × yield × (EF_primary − EF_recycled) × quality
///
/// In kgCO2e. Reported beside an inventory and never netted with it, so there is no method here that
/// takes emissions. Negative where recycling is the greater burden (mixed batteries in WARM v15);
/// not clipped.
///
/// @param recovered m, mass handed to recycling
/// @param yield mass of secondary material per mass handed over, 0 to 1
/// @param primary EF_primary, kgCO2e per kg of virgin material
/// @param recycled EF_recycled, kgCO2e per kg of secondary material, of the same source and scope
/// @param quality what secondary material replaces, mass for mass, 0 to 1
public record AvoidedBurden(
    Quantity recovered,
    BigDecimal yield,
    BigDecimal primary,
    BigDecimal recycled,
    BigDecimal quality) {

  /// @throws IllegalArgumentException for a negative mass, or a share outside of 0 to 1
  public AvoidedBurden {
    if (recovered.value().signum() < 0) {
      throw new IllegalArgumentException("a mass is not negative: " + recovered);
    }
    requireShare("yield", yield);
    requireShare("quality", quality);
  }

  private static void requireShare(String name, BigDecimal share) {
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(name + " lies between 0 and 1: " + share);
    }
  }

  public Quantity value() {
    BigDecimal kilograms = recovered.in(Unit.KILOGRAM).value();
    return new Quantity(
        kilograms.multiply(yield).multiply(primary.subtract(recycled)).multiply(quality),
        Unit.KILOGRAM_CO2_EQUIVALENT);
  }
}
