package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.activity.ProductionActivity;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.organization.Product;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.production.PriceIndex;
import org.greenloop.accounting.production.UnitHours;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.csv.PickList;

/// Rows of the template `production`.
final class ProductionRows implements RowReader {

  static final List<Column> COLUMNS =
      List.of(
          MonthlyCells.SITE,
          MonthlyCells.MONTH,
          required("product", "产品", "产品代码", "product code", "product")
              .offering(PickList.Register.PRODUCTS)
              .recurring(),
          required("quantity", "产量", "数量", "output", "quantity").withUnitInHeader(),
          MonthlyCells.UNIT,
          optional("output_value", "总产值", "工业总产值", "产值", "gross output value", "output_value")
              .withUnitInHeader(),
          optional("value_added", "工业增加值", "增加值", "value added").withUnitInHeader(),
          optional("price_index", "价格指数", "价格指数(基期=100)", "price index"),
          optional("price_index_name", "价格指数名称", "指数名称", "price index name"),
          optional("unit_hours", "单位产品工时", "单位工时", "unit hours"),
          optional("reference_hours", "代表产品工时", "reference hours"),
          MonthlyCells.EVIDENCE);

  private final SourceTable table;
  private final IntakeWorld world;
  private final MonthlyCells monthly;
  private final Map<String, Product> products = new HashMap<>();

  ProductionRows(SourceTable table) {
    this.table = table;
    this.world = table.world();
    this.monthly = new MonthlyCells(table.world(), table.companyId());
    for (Product product : world.products()) {
      if (product.companyId() == table.companyId()) {
        products.put(product.name().toLowerCase(Locale.ROOT), product);
        products.put(product.code().toLowerCase(Locale.ROOT), product);
      }
    }
  }

  @Override
  public RowOutcome read(CsvRow row) {
    RowCells cells = table.cells(row);
    Optional<Subject> site = monthly.ownSite(cells, "site");
    Optional<YearMonth> month = monthly.month(cells, "month");
    Optional<Product> product = product(cells);
    Optional<BigDecimal> amount = cells.amount("quantity");
    if (amount.isEmpty() && cells.isBlank("quantity")) {
      cells.issue("quantity", Rule.MISSING_VALUE);
    }
    Optional<Unit> unit = cells.unit("unit", "quantity", product.map(Product::unit));
    if (product.isPresent()
        && unit.isPresent()
        && unit.get().dimension() != product.get().unit().dimension()) {
      cells.issue(
          cells.isBlank("unit") ? "quantity" : "unit",
          Rule.UNIT_DOES_NOT_FIT,
          product.get().name(),
          product.get().unit().symbol());
    }
    Optional<BigDecimal> outputValue = tenThousandYuan(cells, "output_value");
    if (outputValue.filter(value -> value.signum() < 0).isPresent()) {
      cells.issue("output_value", Rule.NEGATIVE);
    }
    Optional<BigDecimal> valueAdded = tenThousandYuan(cells, "value_added");
    Optional<PriceIndex> priceIndex = priceIndex(cells);
    Optional<UnitHours> hours = hours(cells);
    Optional<String> evidence = cells.shortText("evidence");
    if (!cells.isClean()) {
      return cells.refused();
    }
    return new RowOutcome.Fact(
        new ProductionActivity(
            table.source(row),
            site.orElseThrow().id(),
            month.orElseThrow(),
            product.orElseThrow().code(),
            new Quantity(amount.orElseThrow(), unit.orElseThrow()),
            outputValue,
            valueAdded,
            priceIndex,
            hours,
            evidence));
  }

  private Optional<Product> product(RowCells cells) {
    Optional<String> text = cells.required("product");
    Optional<Product> product =
        text.flatMap(name -> Optional.ofNullable(products.get(name.toLowerCase(Locale.ROOT))));
    if (text.isPresent() && product.isEmpty()) {
      cells.unknown(
          "product",
          Rule.UNKNOWN_PRODUCT,
          world.suggestions(),
          () -> products.values().stream().map(Product::code).distinct().toList());
    }
    return product;
  }

  private static Optional<PriceIndex> priceIndex(RowCells cells) {
    Optional<BigDecimal> value = aboveZero(cells, "price_index");
    Optional<String> name = cells.shortText("price_index_name");
    requireBoth(cells, "price_index", "price_index_name", Rule.DEFLATOR_NEEDS_NAME);
    return value.flatMap(index -> name.map(known -> new PriceIndex(index, known)));
  }

  private static Optional<UnitHours> hours(RowCells cells) {
    Optional<BigDecimal> product = aboveZero(cells, "unit_hours");
    Optional<BigDecimal> reference = aboveZero(cells, "reference_hours");
    requireBoth(cells, "unit_hours", "reference_hours", Rule.CONVERSION_INCOMPLETE);
    return product.flatMap(t -> reference.map(t0 -> new UnitHours(t, t0)));
  }

  private static Optional<BigDecimal> aboveZero(RowCells cells, String key) {
    Optional<BigDecimal> value = cells.number(key);
    if (value.filter(number -> number.signum() <= 0).isPresent()) {
      cells.issue(key, Rule.NOT_ABOVE_ZERO);
      return Optional.empty();
    }
    return value;
  }

  private static void requireBoth(RowCells cells, String one, String other, Rule rule) {
    if (cells.isBlank(one) != cells.isBlank(other)) {
      cells.issue(cells.isBlank(one) ? one : other, rule);
    }
  }

  /// Money in 万元; the header may name 元 or 亿元 instead.
  private static Optional<BigDecimal> tenThousandYuan(RowCells cells, String key) {
    Optional<BigDecimal> number = cells.number(key);
    Optional<String> inHeader = cells.headerUnit(key);
    if (number.isEmpty() || inHeader.isEmpty()) {
      return number;
    }
    Optional<Unit> unit =
        inHeader.flatMap(Unit::find).filter(known -> known.dimension() == Dimension.MONEY);
    if (unit.isEmpty()) {
      cells.issue(key, Rule.UNKNOWN_UNIT, Unit.TEN_THOUSAND_YUAN.symbol(), inHeader.get());
      return Optional.empty();
    }
    return Optional.of(new Quantity(number.get(), unit.get()).in(Unit.TEN_THOUSAND_YUAN).value());
  }
}
