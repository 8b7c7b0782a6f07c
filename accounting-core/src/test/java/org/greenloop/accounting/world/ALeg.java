package org.greenloop.accounting.world;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.FreightActivity;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.energy.Carrier;
import org.greenloop.accounting.energy.EnergyFlow;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.freight.Coordinates;
import org.greenloop.accounting.freight.FreightLeg;
import org.greenloop.accounting.freight.FreightLeg.Practice;
import org.greenloop.accounting.freight.FreightRole;
import org.greenloop.accounting.freight.LegDistance;
import org.greenloop.accounting.freight.MeasuredEnergy;
import org.greenloop.accounting.freight.Route;
import org.greenloop.accounting.freight.TransportMode;
import org.greenloop.accounting.freight.VehicleEnergy;
import org.greenloop.accounting.freight.VehicleRun;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// A freight leg in words: `leg("TRUCK_HEAVY", DIESEL).of("12").over("350").bought()`.
public record ALeg(
    FreightRole role,
    TransportMode mode,
    String vehicle,
    VehicleEnergy energy,
    Quantity mass,
    LegDistance distance,
    Optional<VehicleRun> run,
    Set<Practice> practices,
    Optional<MeasuredEnergy> measured) {

  public static ALeg leg(String vehicle, VehicleEnergy energy) {
    return new ALeg(
        FreightRole.OWN,
        TransportMode.ROAD,
        vehicle,
        energy,
        Quantity.of("12", Unit.TONNE),
        LegDistance.shortestFeasible(new BigDecimal("350")),
        Optional.empty(),
        Set.of(),
        Optional.empty());
  }

  public static Route route(String... degrees) {
    return new Route(
        new Coordinates(new BigDecimal(degrees[0]), new BigDecimal(degrees[1])),
        new Coordinates(new BigDecimal(degrees[2]), new BigDecimal(degrees[3])));
  }

  public ALeg of(String value, Unit unit) {
    return new ALeg(
        role, mode, vehicle, energy, Quantity.of(value, unit), distance, run, practices, measured);
  }

  public ALeg over(LegDistance other) {
    return new ALeg(role, mode, vehicle, energy, mass, other, run, practices, measured);
  }

  public ALeg by(TransportMode other) {
    return new ALeg(role, other, vehicle, energy, mass, distance, run, practices, measured);
  }

  public ALeg as(FreightRole other) {
    return new ALeg(other, mode, vehicle, energy, mass, distance, run, practices, measured);
  }

  public ALeg running(String total, String empty) {
    return new ALeg(
        role,
        mode,
        vehicle,
        energy,
        mass,
        distance,
        Optional.of(new VehicleRun(new BigDecimal(total), new BigDecimal(empty))),
        practices,
        measured);
  }

  public ALeg with(Practice first, Practice... more) {
    return new ALeg(
        role, mode, vehicle, energy, mass, distance, run, EnumSet.of(first, more), measured);
  }

  public ALeg measuring(String value, Unit unit, Carrier carrier) {
    EnergyUse use =
        new EnergyUse(carrier, EnergyFlow.PURCHASED, Quantity.of(value, unit), Optional.empty());
    return new ALeg(
        role,
        mode,
        vehicle,
        energy,
        mass,
        distance,
        run,
        practices,
        Optional.of(new MeasuredEnergy(use, Optional.empty())));
  }

  /// The measured energy moved this much in all, t·km.
  public ALeg ofTrip(String activity) {
    return new ALeg(
        role,
        mode,
        vehicle,
        energy,
        mass,
        distance,
        run,
        practices,
        measured.map(
            known -> new MeasuredEnergy(known.use(), Optional.of(new BigDecimal(activity)))));
  }

  public FreightLeg build() {
    return new FreightLeg(role, mode, vehicle, energy, mass, distance, run, practices, measured);
  }

  public FreightActivity reportedBy(int site) {
    return activity(site, Optional.empty());
  }

  /// @param performer the site that performs the leg
  public FreightActivity reportedBy(int site, int performer) {
    return activity(site, Optional.of(performer));
  }

  private FreightActivity activity(int site, Optional<Integer> performer) {
    return new FreightActivity(
        new SourceRow(1, 2),
        site,
        YearMonth.of(2025, 3),
        build(),
        performer,
        Optional.empty(),
        DataQualityTier.METERED_OR_INVOICED);
  }
}
