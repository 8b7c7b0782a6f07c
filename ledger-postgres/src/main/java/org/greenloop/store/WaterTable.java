package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.optionalNumberKey;
import static org.greenloop.store.ActivityTable.Column.optionalNumberValue;
import static org.greenloop.store.ActivityTable.Column.optionalTextKey;
import static org.greenloop.store.ActivityTable.Column.value;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.WaterActivity;
import org.greenloop.accounting.water.WaterFlow;
import org.greenloop.accounting.water.WaterReuse;
import org.greenloop.accounting.water.WaterSource;
import org.greenloop.accounting.water.WaterSystem;
import org.greenloop.accounting.water.WaterUse;

final class WaterTable extends ActivityTable<WaterActivity> {

  WaterTable() {
    super(
        "water_activity",
        WaterActivity.class,
        key("flow"),
        optionalTextKey("source"),
        optionalTextKey("reuse"),
        key("system"),
        value("quantity"),
        value("unit"),
        optionalNumberValue("metered"),
        optionalNumberValue("fresh"),
        optionalNumberValue("density"),
        optionalNumberValue("steam"),
        optionalNumberValue("heads"),
        optionalNumberValue("days"),
        optionalNumberKey("counterparty_id"),
        optionalTextKey("evidence"),
        value("tier"));
  }

  @Override
  Optional<SeriesColumns> series() {
    return Optional.of(
        new SeriesColumns(
            "a.flow, a.source, a.reuse",
            "array_remove(ARRAY[lower(a.flow), lower(a.source), lower(a.reuse)], NULL)"));
  }

  @Override
  void write(CopyRows rows, WaterActivity water) {
    WaterUse use = water.use();
    rows.value(use.flow().name())
        .value(use.source())
        .value(use.reuse())
        .value(use.system().name())
        .value(use.quantity().value())
        .value(use.quantity().unit().name())
        .value(use.metered())
        .value(use.fresh())
        .value(use.condensate().map(WaterUse.Condensate::density))
        .value(use.condensate().map(WaterUse.Condensate::steam))
        .value(use.people().map(WaterUse.People::heads))
        .value(use.people().map(WaterUse.People::days))
        .value(water.counterpartyId())
        .value(water.evidence())
        .value(water.tier().number());
  }

  @Override
  WaterActivity read(ResultSet row) throws SQLException {
    return new WaterActivity(
        source(row),
        row.getInt("site_id"),
        Months.fromColumn(row.getInt("period")),
        new WaterUse(
            WaterFlow.valueOf(row.getString("flow")),
            Optional.ofNullable(row.getString("source")).map(WaterSource::valueOf),
            Optional.ofNullable(row.getString("reuse")).map(WaterReuse::valueOf),
            WaterSystem.valueOf(row.getString("system")),
            quantity(row),
            Optional.ofNullable(row.getBigDecimal("metered")),
            Optional.ofNullable(row.getBigDecimal("fresh")),
            condensate(row),
            people(row)),
        Optional.ofNullable(row.getObject("counterparty_id", Integer.class)),
        Optional.ofNullable(row.getString("evidence")),
        DataQualityTier.get(row.getInt("tier")));
  }

  private static Optional<WaterUse.Condensate> condensate(ResultSet row) throws SQLException {
    return row.getBigDecimal("density") == null
        ? Optional.empty()
        : Optional.of(
            new WaterUse.Condensate(row.getBigDecimal("density"), row.getBigDecimal("steam")));
  }

  private static Optional<WaterUse.People> people(ResultSet row) throws SQLException {
    return row.getBigDecimal("heads") == null
        ? Optional.empty()
        : Optional.of(new WaterUse.People(row.getBigDecimal("heads"), row.getBigDecimal("days")));
  }
}
