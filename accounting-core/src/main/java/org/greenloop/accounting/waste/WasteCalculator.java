package org.greenloop.accounting.waste;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.quantity.Unit;

/// Emissions of waste that others dispose of, tCO2e: scope 3, category 5.
///
///     E = m × EF ÷ 1000      m t; EF kgCO2e/t by treatment and material
///
/// Without a factor for the treatment and what the waste consists of, the emission is unknown and
/// not zero. Waste put to use carries nothing here: its processing belongs to whoever uses it
/// (docs/interpretations/waste.md).
public final class WasteCalculator {

  private final FactorSet factors;

  public WasteCalculator(FactorSet factors) {
    this.factors = factors;
  }

  public Calculated disposal(WasteMovement movement, int year) {
    FactorKey key =
        FactorKey.of(
            FactorKind.WASTE_TREATMENT,
            movement.treatment().orElseThrow().code()
                + "/"
                + movement.material().map(Enum::name).orElse(movement.waste()));
    Optional<Factor> factor = factors.find(key, year).filter(f -> f.value().isPresent());
    if (factor.isEmpty()) {
      return new Calculated.MissingFactor(key, year);
    }
    BigDecimal tonnes = movement.quantity().in(Unit.TONNE).value();
    return new Calculated.Amount(
        tonnes.multiply(factor.get().value().orElseThrow()).movePointLeft(3),
        new Calculation(Formula.WASTE_DISPOSAL, List.of(factor.get())));
  }
}
