package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.PoolActivity;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.packaging.PackagingMaterial;
import org.greenloop.accounting.packaging.PoolKind;
import org.greenloop.accounting.packaging.ReusablePool;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;

/// Rows of the template `pools`.
final class PoolRows implements RowReader {

  static final List<Column> COLUMNS =
      List.of(
          MonthlyCells.SITE,
          MonthlyCells.MONTH,
          required("pool", "循环包装代码", "包装池代码", "循环池", "pool code", "pool"),
          required("kind", "循环包装类型", "类型", "pool kind", "kind"),
          required("opening", "期初数量", "月初数量", "opening"),
          required("put_in", "投入数量", "新投入数量", "put in", "put_in"),
          required("sent", "使用次数", "发出次数", "发出数量", "trips", "sent"),
          required("returned", "回收数量", "返回数量", "returned"),
          required("lost_producer", "生产者丢失", "生产者丢失数量", "lost by producer", "lost_producer"),
          required("lost_user", "使用者丢失", "使用者丢失数量", "lost by user", "lost_user"),
          required("lost_consumer", "消费者丢失", "消费者丢失数量", "lost by consumer", "lost_consumer"),
          required("withdrawn", "退出数量", "报废数量", "withdrawn"),
          required("closing", "期末数量", "月末数量", "closing"),
          optional("material", "包装材料", "材料", "材质", "material"),
          optional("piece_mass", "单件质量", "单件重量", "mass of a piece", "piece_mass")
              .withUnitInHeader(),
          MonthlyCells.TIER);

  private static final Choices<PoolKind> KINDS =
      new Choices<PoolKind>()
          .name(PoolKind.EXPRESS_BOX, "循环快递箱", "快递箱", "express box", "express_box")
          .name(PoolKind.TRANSFER_BAG, "循环中转袋", "中转袋", "transfer bag", "transfer_bag")
          .name(PoolKind.TURNOVER_BOX, "周转箱", "turnover box", "turnover_box")
          .name(PoolKind.PALLET, "托盘", "pallet")
          .name(PoolKind.CAGE, "笼车", "围板箱", "cage")
          .name(PoolKind.OTHER, "其他", "其它", "other");

  private final SourceTable table;
  private final MonthlyCells monthly;

  PoolRows(SourceTable table) {
    this.table = table;
    this.monthly = new MonthlyCells(table.world(), table.companyId());
  }

  @Override
  public RowOutcome read(CsvRow row) {
    RowCells cells = table.cells(row);
    Optional<Subject> site = monthly.ownSite(cells, "site");
    Optional<YearMonth> month = monthly.month(cells, "month");
    Optional<String> code = cells.required("pool");
    Optional<PoolKind> kind = MonthlyCells.requiredChoice(cells, "kind", KINDS);
    Optional<ReusablePool> pool = pool(cells);
    Optional<PoolActivity.Piece> piece = piece(cells);
    Optional<DataQualityTier> tier = MonthlyCells.tier(cells);
    if (!cells.isClean()) {
      return cells.refused();
    }
    return new RowOutcome.Fact(
        new PoolActivity(
            table.source(row),
            site.orElseThrow().id(),
            month.orElseThrow(),
            code.orElseThrow(),
            kind.orElseThrow(),
            pool.orElseThrow(),
            piece,
            tier.orElseThrow()));
  }

  /// The counts; an issue where the closing one does not follow from the others.
  private static Optional<ReusablePool> pool(RowCells cells) {
    List<Optional<Quantity>> counts =
        List.of(
                "opening",
                "put_in",
                "sent",
                "returned",
                "lost_producer",
                "lost_user",
                "lost_consumer",
                "withdrawn",
                "closing")
            .stream()
            .map(key -> PackagingWords.count(cells, key, Optional.of(Unit.PIECE)))
            .toList();
    if (!counts.stream().allMatch(Optional::isPresent)) {
      return Optional.empty();
    }
    List<Quantity> pieces = counts.stream().map(Optional::orElseThrow).toList();
    ReusablePool pool =
        new ReusablePool(
            pieces.get(0),
            pieces.get(1),
            pieces.get(2),
            pieces.get(3),
            new ReusablePool.Losses(pieces.get(4), pieces.get(5), pieces.get(6)),
            pieces.get(7),
            pieces.get(8));
    if (!pool.balances()) {
      cells.issue(
          "closing", Rule.POOL_DOES_NOT_BALANCE, Rounding.plain(pool.expectedClosing().value()));
      return Optional.empty();
    }
    return Optional.of(pool);
  }

  /// Material and mass of a piece, both or neither.
  private static Optional<PoolActivity.Piece> piece(RowCells cells) {
    if (cells.isBlank("material") && cells.isBlank("piece_mass")) {
      return Optional.empty();
    }
    Optional<PackagingMaterial> material =
        MonthlyCells.requiredChoice(cells, "material", PackagingWords.MATERIALS);
    if (cells.isBlank("piece_mass")) {
      cells.issue("piece_mass", Rule.MISSING_VALUE);
    }
    Optional<Quantity> mass = PackagingWords.measure(cells, "piece_mass", Unit.KILOGRAM);
    return material.flatMap(known -> mass.map(each -> new PoolActivity.Piece(known, each)));
  }
}
