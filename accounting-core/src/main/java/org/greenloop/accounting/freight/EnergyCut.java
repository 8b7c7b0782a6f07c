package org.greenloop.accounting.freight;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;

/// How much less energy a tonne-kilometre takes than in the base period 单位周转量能耗降低率.
///
///     cut = (e₀ − e) ÷ e₀ × 100 %
///
/// e₀ of the base period, e of the period, both in kgce per 100 t·km. Negative where more is used;
/// not applicable where the base used nothing.
public final class EnergyCut {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;

  private EnergyCut() {}

  /// Rounded once, to two decimals.
  public static Optional<BigDecimal> percent(BigDecimal base, BigDecimal now) {
    return base.signum() == 0
        ? Optional.empty()
        : Optional.of(
            Rounding.toDecimals(
                base.subtract(now).multiply(HUNDRED).divide(base, Quantity.PRECISION), DECIMALS));
  }
}
