package org.greenloop.accounting.production;

import java.math.BigDecimal;

/// Working time by which a product is turned into equivalents of the representative one.
///
/// @param product t_i, hours for a unit of this product
/// @param representative t_0, hours for a unit of the representative product
public record UnitHours(BigDecimal product, BigDecimal representative) {

  public UnitHours {
    if (product.signum() <= 0 || representative.signum() <= 0) {
      throw new IllegalArgumentException(
          "hours not above zero: " + product + ", " + representative);
    }
  }
}
