package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.LandActivity;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.land.LandItem;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;

/// Rows of the template `land`.
final class LandRows implements RowReader {

  static final List<Column> COLUMNS =
      List.of(
          MonthlyCells.SITE,
          MonthlyCells.MONTH,
          required("item", "用地项目", "面积类别", "land item"),
          required("area", "面积", "area").withUnitInHeader(),
          MonthlyCells.UNIT,
          optional("storey_height", "层高(m)", "层高", "storey height (m)", "storey height"),
          optional("part", "建筑物", "建筑物名称", "building", "part"),
          MonthlyCells.EVIDENCE);

  private static final Choices<LandItem> ITEMS =
      new Choices<LandItem>()
          .name(LandItem.SITE_AREA, "用地面积", "site_area", "site area")
          .name(LandItem.FLOOR_AREA, "建筑面积", "floor_area", "floor area")
          .name(LandItem.STRUCTURE_AREA, "构筑物面积", "structure_area", "structure area")
          .name(LandItem.BUILDING_FOOTPRINT, "建筑物占地", "building_footprint", "building footprint")
          .name(LandItem.STRUCTURE_FOOTPRINT, "构筑物占地", "structure_footprint", "structure footprint")
          .name(LandItem.OPEN_STACKING, "露天堆场占地", "open_stacking", "open stacking");

  private final SourceTable table;
  private final MonthlyCells monthly;

  LandRows(SourceTable table) {
    this.table = table;
    this.monthly = new MonthlyCells(table.world(), table.companyId());
  }

  @Override
  public RowOutcome read(CsvRow row) {
    RowCells cells = table.cells(row);
    Optional<Subject> site = monthly.ownSite(cells, "site");
    Optional<YearMonth> month = monthly.month(cells, "month");
    Optional<LandItem> item = MonthlyCells.requiredChoice(cells, "item", ITEMS);
    Optional<Quantity> area =
        MonthlyCells.quantity(
            cells, "area", Dimension.AREA, Unit.SQUARE_METRE, Optional.of(Unit.SQUARE_METRE));
    Optional<BigDecimal> storeyHeight =
        item.filter(LandItem.FLOOR_AREA::equals).flatMap(floor -> storeyHeight(cells));
    Optional<String> part = cells.shortText("part");
    Optional<String> evidence = cells.shortText("evidence");
    if (!cells.isClean()) {
      return cells.refused();
    }
    return new RowOutcome.Fact(
        new LandActivity(
            table.source(row),
            site.orElseThrow().id(),
            month.orElseThrow(),
            item.orElseThrow(),
            area.orElseThrow(),
            storeyHeight,
            part,
            evidence));
  }

  private static Optional<BigDecimal> storeyHeight(RowCells cells) {
    Optional<BigDecimal> height = cells.amount("storey_height");
    if (height.filter(value -> value.signum() == 0).isPresent()) {
      cells.issue("storey_height", Rule.NOT_ABOVE_ZERO);
    }
    return height;
  }
}
