package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.HandOverActivity;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.custody.Documents;
import org.greenloop.accounting.custody.HandOver;
import org.greenloop.accounting.custody.HandOver.Reason;
import org.greenloop.accounting.custody.Lot;
import org.greenloop.accounting.custody.LotCondition;
import org.greenloop.accounting.custody.Portion;
import org.greenloop.accounting.custody.Weighing;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.csv.PickList;

/// Rows of the template `handovers`. Whoever takes a lot reports it, with the weight that the giver
/// states.
final class HandOverRows implements RowReader {

  private static final Choices<Reason> REASONS =
      new Choices<Reason>()
          .name(Reason.SALE, "sale", "销售")
          .name(Reason.RETURN, "return", "退货", "退回");

  static final List<Column> COLUMNS =
      Stream.of(
              List.of(
                  MonthlyCells.SITE,
                  MonthlyCells.MONTH,
                  LotCells.DATE,
                  required("handover", "交接单号", "交接号", "hand-over number", "handover"),
                  required("counterparty", "交出站点", "交出方", "对方站点", "giving site", "counterparty")
                      .offering(PickList.Register.OTHER_SITES)
                      .recurring(),
                  optional("reason", "交接原因", "reason").offering(REASONS.shown()),
                  required("given_lot", "来源批次", "来源批次号", "given lot", "given_lot"),
                  required("given", "交出重量", "交出净重", "given mass", "given").withUnitInHeader(),
                  LotCells.LOT,
                  LotCells.MATERIAL,
                  LotCells.QUANTITY,
                  MonthlyCells.UNIT,
                  LotCells.GROSS,
                  LotCells.TARE,
                  LotCells.MOISTURE,
                  LotCells.CONTAMINANTS,
                  LotCells.GRADE),
              LotCells.PAPERS,
              List.of(MonthlyCells.TIER))
          .flatMap(List::stream)
          .toList();

  private final SourceTable table;
  private final MonthlyCells monthly;

  HandOverRows(SourceTable table) {
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
    Optional<String> number = cells.required("handover");
    Optional<Subject> giver = monthly.otherParty(cells, site);
    Optional<Reason> reason =
        cells.isBlank("reason")
            ? Optional.of(Reason.SALE)
            : MonthlyCells.choice(cells, "reason", REASONS);
    Optional<String> givenLot = cells.required("given_lot");
    Optional<String> lot = cells.required("lot");
    if (lot.isPresent() && lot.equals(givenLot)) {
      cells.issue("lot", Rule.LOT_MADE_OF_ITSELF);
    }
    Optional<String> material = lots.material();
    Optional<Quantity> net = lots.net();
    Optional<Quantity> given = lots.requiredMass("given", net);
    Optional<Weighing> weighing = lots.weighing(net);
    Optional<LotCondition> condition = lots.condition();
    Documents documents = lots.documents(net, weighing, site);
    Optional<DataQualityTier> tier = MonthlyCells.tier(cells);
    if (!cells.isClean()) {
      return cells.refused();
    }
    return new RowOutcome.Fact(
        new HandOverActivity(
            table.source(row),
            new HandOver(
                number.orElseThrow(),
                date.orElseThrow(),
                giver.orElseThrow().id(),
                site.orElseThrow().id(),
                reason.orElseThrow(),
                new Portion(givenLot.orElseThrow(), given.orElseThrow()),
                new Lot(
                    lot.orElseThrow(),
                    material.orElseThrow(),
                    net.orElseThrow(),
                    condition.orElseThrow()),
                documents),
            tier.orElseThrow()));
  }
}
