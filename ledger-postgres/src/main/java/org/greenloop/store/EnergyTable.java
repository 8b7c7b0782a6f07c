package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.optionalNumberKey;
import static org.greenloop.store.ActivityTable.Column.optionalNumberValue;
import static org.greenloop.store.ActivityTable.Column.optionalTextKey;
import static org.greenloop.store.ActivityTable.Column.value;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.EnergyActivity;
import org.greenloop.accounting.energy.CarrierCatalog;
import org.greenloop.accounting.energy.EnergyFlow;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.energy.FuelUse;
import org.greenloop.accounting.energy.SteamState;

final class EnergyTable extends ActivityTable<EnergyActivity> {

  private final CarrierCatalog carriers;

  EnergyTable(CarrierCatalog carriers) {
    super(
        "energy_activity",
        EnergyActivity.class,
        key("carrier"),
        key("flow"),
        key("fuel_use"),
        value("quantity"),
        value("unit"),
        optionalNumberValue("heating_value"),
        optionalNumberValue("pressure"),
        optionalNumberValue("temperature"),
        optionalNumberValue("enthalpy"),
        optionalNumberKey("counterparty_id"),
        optionalTextKey("evidence"),
        value("tier"));
    this.carriers = carriers;
  }

  @Override
  Optional<SeriesColumns> series() {
    return Optional.of(
        new SeriesColumns(
            "a.carrier, a.flow, a.fuel_use",
            """
            CASE WHEN a.fuel_use = 'STATIONARY' THEN ARRAY[a.carrier, lower(a.flow)]
              ELSE ARRAY[a.carrier, lower(a.flow), lower(a.fuel_use)] END
            """));
  }

  @Override
  void write(CopyRows rows, EnergyActivity energy) {
    rows.value(energy.use().carrier().code())
        .value(energy.use().flow().name())
        .value(energy.use().fuelUse().name())
        .value(energy.use().quantity().value())
        .value(energy.use().quantity().unit().name())
        .value(energy.use().measuredHeatingValue())
        .value(energy.use().steam().flatMap(SteamState::pressure))
        .value(energy.use().steam().flatMap(SteamState::temperature))
        .value(energy.use().steam().map(SteamState::enthalpy))
        .value(energy.counterpartyId())
        .value(energy.evidence())
        .value(energy.tier().number());
  }

  @Override
  EnergyActivity read(ResultSet row) throws SQLException {
    return new EnergyActivity(
        source(row),
        row.getInt("site_id"),
        Months.fromColumn(row.getInt("period")),
        new EnergyUse(
            carriers.get(row.getString("carrier")),
            EnergyFlow.valueOf(row.getString("flow")),
            quantity(row),
            Optional.ofNullable(row.getBigDecimal("heating_value")),
            FuelUse.valueOf(row.getString("fuel_use")),
            steam(row)),
        Optional.ofNullable(row.getObject("counterparty_id", Integer.class)),
        Optional.ofNullable(row.getString("evidence")),
        DataQualityTier.get(row.getInt("tier")));
  }

  private static Optional<SteamState> steam(ResultSet row) throws SQLException {
    BigDecimal enthalpy = row.getBigDecimal("enthalpy");
    return enthalpy == null
        ? Optional.empty()
        : Optional.of(
            new SteamState(
                Optional.ofNullable(row.getBigDecimal("pressure")),
                Optional.ofNullable(row.getBigDecimal("temperature")),
                enthalpy));
  }
}
