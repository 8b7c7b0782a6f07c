package org.greenloop.accounting.production;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.quantity.Quantity;

/// Output in comparable terms.
public final class OutputCalculator {

  private static final BigDecimal BASE = BigDecimal.valueOf(100);

  private OutputCalculator() {}

  /// Value added at the prices of the base period 不变价, in the unit of `valueAdded`.
  ///
  ///     V_0 = V × 100 ÷ I
  ///
  /// The index has the base period as 100 and stands, with its name, in the row.
  public static Calculated atConstantPrices(BigDecimal valueAdded, PriceIndex index) {
    return new Calculated.Amount(
        valueAdded.multiply(BASE).divide(index.value(), Quantity.PRECISION),
        new Calculation(Formula.CONSTANT_PRICES, List.of()));
  }

  /// Equivalents of the representative product, in the unit of `output` (GB/T 36132-2025 B.24).
  ///
  ///     N_i = Q_i × k_i,   k_i = t_i ÷ t_0        equation (B.25)
  ///
  /// Without hours the product is the representative one: k = 1.
  public static Calculated equivalents(BigDecimal output, Optional<UnitHours> hours) {
    return hours
        .map(
            known ->
                new Calculated.Amount(
                    output
                        .multiply(known.product())
                        .divide(known.representative(), Quantity.PRECISION),
                    new Calculation(Formula.EQUIVALENT_OUTPUT, List.of())))
        .orElseGet(
            () -> new Calculated.Amount(output, new Calculation(Formula.AS_REPORTED, List.of())));
  }
}
