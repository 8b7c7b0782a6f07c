package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.required;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.LotStockActivity;
import org.greenloop.accounting.custody.StockCount;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;

/// Rows of the template `lot-stocks`.
final class LotStockRows implements RowReader {

  static final List<Column> COLUMNS =
      List.of(
          MonthlyCells.SITE,
          MonthlyCells.MONTH,
          LotCells.MATERIAL,
          required("quantity", "盘点净重", "盘点数量", "月末库存", "counted mass", "quantity")
              .withUnitInHeader("t"),
          MonthlyCells.UNIT,
          MonthlyCells.TIER);

  private final SourceTable table;
  private final MonthlyCells monthly;

  LotStockRows(SourceTable table) {
    this.table = table;
    this.monthly = new MonthlyCells(table.world(), table.companyId());
  }

  @Override
  public RowOutcome read(CsvRow row) {
    RowCells cells = table.cells(row);
    LotCells lots = new LotCells(cells, table.world());
    Optional<Subject> site = monthly.ownSite(cells, "site");
    Optional<YearMonth> month = monthly.month(cells, "month");
    Optional<String> material = lots.material();
    Optional<Quantity> counted = lots.net();
    Optional<DataQualityTier> tier = MonthlyCells.tier(cells);
    if (!cells.isClean()) {
      return cells.refused();
    }
    return new RowOutcome.Fact(
        new LotStockActivity(
            table.source(row),
            new StockCount(
                site.orElseThrow().id(),
                material.orElseThrow(),
                month.orElseThrow(),
                counted.orElseThrow()),
            tier.orElseThrow()));
  }
}
