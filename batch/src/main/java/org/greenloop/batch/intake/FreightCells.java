package org.greenloop.batch.intake;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.carbon.CarbonCalculator;
import org.greenloop.accounting.energy.CarrierKind;
import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.freight.Coordinates;
import org.greenloop.accounting.freight.FreightCalculator;
import org.greenloop.accounting.freight.FreightVehicle;
import org.greenloop.accounting.freight.LegDistance;
import org.greenloop.accounting.freight.MeasuredEnergy;
import org.greenloop.accounting.freight.Route;
import org.greenloop.accounting.freight.VehicleEnergy;
import org.greenloop.accounting.freight.VehicleRun;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;

/// The cells of a freight leg that belong together: its distance, the run of the vehicle, and the
/// energy measured for it.
final class FreightCells {

  static final Choices<LegDistance.Kind> KINDS =
      new Choices<LegDistance.Kind>()
          .name(LegDistance.Kind.SHORTEST_FEASIBLE, "sfd", "最短可行距离", "shortest feasible distance")
          .name(LegDistance.Kind.GREAT_CIRCLE, "gcd", "大圆距离", "great-circle distance");

  /// Words for the distance driven, which ISO 14083 does not take.
  private static final Choices<Boolean> DRIVEN =
      new Choices<Boolean>()
          .name(true, "actual", "actual distance", "driven", "实际", "实际距离", "实际里程", "行驶里程");

  private static final List<String> PLACES =
      List.of(
          "origin_latitude", "origin_longitude", "destination_latitude", "destination_longitude");

  private static final Set<CarrierKind> VEHICLES =
      EnumSet.of(CarrierKind.FUEL, CarrierKind.ELECTRICITY);

  private final IntakeWorld world;
  private final FuelCells fuel;

  FreightCells(IntakeWorld world) {
    this.world = world;
    this.fuel = new FuelCells(world, VEHICLES, Rule.DRIVES_NO_VEHICLE);
  }

  private FreightCalculator freight(YearMonth month) {
    FactorSet factors = world.factors().of(month);
    EnergyCalculator energy = new EnergyCalculator(factors);
    return new FreightCalculator(factors, energy, new CarbonCalculator(factors, energy));
  }

  Optional<LegDistance> distance(RowCells cells, Optional<YearMonth> month) {
    Optional<BigDecimal> kilometres = kilometres(cells, "distance");
    boolean places = PLACES.stream().anyMatch(key -> !cells.isBlank(key));
    Optional<Route> route = places ? route(cells) : Optional.empty();
    boolean measuredBetweenPlaces = places && cells.isBlank("distance");
    if (!places && cells.isBlank("distance")) {
      cells.issue("distance", Rule.MISSING_VALUE);
    }
    Optional<LegDistance.Kind> kind = kind(cells, measuredBetweenPlaces);
    if (kilometres.isPresent() && route.isPresent() && month.isPresent()) {
      notBelowGreatCircle(cells, kilometres.get(), route.get(), month.get());
    }
    if (kind.isEmpty() || (kilometres.isEmpty() && route.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(new LegDistance(kind.get(), kilometres, route));
  }

  /// Places without a distance can only mean the great circle between them.
  private static Optional<LegDistance.Kind> kind(RowCells cells, boolean measuredBetweenPlaces) {
    if (DRIVEN.find(cells.text("distance_type")).isPresent()) {
      cells.issue("distance_type", Rule.DISTANCE_AS_DRIVEN);
      return Optional.empty();
    }
    if (measuredBetweenPlaces) {
      Optional<LegDistance.Kind> kind =
          cells.isBlank("distance_type")
              ? Optional.of(LegDistance.Kind.GREAT_CIRCLE)
              : MonthlyCells.choice(cells, "distance_type", KINDS);
      if (kind.filter(known -> known != LegDistance.Kind.GREAT_CIRCLE).isPresent()) {
        cells.issue("distance", Rule.MISSING_VALUE);
        return Optional.empty();
      }
      return kind;
    }
    return MonthlyCells.requiredChoice(cells, "distance_type", KINDS);
  }

  private void notBelowGreatCircle(
      RowCells cells, BigDecimal kilometres, Route route, YearMonth month) {
    freight(month)
        .leastDistance(route, month.getYear())
        .filter(least -> kilometres.compareTo(least) < 0)
        .ifPresent(
            least ->
                cells.issue(
                    "distance",
                    Rule.BELOW_GREAT_CIRCLE,
                    Rounding.toDecimals(least, 0).toPlainString()));
  }

  private static Optional<Route> route(RowCells cells) {
    List<BigDecimal> degrees = new ArrayList<>(PLACES.size());
    for (String key : PLACES) {
      Predicate<BigDecimal> fits =
          key.endsWith("latitude") ? Coordinates::isLatitude : Coordinates::isLongitude;
      Optional<BigDecimal> value = cells.number(key);
      if (value.filter(fits).isPresent()) {
        degrees.add(value.get());
      } else if (value.isPresent() || cells.isBlank(key)) {
        cells.issue(key, Rule.NO_PLACE);
      }
    }
    return degrees.size() < PLACES.size()
        ? Optional.empty()
        : Optional.of(
            new Route(
                new Coordinates(degrees.get(0), degrees.get(1)),
                new Coordinates(degrees.get(2), degrees.get(3))));
  }

  Optional<VehicleRun> run(RowCells cells) {
    Optional<BigDecimal> total = kilometres(cells, "run");
    Optional<BigDecimal> empty = kilometres(cells, "run_empty");
    if (cells.isBlank("run") != cells.isBlank("run_empty")) {
      cells.issue(cells.isBlank("run") ? "run" : "run_empty", Rule.MISSING_VALUE);
    }
    if (total.isEmpty() || empty.isEmpty()) {
      return Optional.empty();
    }
    if (empty.get().compareTo(total.get()) > 0) {
      cells.issue("run_empty", Rule.EMPTY_ABOVE_TOTAL, Rounding.plain(total.get()));
      return Optional.empty();
    }
    return Optional.of(new VehicleRun(total.get(), empty.get()));
  }

  Optional<MeasuredEnergy> measured(
      RowCells cells,
      Optional<YearMonth> month,
      Optional<Quantity> mass,
      Optional<LegDistance> distance) {
    if (!FuelCells.isGiven(cells)) {
      return Optional.empty();
    }
    Optional<EnergyUse> use = fuel.read(cells, month);
    Optional<BigDecimal> trip = tripActivity(cells, month, mass, distance);
    return use.filter(any -> cells.isClean()).map(known -> new MeasuredEnergy(known, trip));
  }

  /// What shares the energy of a trip cannot be less than what this consignment alone moved.
  private Optional<BigDecimal> tripActivity(
      RowCells cells,
      Optional<YearMonth> month,
      Optional<Quantity> mass,
      Optional<LegDistance> distance) {
    Optional<BigDecimal> trip =
        in(cells, "trip_activity", Unit.TONNE_KILOMETRE).filter(value -> !cells.isBlank("fuel"));
    Optional<BigDecimal> own =
        mass.flatMap(
            m ->
                distance
                    .flatMap(
                        d -> month.flatMap(when -> freight(when).kilometres(d, when.getYear())))
                    .map(km -> m.in(Unit.TONNE).value().multiply(km)));
    if (trip.isPresent()
        && (trip.get().signum() == 0
            || own.filter(least -> trip.get().compareTo(least) < 0).isPresent())) {
      cells.issue(
          "trip_activity",
          Rule.TRIP_BELOW_LEG,
          own.map(Rounding::plain).orElse("0"),
          Unit.TONNE_KILOMETRE.symbol());
      return Optional.empty();
    }
    return trip;
  }

  void factorKnown(
      RowCells cells, FreightVehicle vehicle, VehicleEnergy vehicleEnergy, YearMonth month) {
    if (!freight(month).hasFactor(vehicle, vehicleEnergy, month.getYear())) {
      cells.issue("energy", Rule.NO_FREIGHT_FACTOR, vehicle.name(), month.toString());
    }
  }

  private static Optional<BigDecimal> kilometres(RowCells cells, String key) {
    return in(cells, key, Unit.KILOMETRE);
  }

  /// An amount whose unit the header may name instead of the usual one.
  static Optional<BigDecimal> in(RowCells cells, String key, Unit usual) {
    Optional<BigDecimal> amount = cells.amount(key);
    Optional<String> inHeader = cells.headerUnit(key);
    if (amount.isEmpty() || inHeader.isEmpty()) {
      return amount;
    }
    Optional<Unit> unit =
        inHeader.flatMap(Unit::find).filter(known -> known.dimension() == usual.dimension());
    if (unit.isEmpty()) {
      cells.issue(key, Rule.UNKNOWN_UNIT, usual.symbol(), inHeader.get());
      return Optional.empty();
    }
    return Optional.of(new Quantity(amount.get(), unit.get()).in(usual).value());
  }
}
