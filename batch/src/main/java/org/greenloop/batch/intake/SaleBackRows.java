package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.SaleBackActivity;
import org.greenloop.accounting.custody.Documents;
import org.greenloop.accounting.custody.Portion;
import org.greenloop.accounting.custody.SaleBack;
import org.greenloop.accounting.custody.Weighing;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.csv.PickList;

/// Rows of the template `sales-back`. Whoever sells secondary material to a factory reports it,
/// with the weight that the factory found.
final class SaleBackRows implements RowReader {

  static final List<Column> COLUMNS =
      Stream.of(
              List.of(
                  MonthlyCells.SITE,
                  MonthlyCells.MONTH,
                  LotCells.DATE,
                  required("sale", "销售单号", "sale number", "sale"),
                  required("counterparty", "购买站点", "购买方", "对方站点", "buying site", "counterparty")
                      .offering(PickList.Register.OTHER_SITES)
                      .recurring(),
                  LotCells.LOT,
                  LotCells.MATERIAL,
                  LotCells.QUANTITY,
                  MonthlyCells.UNIT,
                  optional("received", "对方重量", "购买方重量", "received mass", "received")
                      .withUnitInHeader(),
                  LotCells.GROSS,
                  LotCells.TARE),
              LotCells.PAPERS,
              List.of(MonthlyCells.TIER))
          .flatMap(List::stream)
          .toList();

  private final SourceTable table;
  private final MonthlyCells monthly;

  SaleBackRows(SourceTable table) {
    this.table = table;
    this.monthly = new MonthlyCells(table.world(), table.companyId());
  }

  @Override
  public RowOutcome read(CsvRow row) {
    RowCells cells = table.cells(row);
    LotCells lots = new LotCells(cells, table.world());
    Optional<Subject> site = monthly.ownSite(cells, "site");
    Optional<YearMonth> month = monthly.month(cells, "month");
    Optional<LocalDate> date = lots.date(month);
    Optional<String> number = cells.required("sale");
    Optional<Subject> factory = monthly.otherParty(cells, site);
    Optional<String> lot = cells.required("lot");
    Optional<String> material = lots.material();
    Optional<Quantity> net = lots.net();
    Optional<Quantity> received = cells.isBlank("received") ? net : lots.mass("received", net);
    Optional<Weighing> weighing = lots.weighing(net);
    Documents documents = lots.documents(net, weighing, site);
    Optional<DataQualityTier> tier = MonthlyCells.tier(cells);
    if (!cells.isClean()) {
      return cells.refused();
    }
    return new RowOutcome.Fact(
        new SaleBackActivity(
            table.source(row),
            new SaleBack(
                number.orElseThrow(),
                date.orElseThrow(),
                site.orElseThrow().id(),
                factory.orElseThrow().id(),
                new Portion(lot.orElseThrow(), net.orElseThrow()),
                material.orElseThrow(),
                received.orElseThrow(),
                documents),
            tier.orElseThrow()));
  }
}
