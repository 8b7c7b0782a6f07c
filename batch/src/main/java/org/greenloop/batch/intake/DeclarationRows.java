package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.DeclarationActivity;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.declaration.DeclaredItem;
import org.greenloop.accounting.declaration.DeclaredItems;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.reference.ReferenceData;

/// Rows of the template `declarations`. What may stand in the value depends on the item.
final class DeclarationRows implements RowReader {

  private static final DeclaredItems ITEMS = ReferenceData.declaredItems();

  static final List<Column> COLUMNS =
      List.of(
          MonthlyCells.SITE,
          MonthlyCells.MONTH,
          required("item", "申报事项", "事项", "申报项目", "declared item", "item")
              .offering(ITEMS.list().stream().map(DeclaredItem::name).toList())
              .recurring(),
          required("value", "申报值", "填报值", "declared value", "value").withUnitInHeader(),
          MonthlyCells.UNIT,
          optional("brand", "品牌", "brand").recurring(),
          MonthlyCells.EVIDENCE);

  private final SourceTable table;
  private final IntakeWorld world;
  private final MonthlyCells monthly;

  DeclarationRows(SourceTable table) {
    this.table = table;
    this.world = table.world();
    this.monthly = new MonthlyCells(table.world(), table.companyId());
  }

  @Override
  public RowOutcome read(CsvRow row) {
    RowCells cells = table.cells(row);
    Optional<Subject> site = monthly.ownSite(cells, "site");
    Optional<YearMonth> month = monthly.month(cells, "month");
    Optional<DeclaredItem> item = item(cells);
    Optional<String> text = cells.required("value");
    Optional<Quantity> quantity =
        text.isEmpty() ? Optional.empty() : item.flatMap(known -> quantity(cells, known.type()));
    Optional<String> brand = cells.shortText("brand");
    if (brand.isPresent() && item.filter(known -> !known.isPutOnMarket()).isPresent()) {
      cells.issue("brand", Rule.BRAND_OF_NO_SALE);
    }
    Optional<String> evidence = cells.shortText("evidence");
    if (!cells.isClean()) {
      return cells.refused();
    }
    return new RowOutcome.Fact(
        new DeclarationActivity(
            table.source(row),
            site.orElseThrow().id(),
            month.orElseThrow(),
            item.orElseThrow().code(),
            brand,
            quantity.orElseThrow(),
            item.filter(known -> known.type() == DeclaredItem.ValueType.TEXT).flatMap(i -> text),
            evidence));
  }

  private Optional<DeclaredItem> item(RowCells cells) {
    Optional<String> text = cells.required("item");
    Optional<DeclaredItem> item = text.flatMap(ITEMS::find);
    if (text.isPresent() && item.isEmpty()) {
      cells.unknown("item", Rule.UNKNOWN_DECLARED_ITEM, world.suggestions(), ITEMS::names);
    }
    return item;
  }

  private static Optional<Quantity> quantity(RowCells cells, DeclaredItem.ValueType type) {
    return switch (type) {
      case BOOL ->
          MonthlyCells.requiredChoice(cells, "value", YesNo.CHOICES)
              .map(yes -> new Quantity(yes ? BigDecimal.ONE : BigDecimal.ZERO, Unit.ONE));
      case COUNT -> count(cells);
      case PERCENT -> inUnit(cells, cells.number("value"), Dimension.RATIO, Unit.PERCENT);
      case YUAN -> inUnit(cells, cells.amount("value"), Dimension.MONEY, Unit.YUAN);
      case MASS -> inUnit(cells, cells.amount("value"), Dimension.MASS, Unit.TONNE);
      case TEXT -> Optional.of(new Quantity(BigDecimal.ONE, Unit.ONE));
    };
  }

  /// Of whatever is counted; the words behind a number (个, 辆, 项) make no difference.
  private static Optional<Quantity> count(RowCells cells) {
    return cells.wholeNumber("value").map(value -> new Quantity(value, Unit.ONE));
  }

  private static Optional<Quantity> inUnit(
      RowCells cells, Optional<BigDecimal> number, Dimension dimension, Unit base) {
    Optional<Unit> unit = cells.unit("unit", "value", Optional.of(base));
    if (unit.isPresent() && unit.get().dimension() != dimension) {
      cells.issue(
          cells.isBlank("unit") ? "value" : "unit",
          Rule.UNIT_DOES_NOT_FIT,
          cells.columnName("value"),
          base.symbol());
      return Optional.empty();
    }
    return number.flatMap(value -> unit.map(known -> new Quantity(value, known)));
  }
}
