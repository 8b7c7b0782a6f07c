package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.PackagingActivity;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.packaging.PackagingForm;
import org.greenloop.accounting.packaging.PackagingMaterial;
import org.greenloop.accounting.packaging.PackagingPurpose;
import org.greenloop.accounting.packaging.PackagingTrait;
import org.greenloop.accounting.packaging.PackagingUse;
import org.greenloop.accounting.packaging.RecycledContent;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;

/// Rows of the template `packaging`.
final class PackagingRows implements RowReader {

  static final List<Column> COLUMNS =
      List.of(
          MonthlyCells.SITE,
          MonthlyCells.MONTH,
          optional("item", "包装名称", "品名规格", "品名", "packaging item", "item"),
          required("material", "包装材料", "材料", "材质", "packaging material", "material"),
          required("form", "包装形态", "形态", "包装形式", "packaging form", "form"),
          required("purpose", "包装用途", "用途", "packaging purpose", "purpose"),
          required("quantity", "包装质量", "质量", "重量", "mass", "quantity").withUnitInHeader(),
          MonthlyCells.UNIT,
          optional("pre_consumer", "消费前再循环含量", "pre-consumer recycled content", "pre_consumer")
              .withUnitInHeader(),
          optional("post_consumer", "消费后再循环含量", "post-consumer recycled content", "post_consumer")
              .withUnitInHeader(),
          optional("biodegradable", "生物降解", "可生物降解", "biodegradable"),
          optional("reusable", "可重复使用", "可循环", "reusable"),
          MonthlyCells.EVIDENCE,
          MonthlyCells.TIER);

  private static final Choices<PackagingForm> FORMS =
      new Choices<PackagingForm>()
          .name(PackagingForm.BOX, "箱", "盒", "纸箱", "box")
          .name(PackagingForm.BAG, "袋", "bag")
          .name(PackagingForm.ENVELOPE, "封套", "信封", "envelope")
          .name(PackagingForm.TAPE, "胶带", "tape")
          .name(PackagingForm.FILM, "膜", "缠绕膜", "film")
          .name(PackagingForm.FILLER, "填充物", "缓冲物", "filler")
          .name(PackagingForm.WAYBILL, "运单", "面单", "waybill")
          .name(PackagingForm.PALLET, "托盘", "pallet")
          .name(PackagingForm.CONTAINER, "瓶罐桶", "瓶", "罐", "桶", "container")
          .name(PackagingForm.OTHER, "其他", "其它", "other");

  private static final Choices<PackagingPurpose> PURPOSES =
      new Choices<PackagingPurpose>()
          .name(PackagingPurpose.SALES, "销售包装", "销售", "sales")
          .name(PackagingPurpose.TRANSPORT, "运输包装", "运输", "transport")
          .name(PackagingPurpose.EXPRESS, "快递包装", "快递", "express");

  private enum Claim {
    CLAIMED,
    NOT_CLAIMED
  }

  private static final Choices<Claim> CLAIMS =
      new Choices<Claim>()
          .name(Claim.CLAIMED, "是", "yes", "y", "true")
          .name(Claim.NOT_CLAIMED, "否", "no", "n", "false");

  private final SourceTable table;
  private final MonthlyCells monthly;

  PackagingRows(SourceTable table) {
    this.table = table;
    this.monthly = new MonthlyCells(table.world(), table.companyId());
  }

  @Override
  public RowOutcome read(CsvRow row) {
    RowCells cells = table.cells(row);
    Optional<Subject> site = monthly.ownSite(cells, "site");
    Optional<YearMonth> month = monthly.month(cells, "month");
    Optional<String> item = cells.shortText("item");
    Optional<PackagingMaterial> material =
        MonthlyCells.requiredChoice(cells, "material", PackagingWords.MATERIALS);
    Optional<PackagingForm> form = MonthlyCells.requiredChoice(cells, "form", FORMS);
    Optional<PackagingPurpose> purpose = MonthlyCells.requiredChoice(cells, "purpose", PURPOSES);
    Optional<Quantity> mass =
        MonthlyCells.quantity(cells, "quantity", Dimension.MASS, Unit.KILOGRAM, Optional.empty());
    Optional<RecycledContent> recycled = recycled(cells);
    Set<PackagingTrait> traits = EnumSet.noneOf(PackagingTrait.class);
    claimed(cells, "biodegradable", PackagingTrait.BIODEGRADABLE, traits);
    claimed(cells, "reusable", PackagingTrait.REUSABLE, traits);
    Optional<String> evidence = cells.shortText("evidence");
    Optional<DataQualityTier> tier = MonthlyCells.tier(cells);
    if (!cells.isClean()) {
      return cells.refused();
    }
    return new RowOutcome.Fact(
        new PackagingActivity(
            table.source(row),
            site.orElseThrow().id(),
            month.orElseThrow(),
            item,
            new PackagingUse(
                material.orElseThrow(),
                form.orElseThrow(),
                purpose.orElseThrow(),
                mass.orElseThrow(),
                recycled,
                traits),
            evidence,
            tier.orElseThrow()));
  }

  private static void claimed(
      RowCells cells, String key, PackagingTrait trait, Set<PackagingTrait> traits) {
    if (MonthlyCells.choice(cells, key, CLAIMS).filter(Claim.CLAIMED::equals).isPresent()) {
      traits.add(trait);
    }
  }

  /// Both parts or neither: a blank cell beside a filled one would be a guess.
  private static Optional<RecycledContent> recycled(RowCells cells) {
    if (cells.isBlank("pre_consumer") && cells.isBlank("post_consumer")) {
      return Optional.empty();
    }
    Optional<BigDecimal> preConsumer = percentage(cells, "pre_consumer");
    Optional<BigDecimal> postConsumer = percentage(cells, "post_consumer");
    if (preConsumer.isEmpty() || postConsumer.isEmpty()) {
      return Optional.empty();
    }
    if (RecycledContent.exceedsAll(preConsumer.get(), postConsumer.get())) {
      cells.issue("post_consumer", Rule.MORE_THAN_EVERYTHING_RECYCLED);
      return Optional.empty();
    }
    return Optional.of(new RecycledContent(preConsumer.get(), postConsumer.get()));
  }

  private static Optional<BigDecimal> percentage(RowCells cells, String key) {
    return PackagingWords.count(cells, key, PackagingWords.headerUnit(cells, key, Unit.PERCENT))
        .map(share -> share.in(Unit.PERCENT).value());
  }
}
