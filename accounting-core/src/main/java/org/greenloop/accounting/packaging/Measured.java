package org.greenloop.accounting.packaging;

import java.math.BigDecimal;
import org.greenloop.accounting.quantity.Rounding;

/// A test result: `12.5`, or `<0.5` where nothing was found above a detection limit.
public record Measured(Bound bound, BigDecimal value) {

  public enum Bound {
    EXACTLY,
    /// Less than the value; how much less is not known.
    BELOW
  }

  public Measured {
    if (value.signum() < 0 || (bound == Bound.BELOW && value.signum() == 0)) {
      throw new IllegalArgumentException("a test result is not negative: " + bound + " " + value);
    }
  }

  /// The least it can be.
  BigDecimal least() {
    return bound == Bound.EXACTLY ? value : BigDecimal.ZERO;
  }

  /// As a laboratory writes it.
  @Override
  public String toString() {
    return (bound == Bound.BELOW ? "<" : "") + Rounding.plain(value);
  }
}
