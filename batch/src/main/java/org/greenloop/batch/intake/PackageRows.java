package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.PackageActivity;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.packaging.PackageCalculator;
import org.greenloop.accounting.packaging.PackageContents;
import org.greenloop.accounting.packaging.SalesPackage;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;

/// Rows of the template `packages`.
final class PackageRows implements RowReader {

  static final List<Column> COLUMNS =
      List.of(
          MonthlyCells.SITE,
          MonthlyCells.MONTH,
          required("package", "包装代码", "包装设计", "销售包装代码", "package code", "package"),
          required("commodity", "商品类别", "商品", "commodity"),
          required("net_content", "单件净含量", "净含量", "net content", "net_content").withUnitInHeader(),
          optional("net_unit", "净含量单位", "unit of net content", "net_unit"),
          optional("pieces", "件数", "内装件数", "pieces"),
          optional("k", "必要空间系数", "系数k", "space factor", "k"),
          optional("commodity_2", "商品类别2", "commodity 2", "commodity_2"),
          optional("net_content_2", "单件净含量2", "net content 2", "net_content_2").withUnitInHeader(),
          optional("pieces_2", "件数2", "pieces 2", "pieces_2"),
          optional("k_2", "必要空间系数2", "space factor 2", "k_2"),
          optional("commodity_3", "商品类别3", "commodity 3", "commodity_3"),
          optional("net_content_3", "单件净含量3", "net content 3", "net_content_3").withUnitInHeader(),
          optional("pieces_3", "件数3", "pieces 3", "pieces_3"),
          optional("k_3", "必要空间系数3", "space factor 3", "k_3"),
          optional("length", "长", "包装长", "length").withUnitInHeader(),
          optional("width", "宽", "包装宽", "width").withUnitInHeader(),
          optional("height", "高", "包装高", "height").withUnitInHeader(),
          optional("volume", "包装体积", "体积", "package volume", "volume").withUnitInHeader(),
          required("layers", "包装层数", "层数", "layers"),
          optional("cost", "包装成本", "除第一层外包装成本", "packaging cost", "cost").withUnitInHeader(),
          optional("price", "销售价格", "售价", "selling price", "price").withUnitInHeader(),
          required("quantity", "销售数量", "销量", "packages sold", "quantity").withUnitInHeader(),
          MonthlyCells.UNIT);

  private final SourceTable table;
  private final MonthlyCells monthly;
  private final IntakeWorld world;

  PackageRows(SourceTable table) {
    this.table = table;
    this.monthly = new MonthlyCells(table.world(), table.companyId());
    this.world = table.world();
  }

  @Override
  public RowOutcome read(CsvRow row) {
    RowCells cells = table.cells(row);
    Optional<Subject> site = monthly.ownSite(cells, "site");
    Optional<YearMonth> month = monthly.month(cells, "month");
    Optional<String> code = cells.required("package");
    List<PackageContents> contents = new ContentCells(cells, this::packages, month).read();
    Optional<Quantity> volume = volume(cells);
    Optional<Integer> layers = PackagingWords.whole(cells, "layers");
    if (cells.isBlank("layers")) {
      cells.issue("layers", Rule.MISSING_VALUE);
    }
    Optional<SalesPackage.Cost> cost = cost(cells);
    Optional<Quantity> sold =
        MonthlyCells.quantity(
            cells, "quantity", Dimension.COUNT, Unit.PIECE, Optional.of(Unit.PIECE));
    if (!cells.isClean()) {
      return cells.refused();
    }
    SalesPackage design =
        new SalesPackage(contents, volume.orElseThrow(), layers.orElseThrow(), cost);
    goodsFit(cells, design, month.orElseThrow());
    if (!cells.isClean()) {
      return cells.refused();
    }
    return new RowOutcome.Fact(
        new PackageActivity(
            table.source(row),
            site.orElseThrow().id(),
            month.orElseThrow(),
            code.orElseThrow(),
            design,
            sold.orElseThrow()));
  }

  /// Length × width × height, or the volume where the package is no cuboid.
  private static Optional<Quantity> volume(RowCells cells) {
    boolean sides = !cells.isBlank("length") || !cells.isBlank("width") || !cells.isBlank("height");
    if (!cells.isBlank("volume")) {
      if (sides) {
        cells.issue("volume", Rule.NOT_ONE_OF, "长、宽、高 / 包装体积");
      }
      return PackagingWords.measure(cells, "volume", Unit.CUBIC_CENTIMETRE);
    }
    if (!sides) {
      cells.issue("volume", Rule.MISSING_VALUE, "长、宽、高 / 包装体积");
      return Optional.empty();
    }
    return side(cells, "length")
        .flatMap(
            length ->
                side(cells, "width")
                    .flatMap(
                        width ->
                            side(cells, "height")
                                .map(
                                    height ->
                                        new Quantity(
                                            length.multiply(width).multiply(height),
                                            Unit.CUBIC_METRE))));
  }

  private static Optional<BigDecimal> side(RowCells cells, String key) {
    if (cells.isBlank(key)) {
      cells.issue(key, Rule.MISSING_VALUE);
    }
    return PackagingWords.measure(cells, key, Unit.MILLIMETRE)
        .map(side -> side.in(Unit.METRE).value());
  }

  private static Optional<SalesPackage.Cost> cost(RowCells cells) {
    if (cells.isBlank("cost") && cells.isBlank("price")) {
      return Optional.empty();
    }
    Optional<Quantity> cost =
        PackagingWords.count(cells, "cost", PackagingWords.headerUnit(cells, "cost", Unit.YUAN));
    Optional<Quantity> price = PackagingWords.measure(cells, "price", Unit.YUAN);
    if (cells.isBlank("price")) {
      cells.issue("price", Rule.MISSING_VALUE);
    }
    return cost.flatMap(
        spent ->
            price.map(
                asked ->
                    new SalesPackage.Cost(
                        spent.in(Unit.YUAN).value(), asked.in(Unit.YUAN).value())));
  }

  private PackageCalculator packages(YearMonth month) {
    return new PackageCalculator(world.factors().of(month));
  }

  /// Goods larger than their package are a measuring error.
  private void goodsFit(RowCells cells, SalesPackage design, YearMonth month) {
    BigDecimal volume = design.volume().in(Unit.CUBIC_METRE).value();
    packages(month)
        .netVolume(design, month.getYear())
        .filter(goods -> goods.compareTo(volume) > 0)
        .ifPresent(
            goods ->
                cells.issue(
                    "net_content",
                    Rule.GOODS_LARGER_THAN_PACKAGE,
                    Rounding.plain(goods.movePointRight(6)),
                    Rounding.plain(volume.movePointRight(6))));
  }
}
