package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.energy.Carrier;
import org.greenloop.accounting.energy.CarrierKind;
import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.energy.SteamState;
import org.greenloop.accounting.energy.SteamTable;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.Column;

/// The cells that say in which state steam is: its enthalpy, or its pressure and temperature.
final class SteamCells {

  static final List<Column> COLUMNS =
      List.of(
          optional("pressure", "绝对压力", "蒸汽绝对压力", "absolute pressure", "pressure")
              .withUnitInHeader(),
          optional("gauge_pressure", "表压", "蒸汽表压", "蒸汽压力", "压力", "gauge pressure", "gauge_pressure")
              .withUnitInHeader(),
          optional("temperature", "蒸汽温度", "温度", "steam temperature", "temperature")
              .withUnitInHeader(),
          optional("enthalpy", "蒸汽焓值", "焓值", "比焓", "specific enthalpy", "enthalpy")
              .withUnitInHeader());

  /// What a gauge shows less than the absolute pressure: the standard atmosphere, MPa.
  private static final BigDecimal ATMOSPHERE = new BigDecimal("0.101325");

  private static final List<String> CELSIUS = List.of("℃", "°C", "C", "摄氏度");

  private final EnergyCalculator energy;

  SteamCells(EnergyCalculator energy) {
    this.energy = energy;
  }

  /// True where any of the cells is filled in.
  static boolean isGiven(RowCells cells) {
    return COLUMNS.stream().anyMatch(column -> !cells.isBlank(column.key()));
  }

  /// The state; empty, and issues, where it cannot be known.
  Optional<SteamState> read(RowCells cells, Carrier carrier, int year) {
    if (!isGiven(cells)) {
      return Optional.empty();
    }
    if (carrier.kind() != CarrierKind.HEAT || carrier.baseUnit().dimension() != Dimension.MASS) {
      cells.issue(firstGiven(cells), Rule.NO_STEAM, carrier.name());
      return Optional.empty();
    }
    boolean pressure = !cells.isBlank("pressure") || !cells.isBlank("gauge_pressure");
    if (!cells.isBlank("enthalpy")) {
      if (pressure || !cells.isBlank("temperature") || !cells.isBlank("ncv")) {
        cells.issue("enthalpy", Rule.STEAM_STATE_TWICE);
        return Optional.empty();
      }
      return enthalpy(cells, year);
    }
    if (!cells.isBlank("ncv")) {
      cells.issue("ncv", Rule.STEAM_STATE_TWICE);
      return Optional.empty();
    }
    if (!pressure) {
      cells.issue("pressure", Rule.STEAM_STATE_NEEDED, carrier.name());
      return Optional.empty();
    }
    return byTable(cells, year);
  }

  private Optional<SteamState> enthalpy(RowCells cells, int year) {
    Optional<BigDecimal> value = cells.number("enthalpy");
    Optional<String> unit = cells.headerUnit("enthalpy");
    Optional<BigDecimal> kilojoules =
        unit.isEmpty()
            ? value
            : HeatingValueUnit.find(unit.get())
                .filter(known -> known.per().dimension() == Dimension.MASS)
                .flatMap(known -> value.map(v -> known.toKilojoulesPer(v, Unit.KILOGRAM)));
    if (value.isPresent() && kilojoules.isEmpty()) {
      cells.issue("enthalpy", Rule.UNIT_DOES_NOT_FIT, cells.columnName("enthalpy"), "kJ/kg");
    }
    return kilojoules.flatMap(h -> aboveFeedWater(cells, SteamState.ofEnthalpy(h), year));
  }

  private Optional<SteamState> byTable(RowCells cells, int year) {
    if (!cells.isBlank("pressure") && !cells.isBlank("gauge_pressure")) {
      cells.issue("gauge_pressure", Rule.STEAM_STATE_TWICE);
      return Optional.empty();
    }
    boolean gauge = cells.isBlank("pressure");
    String key = gauge ? "gauge_pressure" : "pressure";
    Optional<BigDecimal> absolute = pressure(cells, key).map(p -> gauge ? p.add(ATMOSPHERE) : p);
    Optional<BigDecimal> temperature = temperature(cells);
    if (absolute.isEmpty() || !cells.isClean()) {
      return Optional.empty();
    }
    return switch (SteamTable.read(absolute.get(), temperature)) {
      case SteamTable.Reading.Steam(SteamState state) -> aboveFeedWater(cells, state, year);
      case SteamTable.Reading.Water(BigDecimal boiling) -> {
        cells.issue("temperature", Rule.WATER_AND_NOT_STEAM, Rounding.plain(boiling));
        yield Optional.empty();
      }
      case SteamTable.Reading.OutOfRange outOfRange -> {
        cells.issue(key, Rule.STEAM_STATE_OUT_OF_RANGE);
        yield Optional.empty();
      }
    };
  }

  private Optional<SteamState> aboveFeedWater(RowCells cells, SteamState state, int year) {
    Optional<BigDecimal> feedWater = energy.feedWaterEnthalpy(year);
    if (feedWater.filter(water -> state.enthalpy().compareTo(water) <= 0).isPresent()) {
      cells.issue("enthalpy", Rule.ENTHALPY_BELOW_FEED_WATER, Rounding.plain(feedWater.get()));
      return Optional.empty();
    }
    return Optional.of(state);
  }

  /// MPa where the header names no unit.
  private static Optional<BigDecimal> pressure(RowCells cells, String key) {
    Optional<BigDecimal> value = cells.amount(key);
    Optional<String> named = cells.headerUnit(key);
    Optional<Unit> unit =
        named.isEmpty() ? Optional.of(Unit.MEGAPASCAL) : named.flatMap(Unit::find);
    if (unit.filter(known -> known.dimension() == Dimension.PRESSURE).isEmpty()) {
      cells.issue(key, Rule.UNIT_DOES_NOT_FIT, cells.columnName(key), Unit.MEGAPASCAL.symbol());
      return Optional.empty();
    }
    return value.map(v -> new Quantity(v, unit.get()).in(Unit.MEGAPASCAL).value());
  }

  private static Optional<BigDecimal> temperature(RowCells cells) {
    Optional<String> named = cells.headerUnit("temperature");
    if (named.isPresent() && CELSIUS.stream().noneMatch(named.get()::equalsIgnoreCase)) {
      cells.issue("temperature", Rule.UNIT_DOES_NOT_FIT, cells.columnName("temperature"), "℃");
    }
    return cells.number("temperature");
  }

  private static String firstGiven(RowCells cells) {
    return COLUMNS.stream()
        .map(Column::key)
        .filter(key -> !cells.isBlank(key))
        .findFirst()
        .orElseThrow();
  }
}
