package org.greenloop.store;

import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.energy.CarrierCatalog;
import org.greenloop.accounting.energy.EnergyFlow;
import org.greenloop.accounting.energy.Meter;
import org.greenloop.accounting.energy.MeterFile;
import org.greenloop.accounting.energy.Meters;
import org.greenloop.accounting.quantity.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;

final class PostgresMeters implements Meters {

  private final JdbcClient jdbc;
  private final CarrierCatalog carriers;

  PostgresMeters(JdbcClient jdbc, CarrierCatalog carriers) {
    this.jdbc = jdbc;
    this.carriers = carriers;
  }

  @Override
  public List<Meter> list() {
    return jdbc.sql(
            """
            SELECT id, code, site_id, carrier, flow, unit, multiplier
            FROM meter
            ORDER BY code COLLATE "C"
            """)
        .query(
            (row, index) ->
                new Meter(
                    row.getInt("id"),
                    row.getString("code"),
                    row.getInt("site_id"),
                    carriers.get(row.getString("carrier")),
                    EnergyFlow.valueOf(row.getString("flow")),
                    Unit.valueOf(row.getString("unit")),
                    row.getBigDecimal("multiplier")))
        .list();
  }

  @Override
  public void save(List<Meter> meters) {
    for (Meter meter : meters) {
      jdbc.sql(
              """
              INSERT INTO meter (code, site_id, carrier, flow, unit, multiplier)
              VALUES (:code, :site, :carrier, :flow, :unit, :multiplier)
              ON CONFLICT (code) DO UPDATE
              SET site_id = EXCLUDED.site_id, carrier = EXCLUDED.carrier, flow = EXCLUDED.flow,
                unit = EXCLUDED.unit, multiplier = EXCLUDED.multiplier
              """)
          .param("code", meter.code())
          .param("site", meter.siteId())
          .param("carrier", meter.carrier().code())
          .param("flow", meter.flow().name())
          .param("unit", meter.unit().name())
          .param("multiplier", meter.multiplier())
          .update();
    }
  }

  @Override
  public List<MeterFile> listFiles() {
    return jdbc.sql(
            """
            SELECT code, company_id, time_column, time_format, label, interval_minutes, midnight,
              value_column, value_kind, unit, meter, meter_column, ignored_columns
            FROM meter_file
            ORDER BY code COLLATE "C"
            """)
        .query(
            (row, index) ->
                new MeterFile(
                    row.getString("code"),
                    row.getInt("company_id"),
                    row.getString("time_column"),
                    row.getString("time_format"),
                    MeterFile.Label.valueOf(row.getString("label")),
                    row.getInt("interval_minutes"),
                    MeterFile.Midnight.valueOf(row.getString("midnight")),
                    row.getString("value_column"),
                    MeterFile.ValueKind.valueOf(row.getString("value_kind")),
                    Unit.valueOf(row.getString("unit")),
                    Optional.ofNullable(row.getString("meter")),
                    Optional.ofNullable(row.getString("meter_column")),
                    List.of(row.getString("ignored_columns").split("\\|"))))
        .list();
  }

  @Override
  public void saveFiles(List<MeterFile> files) {
    for (MeterFile file : files) {
      jdbc.sql(
              """
              INSERT INTO meter_file (code, company_id, time_column, time_format, label,
                interval_minutes, midnight, value_column, value_kind, unit, meter, meter_column,
                ignored_columns)
              VALUES (:code, :company, :timeColumn, :timeFormat, :label, :minutes, :midnight,
                :valueColumn, :valueKind, :unit, :meter, :meterColumn, :ignored)
              ON CONFLICT (company_id, code) DO UPDATE
              SET time_column = EXCLUDED.time_column, time_format = EXCLUDED.time_format,
                label = EXCLUDED.label, interval_minutes = EXCLUDED.interval_minutes,
                midnight = EXCLUDED.midnight, value_column = EXCLUDED.value_column,
                value_kind = EXCLUDED.value_kind, unit = EXCLUDED.unit, meter = EXCLUDED.meter,
                meter_column = EXCLUDED.meter_column, ignored_columns = EXCLUDED.ignored_columns
              """)
          .param("code", file.code())
          .param("company", file.companyId())
          .param("timeColumn", file.timeColumn())
          .param("timeFormat", file.timeFormat())
          .param("label", file.label().name())
          .param("minutes", file.intervalMinutes())
          .param("midnight", file.midnight().name())
          .param("valueColumn", file.valueColumn())
          .param("valueKind", file.valueKind().name())
          .param("unit", file.unit().name())
          .param("meter", file.meter().orElse(null))
          .param("meterColumn", file.meterColumn().orElse(null))
          .param("ignored", String.join("|", file.ignoredColumns()))
          .update();
    }
  }
}
