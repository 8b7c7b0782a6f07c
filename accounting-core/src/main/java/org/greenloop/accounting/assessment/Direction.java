package org.greenloop.accounting.assessment;

import java.math.BigDecimal;

/// Which side of the limit passes. The limit itself passes.
public enum Direction {
  AT_MOST,
  AT_LEAST;

  public boolean isMet(BigDecimal value, BigDecimal limit) {
    return distance(value, limit).signum() == 0;
  }

  /// How far the value is from passing, in the unit of the limit; zero when it passes.
  public BigDecimal distance(BigDecimal value, BigDecimal limit) {
    BigDecimal over =
        switch (this) {
          case AT_MOST -> value.subtract(limit);
          case AT_LEAST -> limit.subtract(value);
        };
    return over.max(BigDecimal.ZERO);
  }
}
