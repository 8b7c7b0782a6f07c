package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.ProcessActivity;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.carbon.ProcessSource;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;

/// Rows of the template `process`.
final class ProcessRows implements RowReader {

  static final List<Column> COLUMNS =
      List.of(
          MonthlyCells.SITE,
          MonthlyCells.MONTH,
          required("process", "过程排放源", "过程", "排放源", "process source", "process"),
          required("quantity", "消耗量", "数量", "material quantity", "quantity").withUnitInHeader(),
          MonthlyCells.UNIT,
          optional("material", "物料名称", "物料", "material"),
          optional("content", "含量", "纯度", "质量分数", "content", "purity").withUnitInHeader(),
          optional("factor", "过程排放因子", "填报因子", "排放因子", "emission factor", "factor")
              .withUnitInHeader(),
          MonthlyCells.EVIDENCE,
          MonthlyCells.TIER);

  private static final Choices<ProcessSource> SOURCES =
      new Choices<ProcessSource>()
          .name(
              ProcessSource.CALCIUM_CARBONATE,
              "石灰石",
              "碳酸钙",
              "CaCO3",
              "calcium_carbonate",
              "limestone")
          .name(
              ProcessSource.MAGNESIUM_CARBONATE,
              "菱镁矿",
              "碳酸镁",
              "MgCO3",
              "magnesium_carbonate",
              "magnesite")
          .name(ProcessSource.DOLOMITE, "白云石", "CaMg(CO3)2", "dolomite")
          .name(
              ProcessSource.SODIUM_CARBONATE, "纯碱", "碳酸钠", "Na2CO3", "sodium_carbonate", "soda ash")
          .name(ProcessSource.SODIUM_BICARBONATE, "小苏打", "碳酸氢钠", "NaHCO3", "sodium_bicarbonate")
          .name(ProcessSource.IRON_CARBONATE, "菱铁矿", "碳酸亚铁", "FeCO3", "iron_carbonate")
          .name(ProcessSource.MANGANESE_CARBONATE, "碳酸锰", "MnCO3", "manganese_carbonate")
          .name(ProcessSource.BARIUM_CARBONATE, "碳酸钡", "BaCO3", "barium_carbonate")
          .name(ProcessSource.LITHIUM_CARBONATE, "碳酸锂", "Li2CO3", "lithium_carbonate")
          .name(ProcessSource.POTASSIUM_CARBONATE, "碳酸钾", "K2CO3", "potassium_carbonate")
          .name(ProcessSource.STRONTIUM_CARBONATE, "碳酸锶", "SrCO3", "strontium_carbonate")
          .name(ProcessSource.ACETYLENE, "乙炔", "乙炔焊割", "acetylene")
          .name(ProcessSource.OTHER, "其他", "其他过程", "other")
          .name(
              ProcessSource.RECOVERED_CO2,
              "回收CO2",
              "二氧化碳回收",
              "回收二氧化碳",
              "recovered_co2",
              "recovered CO2");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final List<String> FACTOR_UNITS =
      List.of("tCO2/t", "tCO2e/t", "kgCO2/kg", "kgCO2e/kg");

  private final SourceTable table;
  private final MonthlyCells monthly;

  ProcessRows(SourceTable table) {
    this.table = table;
    this.monthly = new MonthlyCells(table.world(), table.companyId());
  }

  @Override
  public RowOutcome read(CsvRow row) {
    RowCells cells = table.cells(row);
    Optional<Subject> site = monthly.ownSite(cells, "site");
    Optional<YearMonth> month = monthly.month(cells, "month");
    Optional<ProcessSource> process = MonthlyCells.requiredChoice(cells, "process", SOURCES);
    Optional<Quantity> quantity =
        MonthlyCells.quantity(cells, "quantity", Dimension.MASS, Unit.TONNE, Optional.empty());
    Optional<String> material = cells.shortText("material");
    Optional<BigDecimal> content = content(cells);
    Optional<BigDecimal> factor = factor(cells, process);
    Optional<String> evidence = cells.shortText("evidence");
    if (factor.isPresent() && cells.isBlank("evidence")) {
      cells.issue("evidence", Rule.EVIDENCE_NEEDED);
    }
    Optional<DataQualityTier> tier = MonthlyCells.tier(cells);
    if (!cells.isClean()) {
      return cells.refused();
    }
    return new RowOutcome.Fact(
        new ProcessActivity(
            table.source(row),
            site.orElseThrow().id(),
            month.orElseThrow(),
            process.orElseThrow(),
            material,
            quantity.orElseThrow(),
            content,
            factor,
            evidence,
            tier.orElseThrow()));
  }

  /// Written in per cent; kept as a share.
  private static Optional<BigDecimal> content(RowCells cells) {
    Optional<BigDecimal> percent = cells.number("content");
    if (percent.filter(p -> p.signum() <= 0 || p.compareTo(HUNDRED) > 0).isPresent()) {
      cells.issue("content", Rule.NOT_A_SHARE);
      return Optional.empty();
    }
    if (percent.isPresent()
        && cells.headerUnit("content").filter(u -> !u.equals("%")).isPresent()) {
      cells.issue("content", Rule.UNIT_DOES_NOT_FIT, cells.columnName("content"), "%");
      return Optional.empty();
    }
    return percent.map(p -> p.movePointLeft(2));
  }

  private static Optional<BigDecimal> factor(RowCells cells, Optional<ProcessSource> process) {
    Optional<BigDecimal> factor = cells.amount("factor");
    if (cells.isBlank("factor") && process.filter(p -> p == ProcessSource.OTHER).isPresent()) {
      cells.issue("factor", Rule.DECLARED_FACTOR_NEEDED);
    }
    if (!cells.isBlank("factor")
        && process.filter(p -> p == ProcessSource.RECOVERED_CO2).isPresent()) {
      cells.issue("factor", Rule.FACTOR_OF_RECOVERED);
    }
    Optional<String> unit = cells.headerUnit("factor");
    if (!cells.isBlank("factor")
        && unit.isPresent()
        && FACTOR_UNITS.stream().noneMatch(unit.get().replace("CO₂", "CO2")::equalsIgnoreCase)) {
      cells.issue("factor", Rule.UNIT_DOES_NOT_FIT, cells.columnName("factor"), "tCO2/t");
    }
    return factor;
  }
}
