package org.greenloop.accounting.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/// Shares in per cent.
public final class Percentage {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Percentage() {}

  /// part ÷ whole × 100, both of one dimension; empty where the whole is zero: a share of nothing
  /// does not apply.
  ///
  /// @throws IllegalArgumentException for quantities of two dimensions
  public static Optional<Quantity> of(Quantity part, Quantity whole) {
    if (whole.value().signum() == 0) {
      return Optional.empty();
    }
    BigDecimal share =
        part.in(whole.unit()).value().multiply(HUNDRED).divide(whole.value(), Quantity.PRECISION);
    return Optional.of(new Quantity(share, Unit.PERCENT));
  }
}
