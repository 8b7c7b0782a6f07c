package org.greenloop.accounting.footprint;

import java.math.BigDecimal;
import org.greenloop.accounting.quantity.Quantity;

/// Mass of one material that goes into a product, or comes out of it after its use.
///
/// @param mass for one product; not negative
/// @param efficiency of the recycling that it comes from or goes to, above 0 to 1; 1 where there is
///   none
public record MaterialFlow(Kind kind, Quantity mass, BigDecimal efficiency) {

  public enum Kind {
    /// F_R, with E_F
    RECYCLED_FEEDSTOCK,
    /// F_U
    REUSED_FEEDSTOCK,
    /// F_S
    BIOLOGICAL_FEEDSTOCK,
    /// C_R, with E_C
    COLLECTED_FOR_RECYCLING,
    /// C_U
    COLLECTED_FOR_REUSE,
    /// C_C
    COMPOSTED,
    /// C_E
    ENERGY_RECOVERED;

    public boolean isFeedstock() {
      return compareTo(COLLECTED_FOR_RECYCLING) < 0;
    }
  }

  /// @throws IllegalArgumentException for a negative mass or an efficiency outside of (0, 1]
  public MaterialFlow {
    if (mass.value().signum() < 0) {
      throw new IllegalArgumentException("a mass is not negative: " + mass);
    }
    if (efficiency.signum() <= 0 || efficiency.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("an efficiency is above 0, at most 1: " + efficiency);
    }
  }
}
