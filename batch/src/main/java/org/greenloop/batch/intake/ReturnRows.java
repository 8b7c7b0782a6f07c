package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.ReturnActivity;
import org.greenloop.accounting.custody.Documents;
import org.greenloop.accounting.custody.Lot;
import org.greenloop.accounting.custody.LotCondition;
import org.greenloop.accounting.custody.ReturnConsignment;
import org.greenloop.accounting.custody.ReturnConsignment.Source;
import org.greenloop.accounting.custody.ReturnConsignment.SourceKind;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.accounting.custody.ReturnedProduct.Family;
import org.greenloop.accounting.custody.Weighing;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;

/// Rows of the template `returns`.
final class ReturnRows implements RowReader {

  private static final Choices<SourceKind> SOURCES =
      new Choices<SourceKind>()
          .name(SourceKind.COMPANY, "company", "企业")
          .name(SourceKind.SITE, "site", "站点", "厂区")
          .name(SourceKind.CHANNEL, "channel", "渠道", "门店", "回收点", "shop")
          .name(SourceKind.HOUSEHOLD, "household", "居民", "家庭", "households");

  private static final Choices<Family> FAMILIES =
      new Choices<Family>()
          .name(Family.CAR, "car", "汽车", "报废汽车", "cars")
          .name(Family.APPLIANCE, "appliance", "家电", "appliances")
          .name(Family.ELECTRONICS, "electronics", "电子产品")
          .name(Family.BATTERY, "battery", "电池", "batteries")
          .name(Family.PACKAGING, "packaging", "包装")
          .name(Family.OTHER, "other", "其他", "其它");

  static final List<Column> COLUMNS =
      Stream.of(
              List.of(
                  MonthlyCells.SITE,
                  MonthlyCells.MONTH,
                  LotCells.DATE,
                  required("consignment", "回收单号", "回收批次号", "consignment number", "consignment"),
                  LotCells.LOT,
                  required("source_kind", "来源类型", "source kind", "source_kind")
                      .offering(SOURCES.shown())
                      .recurring(),
                  optional("source", "来源", "来源名称", "source"),
                  required("family", "产品类别", "product family", "family")
                      .offering(FAMILIES.shown())
                      .recurring(),
                  optional("product", "产品品种", "product kind", "product").recurring(),
                  optional("producer", "生产企业", "生产者", "producer").recurring(),
                  optional("brand", "品牌", "brand").recurring(),
                  optional("chemistry", "电池类型", "电池化学体系", "chemistry").recurring(),
                  optional("pieces", "件数", "台数", "pieces"),
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

  ReturnRows(SourceTable table) {
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
    Optional<String> consignment = cells.required("consignment");
    Optional<String> lot = cells.required("lot");
    Optional<SourceKind> kind = MonthlyCells.requiredChoice(cells, "source_kind", SOURCES);
    Optional<String> source = cells.shortText("source");
    Optional<ReturnedProduct> product = product(cells);
    Optional<String> material = lots.material();
    Optional<Quantity> net = lots.net();
    Optional<Weighing> weighing = lots.weighing(net);
    Optional<LotCondition> condition = lots.condition();
    Documents documents = lots.documents(net, weighing, site);
    Optional<DataQualityTier> tier = MonthlyCells.tier(cells);
    if (!cells.isClean()) {
      return cells.refused();
    }
    return new RowOutcome.Fact(
        new ReturnActivity(
            table.source(row),
            new ReturnConsignment(
                consignment.orElseThrow(),
                date.orElseThrow(),
                site.orElseThrow().id(),
                new Source(
                    kind.orElseThrow(),
                    kind.get() == SourceKind.HOUSEHOLD ? Optional.empty() : source),
                product.orElseThrow(),
                new Lot(
                    lot.orElseThrow(),
                    material.orElseThrow(),
                    net.orElseThrow(),
                    condition.orElseThrow()),
                weighing,
                documents),
            tier.orElseThrow()));
  }

  private static Optional<ReturnedProduct> product(RowCells cells) {
    Optional<Family> family = MonthlyCells.requiredChoice(cells, "family", FAMILIES);
    Optional<String> kind = cells.shortText("product");
    Optional<String> producer = cells.shortText("producer");
    Optional<String> brand = cells.shortText("brand");
    Optional<String> chemistry = cells.shortText("chemistry");
    Optional<BigDecimal> pieces = cells.wholeNumber("pieces");
    return family.map(
        known ->
            new ReturnedProduct(
                known,
                kind,
                producer,
                brand,
                chemistry,
                pieces.map(count -> new Quantity(count, Unit.PIECE))));
  }
}
