package org.greenloop.accounting.energy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// Standard coal of one amount of energy, tce, GB/T 2589-2020.
///
///     E = Q × k ÷ 1000          k from the annex, kgce per base unit
///     E = Q × NCV ÷ 29307 ÷ 1000    where the plant measured its NCV (kJ per base unit)
///     E = D × (h − h0) ÷ 10³ × k ÷ 1000    steam D, kg, by its enthalpy h over feed water h0, kJ/kg
///
/// The amount carries no sign: the flow decides whether it is added or taken away. Electricity counts at
/// its calorific value (0.1229 kgce/kWh); the equivalent value is a basis of its own
/// ([#equivalentStandardCoal]) and never enters the same sum.
public final class EnergyCalculator {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final String STANDARD_COAL_SUBJECT = "STANDARD_COAL";
  private static final String ELECTRICITY = "ELECTRICITY";
  private static final String HEAT = "HEAT";
  private static final String WATER = "WATER";

  private final FactorSet factors;

  public EnergyCalculator(FactorSet factors) {
    this.factors = factors;
  }

  /// Amount in the base unit of the carrier, exact.
  ///
  /// Litres of a liquid fuel become kilograms through the density of the edition; that factor is
  /// part of every calculation that starts from here.
  ///
  /// @throws IllegalArgumentException when the unit does not fit; see [#fits]
  public BaseQuantity baseQuantity(EnergyUse use, int year) {
    Quantity quantity = use.quantity();
    Unit base = use.carrier().baseUnit();
    if (quantity.unit().dimension() == base.dimension()) {
      return new BaseQuantity(quantity.in(base).value(), List.of());
    }
    Factor density =
        density(use.carrier(), quantity.unit(), year)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        quantity + " does not fit " + use.carrier().code()));
    BigDecimal kilograms = quantity.in(Unit.LITRE).value().multiply(density.value().orElseThrow());
    return new BaseQuantity(
        new Quantity(kilograms, Unit.KILOGRAM).in(base).value(), List.of(density));
  }

  /// True where an amount in `unit` can be turned into the base unit of the carrier.
  public boolean fits(Carrier carrier, Unit unit, int year) {
    return unit.dimension() == carrier.baseUnit().dimension()
        || density(carrier, unit, year).isPresent();
  }

  /// tce at calorific value 当量值.
  public Calculated standardCoal(EnergyUse use, int year) {
    if (use.steam().isPresent()) {
      return standardCoalOfSteam(use, year);
    }
    BaseQuantity base = baseQuantity(use, year);
    if (use.measuredHeatingValue().isPresent()) {
      return standardCoalMeasured(base, use.measuredHeatingValue().get(), year);
    }
    FactorKey key = FactorKey.of(FactorKind.STANDARD_COAL, subject(use.carrier()));
    return times(base, key, year, Formula.STANDARD_COAL);
  }

  /// Power is power, whatever made it.
  private static String subject(Carrier carrier) {
    return carrier.kind() == CarrierKind.GREEN_POWER ? ELECTRICITY : carrier.code();
  }

  /// Heat that steam of a known state carries over its feed water, GJ.
  ///
  ///     Q = D × (h − h0) ÷ 10⁶      D, kg; h, h0, kJ/kg
  ///
  /// @throws java.util.NoSuchElementException where no state is known
  public Calculated steamHeat(EnergyUse use, int year) {
    FactorKey key = FactorKey.of(FactorKind.FEED_WATER_ENTHALPY, WATER);
    Optional<Factor> feedWater = factors.find(key, year).filter(f -> f.value().isPresent());
    if (feedWater.isEmpty()) {
      return new Calculated.MissingFactor(key, year);
    }
    BigDecimal gained =
        use.steam().orElseThrow().enthalpy().subtract(feedWater.get().value().orElseThrow());
    BaseQuantity base = baseQuantity(use, year);
    return new Calculated.Amount(
        base.value().multiply(gained).movePointLeft(6),
        new Calculation(Formula.STEAM_HEAT, base.with(feedWater.get())));
  }

  private Calculated standardCoalOfSteam(EnergyUse use, int year) {
    return switch (steamHeat(use, year)) {
      case Calculated.MissingFactor missing -> missing;
      case Calculated.Amount(BigDecimal gigajoules, Calculation heat) ->
          times(
              new BaseQuantity(gigajoules.movePointRight(3), heat.factors()),
              FactorKey.of(FactorKind.STANDARD_COAL, HEAT),
              year,
              Formula.STANDARD_COAL_STEAM);
    };
  }

  /// The enthalpy of feed water, kJ/kg: that of steam lies above it.
  public Optional<BigDecimal> feedWaterEnthalpy(int year) {
    return factors.find(FactorKind.FEED_WATER_ENTHALPY, WATER, year).flatMap(Factor::value);
  }

  /// Where a measured heating value of the carrier usually lies; a value outside of it is a reason
  /// to ask, not an error.
  ///
  /// @return low and high in kJ per base unit of the carrier; empty where no range is known
  public Optional<Factor> heatingValueRange(Carrier carrier, int year) {
    return factors
        .find(FactorKind.HEATING_VALUE_RANGE, carrier.code(), year)
        .filter(range -> range.low().isPresent() && range.high().isPresent());
  }

  /// tce at equivalent value 等价值: power at the yearly national coal rate, everything else as usual.
  public Calculated equivalentStandardCoal(EnergyUse use, int year) {
    switch (use.carrier().kind()) {
      case FUEL, BIOFUEL, HEAT, MEDIUM -> {
        return standardCoal(use, year);
      }
      case ELECTRICITY, GREEN_POWER -> {}
    }
    FactorKey key = FactorKey.of(FactorKind.STANDARD_COAL_EQUIVALENT, ELECTRICITY);
    return times(baseQuantity(use, year), key, year, Formula.STANDARD_COAL_EQUIVALENT);
  }

  /// tce at calorific value of power that is known by its amount alone.
  public Calculated standardCoalOfElectricity(Quantity power, int year) {
    return times(
        new BaseQuantity(power.in(Unit.KILOWATT_HOUR).value(), List.of()),
        FactorKey.of(FactorKind.STANDARD_COAL, "ELECTRICITY"),
        year,
        Formula.STANDARD_COAL);
  }

  /// Whether the edition gives this carrier a coefficient of its own, so that no measured heating
  /// value is needed.
  public boolean hasDefault(Carrier carrier, int year) {
    return factors
        .find(FactorKind.STANDARD_COAL, subject(carrier), year)
        .flatMap(Factor::value)
        .isPresent();
  }

  private Calculated standardCoalMeasured(BaseQuantity base, BigDecimal heatingValue, int year) {
    FactorKey key = FactorKey.of(FactorKind.STANDARD_COAL_HEATING_VALUE, STANDARD_COAL_SUBJECT);
    Optional<Factor> standardCoal = factors.find(key, year).filter(f -> f.value().isPresent());
    if (standardCoal.isEmpty()) {
      return new Calculated.MissingFactor(key, year);
    }
    BigDecimal tonnes =
        base.value()
            .multiply(heatingValue)
            .divide(
                standardCoal.get().value().orElseThrow().multiply(THOUSAND), Quantity.PRECISION);
    return new Calculated.Amount(
        tonnes, new Calculation(Formula.STANDARD_COAL_MEASURED, base.with(standardCoal.get())));
  }

  private Calculated times(BaseQuantity base, FactorKey key, int year, Formula formula) {
    Optional<Factor> factor = factors.find(key, year).filter(f -> f.value().isPresent());
    if (factor.isEmpty()) {
      return new Calculated.MissingFactor(key, year);
    }
    BigDecimal tonnes = base.value().multiply(factor.get().value().orElseThrow()).movePointLeft(3);
    return new Calculated.Amount(tonnes, new Calculation(formula, base.with(factor.get())));
  }

  private Optional<Factor> density(Carrier carrier, Unit unit, int year) {
    boolean litresOfAMass =
        unit.dimension() == Dimension.VOLUME && carrier.baseUnit().dimension() == Dimension.MASS;
    return litresOfAMass
        ? factors.find(FactorKind.DENSITY, carrier.code(), year).filter(f -> f.value().isPresent())
        : Optional.empty();
  }

  /// An amount in the base unit and the factors that brought it there.
  ///
  /// @param factors density, or nothing
  public record BaseQuantity(BigDecimal value, List<Factor> factors) {

    /// The factors so far followed by those of the next step.
    public List<Factor> with(Factor... more) {
      List<Factor> all = new ArrayList<>(factors);
      all.addAll(List.of(more));
      return all;
    }
  }
}
