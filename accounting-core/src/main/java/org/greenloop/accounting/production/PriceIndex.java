package org.greenloop.accounting.production;

import java.math.BigDecimal;

/// A price index that value added is deflated by 价格指数.
///
/// @param value of the period, with the base period as 100
/// @param name which index, of whom, with which base: what a reviewer looks up
public record PriceIndex(BigDecimal value, String name) {

  public PriceIndex {
    if (value.signum() <= 0) {
      throw new IllegalArgumentException("price index not above zero: " + value);
    }
  }
}
