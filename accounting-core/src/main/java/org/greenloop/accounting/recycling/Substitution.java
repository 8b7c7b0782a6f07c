package org.greenloop.accounting.recycling;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.quantity.Quantity;

/// What recycled material replaces: a pair of factors of one source and scope, since a difference
/// of two sources is no saving.
///
/// @param id stable, kept with every result
/// @param material code of a renewable resource
/// @param area country that the pair describes
/// @param primary EF_primary, kgCO2e per tonne of virgin material
/// @param recycled EF_recycled, kgCO2e per tonne of secondary material
/// @param quality mass of virgin material that a mass of secondary material replaces, 0 to 1
public record Substitution(
    String id,
    String material,
    String area,
    OptionalInt dataYear,
    BigDecimal primary,
    BigDecimal recycled,
    BigDecimal quality,
    String source,
    Confidence confidence) {

  private static final int KILOGRAMS_IN_TONNE_EXPONENT = 3;

  /// What a recovered mass spares.
  ///
  /// @param yield of what is still to be lost behind the weighing; 1 where the secondary material
  ///   itself was weighed
  public AvoidedBurden avoided(Quantity recovered, BigDecimal yield) {
    return new AvoidedBurden(
        recovered, yield, perKilogram(primary), perKilogram(recycled), quality);
  }

  private static BigDecimal perKilogram(BigDecimal perTonne) {
    return perTonne.movePointLeft(KILOGRAMS_IN_TONNE_EXPONENT);
  }
}
