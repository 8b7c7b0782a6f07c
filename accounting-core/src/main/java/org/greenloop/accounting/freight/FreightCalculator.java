package org.greenloop.accounting.freight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.carbon.CarbonCalculator;
import org.greenloop.accounting.energy.CarrierKind;
import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.freight.FreightEmissions.Boundary;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// Transport activity and emissions of a leg, ISO 14083:2023 (docs/interpretations/ISO-14083.md).
///
///     A = M × D                                 t·km; M t, D km
///     E = A × EF                                kgCO2e; EF well-to-wheel, kgCO2e/t·km
///     E = A × (EF tank-to-wheel + EF well-to-tank)
///     E = Q × EF × A ÷ Σ A of the trip          from measured fuel or power Q
///
/// Measured energy goes before factors. Fuel is burned by GB/T 32150 and stands for the operation
/// alone; power counts by its footprint, which begins at the mine.
public final class FreightCalculator {

  private static final String EARTH = "EARTH";

  private final FactorSet factors;
  private final EnergyCalculator energy;
  private final CarbonCalculator carbon;
  private final PowerFootprint power;

  public FreightCalculator(FactorSet factors, EnergyCalculator energy, CarbonCalculator carbon) {
    this.factors = factors;
    this.energy = energy;
    this.carbon = carbon;
    this.power = new PowerFootprint(factors, energy);
  }

  /// t·km.
  public Calculated transportActivity(FreightLeg leg, int year) {
    BigDecimal tonnes = leg.mass().in(Unit.TONNE).value();
    if (leg.distance().kilometres().isPresent()) {
      return new Calculated.Amount(
          tonnes.multiply(leg.distance().kilometres().get()),
          new Calculation(Formula.TRANSPORT_ACTIVITY, List.of()));
    }
    FactorKey key = FactorKey.of(FactorKind.EARTH_RADIUS, EARTH);
    Optional<Factor> radius = withValue(key, year);
    if (radius.isEmpty()) {
      return new Calculated.MissingFactor(key, year);
    }
    Route route = leg.distance().route().orElseThrow();
    return new Calculated.Amount(
        tonnes.multiply(GreatCircle.kilometres(route, radius.get().value().orElseThrow())),
        new Calculation(Formula.TRANSPORT_ACTIVITY_GREAT_CIRCLE, List.of(radius.get())));
  }

  /// What a leg is counted with, km: as reported, or the great circle between its places. Empty
  /// where the edition does not know the Earth.
  public Optional<BigDecimal> kilometres(LegDistance distance, int year) {
    return distance
        .kilometres()
        .or(
            () ->
                withValue(FactorKey.of(FactorKind.EARTH_RADIUS, EARTH), year)
                    .flatMap(Factor::value)
                    .map(r -> GreatCircle.kilometres(distance.route().orElseThrow(), r)));
  }

  /// What a distance between two places cannot be below, km: the great circle less the tolerance.
  /// Empty where the edition does not know the Earth.
  public Optional<BigDecimal> leastDistance(Route route, int year) {
    Optional<Factor> radius = withValue(FactorKey.of(FactorKind.EARTH_RADIUS, EARTH), year);
    Optional<Factor> tolerance =
        withValue(FactorKey.of(FactorKind.GREAT_CIRCLE_TOLERANCE, EARTH), year);
    if (radius.isEmpty() || tolerance.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal circle = GreatCircle.kilometres(route, radius.get().value().orElseThrow());
    return Optional.of(circle.subtract(circle.multiply(tolerance.get().value().orElseThrow())));
  }

  /// kgCO2e with their boundary.
  public FreightEmissions emissions(FreightLeg leg, int year) {
    return switch (transportActivity(leg, year)) {
      case Calculated.Amount activity ->
          leg.measured()
              .map(measured -> fromMeasured(measured, activity, year))
              .orElseGet(() -> fromFactors(leg.vehicle(), leg.energy(), activity, year));
      case Calculated.MissingFactor missing ->
          new FreightEmissions(Boundary.OPERATION_ONLY, missing);
    };
  }

  /// kgce of the measured energy that falls on this leg.
  public Optional<Calculated> standardCoal(FreightLeg leg, int year) {
    return leg.measured()
        .map(
            measured ->
                switch (transportActivity(leg, year)) {
                  case Calculated.MissingFactor missing -> missing;
                  case Calculated.Amount activity ->
                      shared(
                          kilograms(energy.standardCoal(measured.use(), year)),
                          measured,
                          activity,
                          Formula.FREIGHT_STANDARD_COAL,
                          Formula.FREIGHT_STANDARD_COAL_SHARED);
                });
  }

  /// Whether the edition can calculate a leg of this class without measured energy.
  public boolean hasFactor(FreightVehicle vehicle, VehicleEnergy vehicleEnergy, int year) {
    for (String subject : subjects(vehicle.code(), vehicleEnergy)) {
      if (find(FactorKind.FREIGHT_WELL_TO_WHEEL, subject, year).isPresent()
          || find(FactorKind.FREIGHT_TANK_TO_WHEEL, subject, year).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private FreightEmissions fromFactors(
      String vehicle, VehicleEnergy vehicleEnergy, Calculated.Amount activity, int year) {
    for (String subject : subjects(vehicle, vehicleEnergy)) {
      Optional<Factor> whole = find(FactorKind.FREIGHT_WELL_TO_WHEEL, subject, year);
      if (whole.isPresent()) {
        return emissions(
            Boundary.WELL_TO_WHEEL, Formula.FREIGHT_WELL_TO_WHEEL, activity, whole.get());
      }
      Optional<Factor> operation = find(FactorKind.FREIGHT_TANK_TO_WHEEL, subject, year);
      Optional<Factor> supply = find(FactorKind.FREIGHT_WELL_TO_TANK, subject, year);
      if (operation.isPresent() && supply.isPresent()) {
        return emissions(
            Boundary.WELL_TO_WHEEL,
            Formula.FREIGHT_TANK_AND_WELL,
            activity,
            operation.get(),
            supply.get());
      }
      if (operation.isPresent()) {
        return emissions(
            Boundary.OPERATION_ONLY, Formula.FREIGHT_OPERATION, activity, operation.get());
      }
    }
    FactorKey missing =
        FactorKey.of(
            FactorKind.FREIGHT_WELL_TO_WHEEL, FreightVehicle.subject(vehicle, vehicleEnergy));
    return new FreightEmissions(
        Boundary.WELL_TO_WHEEL, new Calculated.MissingFactor(missing, year));
  }

  /// The class with its energy first; then the class alone, where the energy is of no account.
  private static Set<String> subjects(String vehicle, VehicleEnergy vehicleEnergy) {
    Set<String> subjects = new LinkedHashSet<>(2);
    subjects.add(FreightVehicle.subject(vehicle, vehicleEnergy));
    subjects.add(vehicle);
    return subjects;
  }

  private static FreightEmissions emissions(
      Boundary boundary, Formula formula, Calculated.Amount activity, Factor... intensities) {
    BigDecimal intensity = BigDecimal.ZERO;
    for (Factor factor : intensities) {
      intensity = intensity.add(factor.value().orElseThrow());
    }
    return new FreightEmissions(
        boundary,
        new Calculated.Amount(
            activity.quantity().multiply(intensity),
            new Calculation(formula, with(activity, List.of(intensities)))));
  }

  private FreightEmissions fromMeasured(
      MeasuredEnergy measured, Calculated.Amount activity, int year) {
    EnergyUse use = measured.use();
    if (use.carrier().kind() == CarrierKind.ELECTRICITY) {
      return new FreightEmissions(
          Boundary.WELL_TO_WHEEL,
          shared(
              power.kilograms(use, year),
              measured,
              activity,
              Formula.FREIGHT_POWER,
              Formula.FREIGHT_POWER_SHARED));
    }
    return new FreightEmissions(
        Boundary.OPERATION_ONLY,
        shared(
            kilograms(carbon.combustion(use, year)),
            measured,
            activity,
            Formula.FREIGHT_FUEL,
            Formula.FREIGHT_FUEL_SHARED));
  }

  private static Calculated kilograms(Calculated tonnes) {
    return tonnes instanceof Calculated.Amount(BigDecimal quantity, Calculation calculation)
        ? new Calculated.Amount(quantity.movePointRight(3), calculation)
        : tonnes;
  }

  /// Kilograms of the whole trip to those of this consignment, by mass × distance.
  private static Calculated shared(
      Calculated trip,
      MeasuredEnergy measured,
      Calculated.Amount activity,
      Formula whole,
      Formula part) {
    if (!(trip instanceof Calculated.Amount(BigDecimal kilograms, Calculation calculation))) {
      return trip;
    }
    if (measured.tripActivity().isEmpty()) {
      return new Calculated.Amount(kilograms, new Calculation(whole, calculation.factors()));
    }
    return new Calculated.Amount(
        kilograms
            .multiply(activity.quantity())
            .divide(measured.tripActivity().get(), Quantity.PRECISION),
        new Calculation(part, with(activity, calculation.factors())));
  }

  private static List<Factor> with(Calculated.Amount activity, List<Factor> more) {
    List<Factor> all = new ArrayList<>(activity.calculation().factors());
    all.addAll(more);
    return all;
  }

  private Optional<Factor> find(FactorKind kind, String subject, int year) {
    return withValue(FactorKey.of(kind, subject), year);
  }

  private Optional<Factor> withValue(FactorKey key, int year) {
    return factors.find(key, year).filter(factor -> factor.value().isPresent());
  }
}
