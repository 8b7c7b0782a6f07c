package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.GasActivity;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.carbon.GasBalance;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.reference.Gas;
import org.greenloop.batch.reference.ReferenceData;

/// Rows of the template `gases`.
final class GasRows implements RowReader {

  static final List<Column> COLUMNS =
      List.of(
          MonthlyCells.SITE,
          MonthlyCells.MONTH,
          required("gas", "气体", "制冷剂", "气体名称", "refrigerant", "gas"),
          required("opening", "期初库存", "期初", "opening stock", "opening").withUnitInHeader(),
          optional("bought", "购入量", "购入", "purchased amount", "bought").withUnitInHeader(),
          required("closing", "期末库存", "期末", "closing stock", "closing").withUnitInHeader(),
          optional("handed_on", "转出量", "退回售出销毁量", "转出", "returned, sold or destroyed", "handed_on")
              .withUnitInHeader(),
          optional("charged", "新增设备充注量", "新增充注", "charge of new equipment", "charged")
              .withUnitInHeader(),
          optional("retired", "退役设备充注量", "报废设备充注量", "charge of retired equipment", "retired")
              .withUnitInHeader(),
          MonthlyCells.UNIT,
          MonthlyCells.EVIDENCE,
          MonthlyCells.TIER);

  private static final Choices<Gas> GASES = gases();

  private final SourceTable table;
  private final IntakeWorld world;
  private final MonthlyCells monthly;

  GasRows(SourceTable table) {
    this.table = table;
    this.world = table.world();
    this.monthly = new MonthlyCells(table.world(), table.companyId());
  }

  private static Choices<Gas> gases() {
    Choices<Gas> choices = new Choices<>();
    for (Gas gas : ReferenceData.gases()) {
      gas.names().forEach(name -> choices.name(gas, plain(name)));
    }
    return choices;
  }

  /// `HFC-134a`, `hfc 134a` and `HFC134A` are one word.
  private static String plain(String name) {
    return name.replace("-", "").replace(" ", "");
  }

  @Override
  public RowOutcome read(CsvRow row) {
    RowCells cells = table.cells(row);
    Optional<Subject> site = monthly.ownSite(cells, "site");
    Optional<YearMonth> month = monthly.month(cells, "month");
    Optional<Gas> gas = gas(cells, "gas", world);
    Optional<Unit> unit = unit(cells);
    GasBalance balance =
        new GasBalance(
            kilograms(cells, "opening", unit),
            kilograms(cells, "bought", unit),
            kilograms(cells, "closing", unit),
            kilograms(cells, "handed_on", unit),
            kilograms(cells, "charged", unit),
            kilograms(cells, "retired", unit));
    if (cells.isClean() && balance.released().signum() < 0) {
      cells.issue("closing", Rule.BALANCE_BELOW_ZERO, Rounding.plain(balance.released()));
    }
    Optional<String> evidence = cells.shortText("evidence");
    Optional<DataQualityTier> tier = MonthlyCells.tier(cells);
    if (!cells.isClean()) {
      return cells.refused();
    }
    return new RowOutcome.Fact(
        new GasActivity(
            table.source(row),
            site.orElseThrow().id(),
            month.orElseThrow(),
            gas.orElseThrow().code(),
            gas.orElseThrow().family(),
            balance,
            evidence,
            tier.orElseThrow()));
  }

  /// The gas that a cell names by any of its names.
  static Optional<Gas> gas(RowCells cells, String key, IntakeWorld world) {
    Optional<String> text = cells.required(key);
    Optional<Gas> gas = text.flatMap(name -> GASES.find(plain(name)));
    if (text.isPresent() && gas.isEmpty()) {
      cells.unknown(
          key,
          Rule.UNKNOWN_GAS,
          world.suggestions(),
          () -> ReferenceData.gases().stream().flatMap(known -> known.names().stream()).toList());
    }
    return gas;
  }

  /// The unit that holds for all quantities; a wrong one in its own column is said once.
  private static Optional<Unit> unit(RowCells cells) {
    Optional<Unit> unit = cells.unit("unit", "opening", Optional.empty());
    if (!cells.isBlank("unit") && unit.filter(u -> u.dimension() != Dimension.MASS).isPresent()) {
      cells.issue(
          "unit", Rule.UNIT_DOES_NOT_FIT, cells.columnName("opening"), Unit.KILOGRAM.symbol());
      return Optional.empty();
    }
    return unit;
  }

  /// A blank cell is 0 where the column may be left out: nothing was bought, nothing retired.
  private static BigDecimal kilograms(RowCells cells, String key, Optional<Unit> unit) {
    Optional<BigDecimal> amount = cells.amount(key);
    if (cells.isBlank(key)) {
      if (key.equals("opening") || key.equals("closing")) {
        cells.issue(key, Rule.MISSING_VALUE);
      }
      return BigDecimal.ZERO;
    }
    Optional<Unit> own = unit.flatMap(common -> cells.unit("unit", key, Optional.of(common)));
    if (own.filter(known -> known.dimension() != Dimension.MASS).isPresent()) {
      cells.issue(key, Rule.UNIT_DOES_NOT_FIT, cells.columnName(key), Unit.KILOGRAM.symbol());
      return BigDecimal.ZERO;
    }
    return amount
        .flatMap(value -> own.map(known -> new Quantity(value, known).in(Unit.KILOGRAM).value()))
        .orElse(BigDecimal.ZERO);
  }
}
