package org.greenloop.accounting.carbon;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;

/// Heat of a fuel, by the heating value that was measured for it or by that of the greenhouse gas
/// guides; never by that of GB/T 2589, whose calorie is another.
sealed interface FuelHeat {

  /// @param factors that made it, in the order of the formula
  record Known(BigDecimal gigajoules, List<Factor> factors) implements FuelHeat {}

  record Unknown(FactorKey missing) implements FuelHeat {}

  static FuelHeat of(EnergyUse use, int year, FactorSet factors, EnergyCalculator energy) {
    EnergyCalculator.BaseQuantity base = energy.baseQuantity(use, year);
    if (use.measuredHeatingValue().isPresent()) {
      return new Known(
          base.value().multiply(use.measuredHeatingValue().get()).movePointLeft(6), base.factors());
    }
    FactorKey key = FactorKey.of(FactorKind.NET_CALORIFIC_VALUE, use.carrier().code());
    Optional<Factor> heating = factors.find(key, year).filter(f -> f.value().isPresent());
    return heating.isEmpty()
        ? new Unknown(key)
        : new Known(
            base.value().multiply(heating.get().value().orElseThrow()), base.with(heating.get()));
  }
}
