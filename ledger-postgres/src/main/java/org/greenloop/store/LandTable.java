package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.optionalNumberValue;
import static org.greenloop.store.ActivityTable.Column.optionalTextKey;
import static org.greenloop.store.ActivityTable.Column.value;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.greenloop.accounting.activity.LandActivity;
import org.greenloop.accounting.land.LandItem;

final class LandTable extends ActivityTable<LandActivity> {

  LandTable() {
    super(
        "land_activity",
        LandActivity.class,
        key("item"),
        value("quantity"),
        value("unit"),
        optionalNumberValue("storey_height"),
        optionalTextKey("part"),
        optionalTextKey("evidence"));
  }

  @Override
  void write(CopyRows rows, LandActivity land) {
    rows.value(land.item().name())
        .value(land.quantity().value())
        .value(land.quantity().unit().name())
        .value(land.storeyHeight())
        .value(land.part())
        .value(land.evidence());
  }

  @Override
  LandActivity read(ResultSet row) throws SQLException {
    return new LandActivity(
        source(row),
        row.getInt("site_id"),
        Months.fromColumn(row.getInt("period")),
        LandItem.valueOf(row.getString("item")),
        quantity(row),
        Optional.ofNullable(row.getBigDecimal("storey_height")),
        Optional.ofNullable(row.getString("part")),
        Optional.ofNullable(row.getString("evidence")));
  }
}
