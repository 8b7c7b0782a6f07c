package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.MaterialActivity;
import org.greenloop.accounting.activity.MaterialActivity.Grade;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;

/// Rows of the template `materials`.
final class MaterialRows implements RowReader {

  static final List<Column> COLUMNS =
      List.of(
          MonthlyCells.SITE,
          MonthlyCells.MONTH,
          required("material", "物料名称", "原材料", "物料", "raw material"),
          optional("green", "绿色物料", "是否绿色物料", "green material", "green"),
          required("quantity", "用量", "消耗量", "数量", "quantity").withUnitInHeader(),
          MonthlyCells.UNIT,
          MonthlyCells.EVIDENCE,
          MonthlyCells.TIER);

  private static final Choices<Grade> GRADES =
      new Choices<Grade>()
          .name(Grade.GREEN, "是", "yes", "green", "1")
          .name(Grade.ORDINARY, "否", "no", "ordinary", "0");

  private final SourceTable table;
  private final MonthlyCells monthly;

  MaterialRows(SourceTable table) {
    this.table = table;
    this.monthly = new MonthlyCells(table.world(), table.companyId());
  }

  @Override
  public RowOutcome read(CsvRow row) {
    RowCells cells = table.cells(row);
    Optional<Subject> site = monthly.ownSite(cells, "site");
    Optional<YearMonth> month = monthly.month(cells, "month");
    Optional<String> material = cells.required("material");
    Grade grade = MonthlyCells.choice(cells, "green", GRADES).orElse(Grade.ORDINARY);
    Optional<Quantity> quantity =
        MonthlyCells.quantity(cells, "quantity", Dimension.MASS, Unit.TONNE, Optional.empty());
    Optional<String> evidence = cells.shortText("evidence");
    if (grade == Grade.GREEN && cells.isBlank("evidence")) {
      cells.issue("evidence", Rule.GREEN_NEEDS_EVIDENCE);
    }
    Optional<DataQualityTier> tier = MonthlyCells.tier(cells);
    if (!cells.isClean()) {
      return cells.refused();
    }
    return new RowOutcome.Fact(
        new MaterialActivity(
            table.source(row),
            site.orElseThrow().id(),
            month.orElseThrow(),
            material.orElseThrow(),
            grade,
            quantity.orElseThrow(),
            evidence,
            tier.orElseThrow()));
  }
}
