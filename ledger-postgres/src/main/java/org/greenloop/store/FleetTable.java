package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.optionalTextKey;
import static org.greenloop.store.ActivityTable.Column.value;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.greenloop.accounting.activity.FleetActivity;
import org.greenloop.accounting.freight.VehicleEnergy;

final class FleetTable extends ActivityTable<FleetActivity> {

  FleetTable() {
    super(
        "fleet_activity",
        FleetActivity.class,
        key("energy"),
        key("refrigerated"),
        value("stock"),
        value("added"),
        value("replaced"),
        value("charging_posts"),
        optionalTextKey("evidence"));
  }

  @Override
  String headline() {
    return "%1$s.stock";
  }

  @Override
  void write(CopyRows rows, FleetActivity fleet) {
    rows.value(fleet.energy().name())
        .value(fleet.refrigerated() ? "t" : "f")
        .value(fleet.stock())
        .value(fleet.added())
        .value(fleet.replaced())
        .value(fleet.chargingPosts())
        .value(fleet.evidence());
  }

  @Override
  FleetActivity read(ResultSet row) throws SQLException {
    return new FleetActivity(
        source(row),
        row.getInt("site_id"),
        Months.fromColumn(row.getInt("period")),
        VehicleEnergy.valueOf(row.getString("energy")),
        row.getBoolean("refrigerated"),
        row.getInt("stock"),
        row.getInt("added"),
        row.getInt("replaced"),
        row.getInt("charging_posts"),
        Optional.ofNullable(row.getString("evidence")));
  }
}
