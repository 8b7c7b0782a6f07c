package org.greenloop.accounting.freight;

import java.util.Optional;
import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.Formula;

/// Power over its life cycle, by the national footprint factor: a transport chain is accounted from
/// the source of its energy.
final class PowerFootprint {

  private static final FactorKey KEY =
      new FactorKey(FactorKind.ELECTRICITY_FOOTPRINT, "NATIONAL", "CN");

  private final FactorSet factors;
  private final EnergyCalculator energy;

  PowerFootprint(FactorSet factors, EnergyCalculator energy) {
    this.factors = factors;
    this.energy = energy;
  }

  /// kgCO2e.
  Calculated kilograms(EnergyUse use, int year) {
    Optional<Factor> factor = factors.find(KEY, year).filter(f -> f.value().isPresent());
    if (factor.isEmpty()) {
      return new Calculated.MissingFactor(KEY, year);
    }
    EnergyCalculator.BaseQuantity kilowattHours = energy.baseQuantity(use, year);
    return new Calculated.Amount(
        kilowattHours.value().multiply(factor.get().value().orElseThrow()),
        new Calculation(Formula.FREIGHT_POWER, kilowattHours.with(factor.get())));
  }
}
