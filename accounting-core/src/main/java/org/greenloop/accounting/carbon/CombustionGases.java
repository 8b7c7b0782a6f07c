package org.greenloop.accounting.carbon;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.energy.FuelState;
import org.greenloop.accounting.energy.FuelUse;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.Formula;

/// What comes with the fossil carbon dioxide of a burned fuel: methane, nitrous oxide, biogenic
/// carbon dioxide, and what was emitted before the fuel arrived. All in tCO2e.
///
///     CH4, N2O = Q × NCV × EF ÷ 10⁶ × GWP      NCV, GJ per base unit; EF, kg/TJ (IPCC 2006)
///
/// Stationary factors go by the state of the fuel and the sector, those of vehicles by the fuel. The
/// amount carries no sign, as in [EnergyCalculator].
public final class CombustionGases {

  private final FactorSet factors;
  private final EnergyCalculator energy;
  private final GlobalWarming warming;

  public CombustionGases(FactorSet factors, EnergyCalculator energy) {
    this.factors = factors;
    this.energy = energy;
    this.warming = new GlobalWarming(factors);
  }

  /// Empty where the burning of the carrier gives none: hydrogen.
  public Optional<Calculated> methane(EnergyUse use, int year) {
    return gas(use, year, FactorKind.METHANE, "CH4");
  }

  /// Empty where the burning of the carrier gives none that the tables know.
  public Optional<Calculated> nitrousOxide(EnergyUse use, int year) {
    return gas(use, year, FactorKind.NITROUS_OXIDE, "N2O");
  }

  private Optional<Calculated> gas(EnergyUse use, int year, FactorKind kind, String gas) {
    FuelState state = use.carrier().state();
    if (state == FuelState.NONE) {
      return Optional.empty();
    }
    FuelUse.Sector sector = use.fuelUse().sector();
    String subject = sector == FuelUse.Sector.MOBILE ? use.carrier().code() : state.name();
    return Optional.of(
        times(
            use,
            year,
            List.of(new FactorKey(kind, subject, sector.name()), warming.key(gas, year)),
            6,
            Formula.COMBUSTION_GAS,
            Formula.COMBUSTION_GAS_MEASURED));
  }

  /// CO2 of a fuel whose carbon grew, tCO2e; outside of every total.
  ///
  ///     E = Q × NCV × EF ÷ 10³      EF, tCO2/TJ
  public Calculated biogenic(EnergyUse use, int year) {
    return times(
        use,
        year,
        List.of(FactorKey.of(FactorKind.BIOGENIC_EMISSION, use.carrier().code())),
        3,
        Formula.BIOGENIC,
        Formula.BIOGENIC_MEASURED);
  }

  /// Emissions of a fuel from its well to the tank, scope 3.
  ///
  ///     E = Q × EF ÷ 1000      EF, kgCO2e per base unit
  public Calculated wellToTank(EnergyUse use, int year) {
    FactorKey key = FactorKey.of(FactorKind.WELL_TO_TANK, use.carrier().code());
    Optional<Factor> factor = withValue(key, year);
    if (factor.isEmpty()) {
      return new Calculated.MissingFactor(key, year);
    }
    EnergyCalculator.BaseQuantity base = energy.baseQuantity(use, year);
    return new Calculated.Amount(
        base.value().multiply(factor.get().value().orElseThrow()).movePointLeft(3),
        new Calculation(Formula.WELL_TO_TANK, base.with(factor.get())));
  }

  private Calculated times(
      EnergyUse use,
      int year,
      List<FactorKey> keys,
      int powerOfTen,
      Formula formula,
      Formula measured) {
    List<Factor> found = new ArrayList<>(4);
    BigDecimal product = BigDecimal.ONE;
    for (FactorKey key : keys) {
      Optional<Factor> factor = withValue(key, year);
      if (factor.isEmpty()) {
        return new Calculated.MissingFactor(key, year);
      }
      found.add(factor.get());
      product = product.multiply(factor.get().value().orElseThrow());
    }
    return switch (FuelHeat.of(use, year, factors, energy)) {
      case FuelHeat.Unknown(FactorKey missing) -> new Calculated.MissingFactor(missing, year);
      case FuelHeat.Known heat -> {
        List<Factor> all = new ArrayList<>(heat.factors());
        all.addAll(found);
        yield new Calculated.Amount(
            heat.gigajoules().multiply(product).movePointLeft(powerOfTen),
            new Calculation(use.measuredHeatingValue().isPresent() ? measured : formula, all));
      }
    };
  }

  private Optional<Factor> withValue(FactorKey key, int year) {
    return factors.find(key, year).filter(factor -> factor.value().isPresent());
  }
}
