package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.optionalNumberKey;
import static org.greenloop.store.ActivityTable.Column.optionalNumberValue;
import static org.greenloop.store.ActivityTable.Column.optionalTextKey;
import static org.greenloop.store.ActivityTable.Column.optionalTextValue;
import static org.greenloop.store.ActivityTable.Column.value;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.FreightActivity;
import org.greenloop.accounting.energy.CarrierCatalog;
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

final class FreightTable extends ActivityTable<FreightActivity> {

  private final CarrierCatalog carriers;

  FreightTable(CarrierCatalog carriers) {
    super(
        "freight_activity",
        FreightActivity.class,
        key("role"),
        key("vehicle"),
        key("energy"),
        value("mode"),
        value("quantity"),
        value("unit"),
        value("distance_kind"),
        optionalNumberValue("kilometres"),
        optionalNumberValue("origin_latitude"),
        optionalNumberValue("origin_longitude"),
        optionalNumberValue("destination_latitude"),
        optionalNumberValue("destination_longitude"),
        optionalNumberValue("run_total"),
        optionalNumberValue("run_empty"),
        value("joint"),
        value("drop_and_hook"),
        value("night"),
        optionalTextValue("fuel"),
        optionalNumberValue("fuel_quantity"),
        optionalTextValue("fuel_unit"),
        optionalNumberValue("trip_activity"),
        optionalNumberKey("counterparty_id"),
        optionalTextKey("evidence"),
        value("tier"));
    this.carriers = carriers;
  }

  @Override
  void write(CopyRows rows, FreightActivity freight) {
    FreightLeg leg = freight.leg();
    Optional<Route> route = leg.distance().route();
    Optional<EnergyUse> fuel = leg.measured().map(MeasuredEnergy::use);
    rows.value(leg.role().name())
        .value(leg.vehicle())
        .value(leg.energy().name())
        .value(leg.mode().name())
        .value(leg.mass().value())
        .value(leg.mass().unit().name())
        .value(leg.distance().kind().name())
        .value(leg.distance().kilometres())
        .value(route.map(r -> r.origin().latitude()))
        .value(route.map(r -> r.origin().longitude()))
        .value(route.map(r -> r.destination().latitude()))
        .value(route.map(r -> r.destination().longitude()))
        .value(leg.run().map(VehicleRun::total))
        .value(leg.run().map(VehicleRun::empty))
        .value(flag(leg.practices().contains(Practice.JOINT_DISTRIBUTION)))
        .value(flag(leg.practices().contains(Practice.DROP_AND_HOOK)))
        .value(flag(leg.practices().contains(Practice.NIGHT_DELIVERY)))
        .value(fuel.map(use -> use.carrier().code()))
        .value(fuel.map(use -> use.quantity().value()))
        .value(fuel.map(use -> use.quantity().unit().name()))
        .value(leg.measured().flatMap(MeasuredEnergy::tripActivity))
        .value(freight.counterpartyId())
        .value(freight.evidence())
        .value(freight.tier().number());
  }

  private static String flag(boolean set) {
    return set ? "t" : "f";
  }

  @Override
  FreightActivity read(ResultSet row) throws SQLException {
    return new FreightActivity(
        source(row),
        row.getInt("site_id"),
        Months.fromColumn(row.getInt("period")),
        new FreightLeg(
            FreightRole.valueOf(row.getString("role")),
            TransportMode.valueOf(row.getString("mode")),
            row.getString("vehicle"),
            VehicleEnergy.valueOf(row.getString("energy")),
            quantity(row),
            new LegDistance(
                LegDistance.Kind.valueOf(row.getString("distance_kind")),
                number(row, "kilometres"),
                route(row)),
            run(row),
            practices(row),
            measured(row)),
        Optional.ofNullable(row.getObject("counterparty_id", Integer.class)),
        Optional.ofNullable(row.getString("evidence")),
        DataQualityTier.get(row.getInt("tier")));
  }

  private static Optional<BigDecimal> number(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column));
  }

  private static Optional<Route> route(ResultSet row) throws SQLException {
    return number(row, "origin_latitude").isEmpty()
        ? Optional.empty()
        : Optional.of(new Route(place(row, "origin"), place(row, "destination")));
  }

  private static Coordinates place(ResultSet row, String end) throws SQLException {
    return new Coordinates(
        row.getBigDecimal(end + "_latitude"), row.getBigDecimal(end + "_longitude"));
  }

  private static Optional<VehicleRun> run(ResultSet row) throws SQLException {
    return number(row, "run_total").isEmpty()
        ? Optional.empty()
        : Optional.of(
            new VehicleRun(row.getBigDecimal("run_total"), row.getBigDecimal("run_empty")));
  }

  private static Set<Practice> practices(ResultSet row) throws SQLException {
    Set<Practice> practices = EnumSet.noneOf(Practice.class);
    if (row.getBoolean("joint")) {
      practices.add(Practice.JOINT_DISTRIBUTION);
    }
    if (row.getBoolean("drop_and_hook")) {
      practices.add(Practice.DROP_AND_HOOK);
    }
    if (row.getBoolean("night")) {
      practices.add(Practice.NIGHT_DELIVERY);
    }
    return practices;
  }

  private Optional<MeasuredEnergy> measured(ResultSet row) throws SQLException {
    Optional<BigDecimal> quantity = number(row, "fuel_quantity");
    if (quantity.isEmpty()) {
      return Optional.empty();
    }
    EnergyUse use =
        new EnergyUse(
            carriers.get(row.getString("fuel")),
            EnergyFlow.PURCHASED,
            new Quantity(quantity.get(), Unit.valueOf(row.getString("fuel_unit"))),
            Optional.empty());
    return Optional.of(new MeasuredEnergy(use, number(row, "trip_activity")));
  }
}
