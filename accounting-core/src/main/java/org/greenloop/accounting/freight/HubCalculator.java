package org.greenloop.accounting.freight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.greenloop.accounting.carbon.CarbonCalculator;
import org.greenloop.accounting.carbon.CombustionGases;
import org.greenloop.accounting.carbon.GasCalculator;
import org.greenloop.accounting.energy.CarrierKind;
import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.freight.FreightEmissions.Boundary;

/// Emissions and energy of hub operations, ISO 14083:2023 (docs/interpretations/ISO-14083.md).
///
///     E = Q_el × EF_el + Q_fuel × (EF_operation + EF_well-to-tank) + m × GWP      kgCO2e
///     g = E ÷ M                                                          kgCO2e/t
///
/// Q measured energy; EF_el the life-cycle factor of power; EF_operation of fuel by GB/T 32150, of
/// heat by its default; m refrigerant leaked, kg; M outbound mass, t. The parts are apart, so that
/// each is one product; g is a ratio of sums, and not applicable where nothing left the hub.
public final class HubCalculator {

  private final EnergyCalculator energy;
  private final CarbonCalculator carbon;
  private final CombustionGases upstream;
  private final GasCalculator gases;
  private final PowerFootprint power;

  public HubCalculator(FactorSet factors) {
    this.energy = new EnergyCalculator(factors);
    this.carbon = new CarbonCalculator(factors, energy);
    this.upstream = new CombustionGases(factors, energy);
    this.gases = new GasCalculator(factors);
    this.power = new PowerFootprint(factors, energy);
  }

  /// kgCO2e of power, from the source of its energy.
  public Calculated power(EnergyUse use, int year) {
    return power.kilograms(use, year);
  }

  /// kgCO2e of fuel or heat; well-to-wheel where the edition has a well-to-tank factor of the fuel.
  public FreightEmissions fuel(EnergyUse use, int year) {
    if (use.carrier().kind() == CarrierKind.HEAT) {
      return operation(carbon.purchasedHeat(use, year), Formula.HUB_HEAT);
    }
    Calculated burned = carbon.combustion(use, year);
    if (!(burned instanceof Calculated.Amount operation)
        || !(upstream.wellToTank(use, year) instanceof Calculated.Amount supply)) {
      return operation(burned, Formula.FREIGHT_FUEL);
    }
    return new FreightEmissions(
        Boundary.WELL_TO_WHEEL,
        new Calculated.Amount(
            operation.quantity().add(supply.quantity()).movePointRight(3),
            new Calculation(Formula.HUB_FUEL, together(operation, supply))));
  }

  private static FreightEmissions operation(Calculated tonnes, Formula formula) {
    return new FreightEmissions(Boundary.OPERATION_ONLY, kilograms(tonnes, formula));
  }

  /// kgCO2e of what leaked.
  public Calculated refrigerant(HubRefrigerant leaked, int year) {
    return gases.leak(leaked.gas(), leaked.kilograms(), year);
  }

  /// kgce at calorific value.
  public Calculated standardCoal(EnergyUse use, int year) {
    return kilograms(energy.standardCoal(use, year), Formula.FREIGHT_STANDARD_COAL);
  }

  private static Calculated kilograms(Calculated tonnes, Formula formula) {
    return tonnes instanceof Calculated.Amount(BigDecimal quantity, Calculation calculation)
        ? new Calculated.Amount(
            quantity.movePointRight(3), new Calculation(formula, calculation.factors()))
        : tonnes;
  }

  /// A density may stand in both.
  private static List<Factor> together(Calculated.Amount first, Calculated.Amount second) {
    List<Factor> all = new ArrayList<>(first.calculation().factors());
    second.calculation().factors().stream()
        .filter(factor -> !all.contains(factor))
        .forEach(all::add);
    return all;
  }
}
