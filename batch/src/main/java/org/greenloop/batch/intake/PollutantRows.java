package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.PollutantActivity;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.pollutant.Pollutant;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;

/// Rows of the template `pollutants`.
final class PollutantRows implements RowReader {

  static final List<Column> COLUMNS =
      List.of(
          MonthlyCells.SITE,
          MonthlyCells.MONTH,
          required("pollutant", "污染物", "污染物种类", "pollutant"),
          required("passage", "产生或排放", "产排", "generated or discharged", "passage"),
          required("quantity", "数量", "污染物量", "quantity").withUnitInHeader(),
          MonthlyCells.UNIT,
          optional("outlet", "排放口", "排放口编号", "outlet"),
          MonthlyCells.EVIDENCE,
          MonthlyCells.TIER);

  private static final Choices<Pollutant> POLLUTANTS =
      new Choices<Pollutant>()
          .name(Pollutant.COD, "COD", "化学需氧量")
          .name(Pollutant.AMMONIA_NITROGEN, "氨氮", "NH3-N", "ammonia_nitrogen")
          .name(Pollutant.SULPHUR_DIOXIDE, "二氧化硫", "SO2", "sulphur_dioxide")
          .name(Pollutant.NITROGEN_OXIDES, "氮氧化物", "NOx", "nitrogen_oxides")
          .name(Pollutant.PARTICULATE, "颗粒物", "PM", "particulate")
          .name(Pollutant.VOC, "挥发性有机物", "VOCs", "VOC")
          .name(Pollutant.WASTE_GAS, "废气", "waste_gas", "waste gas")
          .name(Pollutant.WASTE_WATER, "废水", "waste_water", "waste water");

  private static final Choices<Pollutant.Passage> PASSAGES =
      new Choices<Pollutant.Passage>()
          .name(Pollutant.Passage.GENERATED, "产生", "generated")
          .name(Pollutant.Passage.DISCHARGED, "排放", "discharged");

  private final SourceTable table;
  private final MonthlyCells monthly;

  PollutantRows(SourceTable table) {
    this.table = table;
    this.monthly = new MonthlyCells(table.world(), table.companyId());
  }

  @Override
  public RowOutcome read(CsvRow row) {
    RowCells cells = table.cells(row);
    Optional<Subject> site = monthly.ownSite(cells, "site");
    Optional<YearMonth> month = monthly.month(cells, "month");
    Optional<Pollutant> pollutant = MonthlyCells.requiredChoice(cells, "pollutant", POLLUTANTS);
    Optional<Pollutant.Passage> passage = MonthlyCells.requiredChoice(cells, "passage", PASSAGES);
    Unit unit = pollutant.map(Pollutant::unit).orElse(Unit.TONNE);
    Optional<Quantity> quantity =
        MonthlyCells.quantity(cells, "quantity", unit.dimension(), unit, Optional.empty());
    Optional<String> outlet = cells.shortText("outlet");
    Optional<String> evidence = cells.shortText("evidence");
    Optional<DataQualityTier> tier = MonthlyCells.tier(cells);
    if (!cells.isClean()) {
      return cells.refused();
    }
    return new RowOutcome.Fact(
        new PollutantActivity(
            table.source(row),
            site.orElseThrow().id(),
            month.orElseThrow(),
            pollutant.orElseThrow(),
            passage.orElseThrow(),
            quantity.orElseThrow(),
            outlet,
            evidence,
            tier.orElseThrow()));
  }
}
