package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.MeterReading;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.energy.Meter;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.csv.PickList;

/// Rows of the template `meter`: a consumption between two times, or a register at one.
final class MeterRows implements RowReader {

  static final List<Column> COLUMNS =
      List.of(
          required("meter", "表计编号", "表号", "表计", "meter code", "meter")
              .offering(PickList.Register.METERS)
              .recurring(),
          optional("start", "开始时间", "起始时间", "开始", "from", "start"),
          required("end", "结束时间", "终止时间", "结束", "to", "end"),
          optional("consumption", "用量", "电量", "消费量", "usage", "consumption").withUnitInHeader(),
          optional("register", "表底读数", "表码", "示数", "读数", "reading", "register").withUnitInHeader(),
          optional("unit", "单位", "计量单位", "unit"));

  private final SourceTable table;
  private final int companyId;
  private final IntakeWorld world;

  MeterRows(SourceTable table) {
    this.table = table;
    this.companyId = table.companyId();
    this.world = table.world();
  }

  @Override
  public RowOutcome read(CsvRow row) {
    RowCells cells = table.cells(row);
    SourceRow source = table.source(row);
    Optional<Meter> meter = meter(cells, "meter", world, companyId);
    Optional<LocalDateTime> end = time(cells, "end");
    boolean consumption = !cells.isBlank("consumption");
    boolean register = !cells.isBlank("register");
    String valueKey = register && !consumption ? "register" : "consumption";
    if (consumption == register) {
      cells.issue(valueKey, consumption ? Rule.NOT_ONE_OF : Rule.MISSING_VALUE, "用量 / 表底读数");
      return cells.refused();
    }
    Optional<BigDecimal> value = cells.amount(valueKey);
    Optional<Unit> unit = cells.unit("unit", valueKey, meter.map(Meter::unit));
    Optional<BigDecimal> inMeterUnit = inUnitOf(cells, valueKey, meter, value, unit);
    Optional<LocalDateTime> start = consumption ? time(cells, "start") : Optional.empty();
    if (start.isPresent() && end.isPresent() && !end.get().isAfter(start.get())) {
      cells.issue("end", Rule.INTERVAL_ENDS_BEFORE_IT_STARTS, cells.text("start"));
    }
    if (!cells.isClean()) {
      return cells.refused();
    }
    Meter known = meter.orElseThrow();
    return new RowOutcome.Reading(
        consumption
            ? new MeterReading.Consumption(
                source,
                known.id(),
                start.orElseThrow(),
                end.orElseThrow(),
                inMeterUnit.orElseThrow().multiply(known.multiplier()))
            : new MeterReading.Register(
                source, known.id(), end.orElseThrow(), inMeterUnit.orElseThrow()));
  }

  static Optional<Meter> meter(RowCells cells, String key, IntakeWorld world, int companyId) {
    Optional<String> text = cells.required(key);
    Optional<Meter> meter = text.flatMap(code -> Optional.ofNullable(world.meters().get(code)));
    if (text.isPresent() && meter.isEmpty()) {
      cells.unknown(key, Rule.UNKNOWN_METER, world.suggestions(), () -> world.meters().keySet());
      return Optional.empty();
    }
    if (meter.isPresent()
        && world
            .subjects()
            .get(meter.get().siteId())
            .companyId()
            .filter(id -> id == companyId)
            .isEmpty()) {
      cells.issue(key, Rule.METER_OF_ANOTHER_COMPANY);
      return Optional.empty();
    }
    return meter;
  }

  private static Optional<BigDecimal> inUnitOf(
      RowCells cells,
      String valueKey,
      Optional<Meter> meter,
      Optional<BigDecimal> value,
      Optional<Unit> unit) {
    if (meter.isEmpty() || value.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    Unit shown = meter.get().unit();
    if (unit.get().dimension() != shown.dimension()) {
      cells.issue(
          cells.isBlank("unit") ? valueKey : "unit",
          Rule.UNIT_DOES_NOT_FIT,
          meter.get().code(),
          shown.symbol());
      return Optional.empty();
    }
    return Optional.of(new Quantity(value.get(), unit.get()).in(shown).value());
  }

  private static Optional<LocalDateTime> time(RowCells cells, String key) {
    Optional<String> text = cells.required(key);
    Optional<LocalDateTime> time = text.flatMap(TimeText::parse);
    if (text.isPresent() && time.isEmpty()) {
      cells.issue(key, Rule.UNREADABLE_TIME, "2025-03-01 00:15");
    }
    return time;
  }
}
