package org.greenloop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.greenloop.accounting.activity.MeterConsumption;
import org.greenloop.accounting.energy.CarrierCatalog;
import org.greenloop.accounting.energy.EnergyFlow;
import org.greenloop.accounting.energy.EnergyUse;

/// Made by settling the readings of a file, never taken in by itself.
final class MeterConsumptionTable extends ActivityTable<MeterConsumption> {

  private final CarrierCatalog carriers;

  MeterConsumptionTable(CarrierCatalog carriers) {
    super("meter_consumption", MeterConsumption.class);
    this.carriers = carriers;
  }

  @Override
  Optional<SeriesColumns> series() {
    return Optional.of(new SeriesColumns("a.carrier, a.flow", "ARRAY[a.carrier, lower(a.flow)]"));
  }

  @Override
  String select() {
    return "SELECT a.*, m.code AS meter FROM meter_consumption a JOIN meter m ON m.id = a.meter_id";
  }

  @Override
  void write(CopyRows rows, MeterConsumption consumption) {
    throw new IllegalArgumentException("made by settling, not taken in: " + consumption);
  }

  @Override
  MeterConsumption read(ResultSet row) throws SQLException {
    return new MeterConsumption(
        source(row),
        row.getInt("site_id"),
        Months.fromColumn(row.getInt("period")),
        row.getString("meter"),
        new EnergyUse(
            carriers.get(row.getString("carrier")),
            EnergyFlow.valueOf(row.getString("flow")),
            quantity(row),
            Optional.empty()),
        row.getInt("last_row"),
        row.getInt("readings"));
  }
}
