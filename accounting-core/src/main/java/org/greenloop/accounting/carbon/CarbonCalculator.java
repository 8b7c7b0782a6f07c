package org.greenloop.accounting.carbon;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.energy.FuelState;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// Carbon dioxide of one amount of energy, tCO2, GB/T 32150-2015.
///
/// As in [EnergyCalculator], the amount carries no sign.
public final class CarbonCalculator {

  private static final BigDecimal CARBON_DIOXIDE_MASS = BigDecimal.valueOf(44);
  private static final BigDecimal CARBON_MASS = BigDecimal.valueOf(12);
  private static final String CHINA = "CN";
  private static final String HEAT = "HEAT";
  private static final BigDecimal NO_CARBON = BigDecimal.ZERO;

  private final FactorSet factors;
  private final EnergyCalculator energy;

  public CarbonCalculator(FactorSet factors, EnergyCalculator energy) {
    this.factors = factors;
    this.energy = energy;
  }

  /// Scope 1 of burned fuel.
  ///
  ///     E = Q × NCV × CC × OF × 44/12
  ///
  /// NCV in GJ per base unit, measured where the plant measured it, else of the greenhouse gas guides
  /// and never of GB/T 2589, whose calorie is another; CC in tC/GJ.
  public Calculated combustion(EnergyUse use, int year) {
    String carrier = use.carrier().code();
    FactorKey contentKey = FactorKey.of(FactorKind.CARBON_CONTENT, carrier);
    FactorKey oxidationKey = oxidationKey(use);
    Optional<Factor> content = withValue(contentKey, year);
    Optional<Factor> oxidation = withValue(oxidationKey, year);
    if (content.isEmpty()) {
      return new Calculated.MissingFactor(contentKey, year);
    }
    if (oxidation.isEmpty()) {
      return new Calculated.MissingFactor(oxidationKey, year);
    }
    if (content.get().value().orElseThrow().signum() == 0) {
      // A fuel without carbon needs no heating value.
      EnergyCalculator.BaseQuantity base = energy.baseQuantity(use, year);
      return new Calculated.Amount(
          NO_CARBON, new Calculation(Formula.NO_CARBON, base.with(content.get())));
    }
    return switch (FuelHeat.of(use, year, factors, energy)) {
      case FuelHeat.Unknown(FactorKey missing) -> new Calculated.MissingFactor(missing, year);
      case FuelHeat.Known heat -> {
        List<Factor> all = new ArrayList<>(heat.factors());
        all.add(content.get());
        all.add(oxidation.get());
        yield new Calculated.Amount(
            carbonDioxide(heat.gigajoules(), content.get(), oxidation.get()),
            new Calculation(
                use.measuredHeatingValue().isPresent()
                    ? Formula.COMBUSTION_MEASURED
                    : Formula.COMBUSTION,
                all));
      }
    };
  }

  /// Oxidation of a solid fuel by the equipment where it is named (the cement guide of the MEE),
  /// else by the fuel (the guides of the NDRC).
  private static FactorKey oxidationKey(EnergyUse use) {
    boolean bySolidFuel = use.carrier().state() == FuelState.SOLID;
    return switch (use.fuelUse()) {
      case KILN, INDUSTRIAL_BOILER, POWER_BOILER ->
          bySolidFuel
              ? FactorKey.of(FactorKind.OXIDATION_BY_EQUIPMENT, use.fuelUse().name())
              : FactorKey.of(FactorKind.OXIDATION, use.carrier().code());
      case STATIONARY, COMMERCIAL, RESIDENTIAL, MOBILE ->
          FactorKey.of(FactorKind.OXIDATION, use.carrier().code());
    };
  }

  /// Scope 2 of power, location-based: kWh × grid average of the area.
  ///
  /// The factor of the reporting year or the newest before it; an area of China without a row of
  /// its own takes the national one (docs/interpretations/GB-T-32150.md).
  public Calculated purchasedElectricity(EnergyUse use, String area, int year) {
    FactorKey areaKey = gridKey(use, area);
    Optional<Factor> grid = withValue(areaKey, year);
    if (grid.isEmpty() && isMainlandProvince(area)) {
      grid = withValue(gridKey(use, CHINA), year);
    }
    if (grid.isEmpty()) {
      return new Calculated.MissingFactor(areaKey, year);
    }
    EnergyCalculator.BaseQuantity base = energy.baseQuantity(use, year);
    BigDecimal tonnes = base.value().multiply(grid.get().value().orElseThrow()).movePointLeft(3);
    return new Calculated.Amount(
        tonnes, new Calculation(Formula.GRID_LOCATION, base.with(grid.get())));
  }

  /// Scope 2 of heat and steam.
  ///
  ///     E = Q × EF ÷ 1000      Q in MJ, EF in tCO2/GJ
  ///
  /// Steam reported by mass becomes heat through its enthalpy over feed water where its state is
  /// known, else through the heating value of its carrier row.
  public Calculated purchasedHeat(EnergyUse use, int year) {
    FactorKey heatKey = FactorKey.of(FactorKind.HEAT_EMISSION, HEAT);
    Optional<Factor> heat = withValue(heatKey, year);
    if (heat.isEmpty()) {
      return new Calculated.MissingFactor(heatKey, year);
    }
    if (use.steam().isPresent()) {
      return steamByEnthalpy(use, year, heat.get());
    }
    EnergyCalculator.BaseQuantity base = energy.baseQuantity(use, year);
    if (use.carrier().baseUnit().dimension() == Unit.MEGAJOULE.dimension()) {
      BigDecimal gigajoules =
          new Quantity(base.value(), use.carrier().baseUnit()).in(Unit.GIGAJOULE).value();
      return new Calculated.Amount(
          gigajoules.multiply(heat.get().value().orElseThrow()),
          new Calculation(Formula.HEAT, base.with(heat.get())));
    }
    return steamByMass(use, year, base, heat.get());
  }

  private Calculated steamByEnthalpy(EnergyUse use, int year, Factor heat) {
    return switch (energy.steamHeat(use, year)) {
      case Calculated.MissingFactor missing -> missing;
      case Calculated.Amount(BigDecimal gigajoules, Calculation steam) -> {
        List<Factor> all = new ArrayList<>(steam.factors());
        all.add(heat);
        yield new Calculated.Amount(
            gigajoules.multiply(heat.value().orElseThrow()),
            new Calculation(Formula.STEAM_BY_ENTHALPY, all));
      }
    };
  }

  private Calculated steamByMass(
      EnergyUse use, int year, EnergyCalculator.BaseQuantity base, Factor heat) {
    if (use.measuredHeatingValue().isPresent()) {
      BigDecimal gigajoules =
          base.value().multiply(use.measuredHeatingValue().get()).movePointLeft(6);
      return new Calculated.Amount(
          gigajoules.multiply(heat.value().orElseThrow()),
          new Calculation(Formula.STEAM_MEASURED, base.with(heat)));
    }
    FactorKey contentKey = FactorKey.of(FactorKind.NET_CALORIFIC_VALUE_2589, use.carrier().code());
    Optional<Factor> content = withValue(contentKey, year);
    if (content.isEmpty()) {
      return new Calculated.MissingFactor(contentKey, year);
    }
    BigDecimal gigajoules =
        base.value().multiply(content.get().value().orElseThrow()).movePointLeft(6);
    return new Calculated.Amount(
        gigajoules.multiply(heat.value().orElseThrow()),
        new Calculation(Formula.STEAM, base.with(content.get(), heat)));
  }

  private static BigDecimal carbonDioxide(BigDecimal gigajoules, Factor content, Factor oxidation) {
    return gigajoules
        .multiply(content.value().orElseThrow())
        .multiply(oxidation.value().orElseThrow())
        .multiply(CARBON_DIOXIDE_MASS)
        .divide(CARBON_MASS, Quantity.PRECISION);
  }

  private static boolean isMainlandProvince(String area) {
    return area.chars().allMatch(Character::isDigit) && area.compareTo("700000") < 0;
  }

  private static FactorKey gridKey(EnergyUse use, String area) {
    return new FactorKey(FactorKind.GRID_AVERAGE, use.carrier().code(), area);
  }

  private Optional<Factor> withValue(FactorKey key, int year) {
    return factors.find(key, year).filter(factor -> factor.value().isPresent());
  }
}
