package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.ParcelActivity;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.packaging.ParcelService;
import org.greenloop.accounting.packaging.Parcels;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;

/// Rows of the template `parcels`.
final class ParcelRows implements RowReader {

  static final List<Column> COLUMNS =
      List.of(
          MonthlyCells.SITE,
          MonthlyCells.MONTH,
          optional("service", "寄递范围", "范围", "service"),
          required("quantity", "寄递件数", "快件数", "包裹数", "parcels", "quantity").withUnitInHeader(),
          MonthlyCells.UNIT,
          required("packed_once", "不二次包装件数", "未二次包装件数", "without second packing", "packed_once"),
          required("narrow_tape", "瘦身胶带件数", "45mm胶带件数", "narrow tape", "narrow_tape"),
          required("e_waybill", "电子运单件数", "电子面单件数", "e-waybills", "e_waybill"),
          required("reusable", "循环包装件数", "in reusable packaging", "reusable"),
          optional("box_volume", "箱内容积", "包装箱内容积", "inner volume of boxes", "box_volume")
              .withUnitInHeader(),
          optional("goods_volume", "物品体积", "内件体积", "volume of goods", "goods_volume")
              .withUnitInHeader(),
          MonthlyCells.EVIDENCE,
          MonthlyCells.TIER);

  private static final Choices<ParcelService> SERVICES =
      new Choices<ParcelService>()
          .name(ParcelService.SAME_CITY, "同城", "same city", "same_city")
          .name(ParcelService.OTHER, "异地", "国际", "其他", "other");

  private final SourceTable table;
  private final MonthlyCells monthly;

  ParcelRows(SourceTable table) {
    this.table = table;
    this.monthly = new MonthlyCells(table.world(), table.companyId());
  }

  @Override
  public RowOutcome read(CsvRow row) {
    RowCells cells = table.cells(row);
    Optional<Subject> site = monthly.ownSite(cells, "site");
    Optional<YearMonth> month = monthly.month(cells, "month");
    ParcelService service =
        MonthlyCells.choice(cells, "service", SERVICES).orElse(ParcelService.OTHER);
    Optional<Quantity> sent =
        MonthlyCells.quantity(
            cells, "quantity", Dimension.COUNT, Unit.PIECE, Optional.of(Unit.PIECE));
    Optional<Quantity> packedOnce = part(cells, "packed_once", sent);
    Optional<Quantity> narrowTape = part(cells, "narrow_tape", sent);
    Optional<Quantity> electronicWaybill = part(cells, "e_waybill", sent);
    Optional<Quantity> reusable = part(cells, "reusable", sent);
    Optional<Parcels.Space> space = space(cells);
    Optional<String> evidence = cells.shortText("evidence");
    Optional<DataQualityTier> tier = MonthlyCells.tier(cells);
    if (!cells.isClean()) {
      return cells.refused();
    }
    return new RowOutcome.Fact(
        new ParcelActivity(
            table.source(row),
            site.orElseThrow().id(),
            month.orElseThrow(),
            new Parcels(
                service,
                sent.orElseThrow(),
                packedOnce.orElseThrow(),
                narrowTape.orElseThrow(),
                electronicWaybill.orElseThrow(),
                reusable.orElseThrow(),
                space),
            evidence,
            tier.orElseThrow()));
  }

  /// Some of the parcels, in their unit.
  private static Optional<Quantity> part(RowCells cells, String key, Optional<Quantity> all) {
    Optional<Quantity> part =
        PackagingWords.count(cells, key, all.map(Quantity::unit).or(() -> Optional.of(Unit.PIECE)));
    if (part.isPresent() && all.isPresent() && exceeds(part.get(), all.get())) {
      cells.issue(
          key,
          Rule.PART_ABOVE_WHOLE,
          cells.columnName("quantity"),
          Rounding.plain(all.get().value()));
    }
    return part;
  }

  private static boolean exceeds(Quantity part, Quantity all) {
    return part.in(all.unit()).value().compareTo(all.value()) > 0;
  }

  /// Both volumes or neither.
  private static Optional<Parcels.Space> space(RowCells cells) {
    if (cells.isBlank("box_volume") && cells.isBlank("goods_volume")) {
      return Optional.empty();
    }
    Optional<Quantity> boxes = volume(cells, "box_volume");
    Optional<Quantity> goods = volume(cells, "goods_volume");
    if (boxes.isEmpty() || goods.isEmpty()) {
      return Optional.empty();
    }
    if (exceeds(goods.get(), boxes.get())) {
      cells.issue(
          "goods_volume",
          Rule.PART_ABOVE_WHOLE,
          cells.columnName("box_volume"),
          Rounding.plain(boxes.get().value()));
      return Optional.empty();
    }
    return Optional.of(new Parcels.Space(boxes.get(), goods.get()));
  }

  private static Optional<Quantity> volume(RowCells cells, String key) {
    return PackagingWords.count(
        cells, key, PackagingWords.headerUnit(cells, key, Unit.CUBIC_METRE));
  }
}
