package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.activity.WaterActivity;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.water.WaterFlow;
import org.greenloop.accounting.water.WaterReuse;
import org.greenloop.accounting.water.WaterSource;
import org.greenloop.accounting.water.WaterSystem;
import org.greenloop.accounting.water.WaterUse;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;

/// Rows of the template `water`. Which of the optional cells count depends on the flow; the others
/// are not read.
final class WaterRows implements RowReader {

  static final List<Column> COLUMNS =
      List.of(
          MonthlyCells.SITE,
          MonthlyCells.MONTH,
          required("flow", "水量类别", "用水类别", "water flow"),
          optional("source", "水源", "取水水源", "water source"),
          optional("reuse", "重复利用方式", "回用方式", "kind of reuse", "reuse"),
          optional("system", "用水系统", "water system"),
          required("quantity", "水量", "数量", "volume", "quantity").withUnitInHeader(),
          MonthlyCells.UNIT,
          optional("metered", "计量水量", "其中计量水量", "metered"),
          optional("fresh", "补充新水量", "新水量", "make-up water", "fresh"),
          optional("density", "冷凝水密度(t/m3)", "冷凝水密度", "density (t/m3)", "density"),
          optional("steam", "产汽量(t)", "产汽量", "steam made (t)", "steam"),
          optional("heads", "用水人数", "人数", "heads"),
          optional("days", "用水天数", "天数", "days"),
          MonthlyCells.COUNTERPARTY,
          MonthlyCells.EVIDENCE,
          MonthlyCells.TIER);

  private static final Choices<WaterFlow> FLOWS =
      new Choices<WaterFlow>()
          .name(WaterFlow.INTAKE, "取水", "intake")
          .name(WaterFlow.TRANSFERRED_IN, "调入", "转入", "transferred_in", "transferred in")
          .name(WaterFlow.TRANSFERRED_OUT, "调出", "转出", "transferred_out", "transferred out")
          .name(WaterFlow.SOLD, "外供", "外售", "sold")
          .name(WaterFlow.REUSED, "重复利用", "回用", "reused")
          .name(WaterFlow.DISCHARGED, "排水", "排放", "discharged")
          .name(WaterFlow.LEAKED, "漏失", "leaked")
          .name(WaterFlow.CONSUMED, "耗水", "consumed")
          .name(WaterFlow.DOMESTIC, "生活用水", "domestic");

  private static final Choices<WaterSource> SOURCES =
      new Choices<WaterSource>()
          .name(WaterSource.MUNICIPAL, "自来水", "municipal")
          .name(WaterSource.SURFACE, "地表水", "surface")
          .name(WaterSource.GROUND, "地下水", "ground")
          .name(WaterSource.BOUGHT_ON, "外购水", "bought_on", "bought on")
          .name(WaterSource.RECLAIMED, "再生水", "中水", "reclaimed")
          .name(WaterSource.RAIN, "雨水", "rain")
          .name(WaterSource.DESALINATED, "海水淡化水", "淡化水", "desalinated");

  private static final Choices<WaterReuse> REUSES =
      new Choices<WaterReuse>()
          .name(WaterReuse.COOLING, "间接冷却水循环", "冷却循环", "cooling")
          .name(WaterReuse.PROCESS, "工艺水回用", "工艺", "process")
          .name(WaterReuse.CONDENSATE, "冷凝水回用", "冷凝水", "condensate")
          .name(WaterReuse.WASTE_WATER, "废水回用", "waste_water", "waste water")
          .name(WaterReuse.OTHER, "串联及其他", "其他", "other");

  private static final Choices<WaterSystem> SYSTEMS =
      new Choices<WaterSystem>()
          .name(WaterSystem.MAIN, "主要生产", "main")
          .name(WaterSystem.AUXILIARY, "辅助生产", "auxiliary")
          .name(WaterSystem.ATTACHED, "附属生产", "attached")
          .name(WaterSystem.CONSTRUCTION, "基建", "construction")
          .name(WaterSystem.FIRE_FIGHTING, "消防", "fire_fighting", "fire fighting");

  private final SourceTable table;
  private final MonthlyCells monthly;

  WaterRows(SourceTable table) {
    this.table = table;
    this.monthly = new MonthlyCells(table.world(), table.companyId());
  }

  @Override
  public RowOutcome read(CsvRow row) {
    RowCells cells = table.cells(row);
    Optional<Subject> site = monthly.ownSite(cells, "site");
    Optional<YearMonth> month = monthly.month(cells, "month");
    Optional<WaterFlow> flow = MonthlyCells.requiredChoice(cells, "flow", FLOWS);
    Optional<Quantity> quantity =
        MonthlyCells.quantity(
            cells, "quantity", Dimension.VOLUME, Unit.CUBIC_METRE, Optional.empty());
    Optional<Integer> counterparty = monthly.counterparty(cells, site).map(Subject::id);
    if (cells.isBlank("counterparty") && flow.filter(WaterFlow::needsCounterparty).isPresent()) {
      cells.issue("counterparty", Rule.MISSING_COUNTERPARTY);
    }
    Optional<String> evidence = cells.shortText("evidence");
    Optional<DataQualityTier> tier = MonthlyCells.tier(cells);
    Optional<WaterUse> use = flow.flatMap(known -> use(cells, known, quantity, month));
    if (!cells.isClean()) {
      return cells.refused();
    }
    return new RowOutcome.Fact(
        new WaterActivity(
            table.source(row),
            site.orElseThrow().id(),
            month.orElseThrow(),
            use.orElseThrow(),
            counterparty,
            evidence,
            tier.orElseThrow()));
  }

  private static Optional<WaterUse> use(
      RowCells cells, WaterFlow flow, Optional<Quantity> quantity, Optional<YearMonth> month) {
    Optional<WaterSource> source =
        flow == WaterFlow.INTAKE
            ? MonthlyCells.requiredChoice(cells, "source", SOURCES)
            : flow.sign() != 0 ? MonthlyCells.choice(cells, "source", SOURCES) : Optional.empty();
    Optional<WaterReuse> reuse =
        flow == WaterFlow.REUSED
            ? MonthlyCells.requiredChoice(cells, "reuse", REUSES)
            : Optional.empty();
    Optional<WaterSystem> system = MonthlyCells.choice(cells, "system", SYSTEMS);
    Optional<BigDecimal> metered = flow.sign() > 0 ? metered(cells, quantity) : Optional.empty();
    Optional<BigDecimal> fresh = reuse.flatMap(kind -> fresh(cells, kind, quantity));
    Optional<WaterUse.Condensate> condensate =
        reuse.filter(WaterReuse.CONDENSATE::equals).flatMap(kind -> condensate(cells));
    Optional<WaterUse.People> people =
        flow == WaterFlow.DOMESTIC ? people(cells, month) : Optional.empty();
    return cells.isClean()
        ? quantity.map(
            volume ->
                new WaterUse(
                    flow,
                    source,
                    reuse,
                    system.orElse(WaterSystem.MAIN),
                    volume,
                    metered,
                    fresh,
                    condensate,
                    people))
        : Optional.empty();
  }

  /// Metered water stands in the unit of the row.
  private static Optional<BigDecimal> metered(RowCells cells, Optional<Quantity> quantity) {
    Optional<BigDecimal> metered = cells.amount("metered");
    if (metered.isPresent()
        && quantity.isPresent()
        && metered.get().compareTo(quantity.get().value()) > 0) {
      cells.issue("metered", Rule.METERED_MORE_THAN_TAKEN, Rounding.plain(quantity.get().value()));
      return Optional.empty();
    }
    return cubicMetres(metered, quantity);
  }

  private static Optional<BigDecimal> fresh(
      RowCells cells, WaterReuse kind, Optional<Quantity> quantity) {
    return switch (kind) {
      case COOLING, PROCESS -> {
        Optional<BigDecimal> fresh = cells.amount("fresh");
        needed(cells, "fresh");
        yield cubicMetres(fresh, quantity);
      }
      case CONDENSATE, WASTE_WATER, OTHER -> Optional.empty();
    };
  }

  private static Optional<BigDecimal> cubicMetres(
      Optional<BigDecimal> number, Optional<Quantity> sameUnit) {
    return number.flatMap(
        value ->
            sameUnit.map(known -> new Quantity(value, known.unit()).in(Unit.CUBIC_METRE).value()));
  }

  private static Optional<WaterUse.Condensate> condensate(RowCells cells) {
    Optional<BigDecimal> density = cells.amount("density");
    needed(cells, "density");
    if (density.filter(value -> value.signum() == 0).isPresent()) {
      cells.issue("density", Rule.NOT_ABOVE_ZERO);
    }
    Optional<BigDecimal> steam = cells.amount("steam");
    needed(cells, "steam");
    return cells.isClean()
        ? density.flatMap(known -> steam.map(made -> new WaterUse.Condensate(known, made)))
        : Optional.empty();
  }

  private static void needed(RowCells cells, String key) {
    if (cells.isBlank(key)) {
      cells.issue(key, Rule.WATER_PART_NEEDED, cells.text("reuse"), cells.columnName(key));
    }
  }

  private static Optional<WaterUse.People> people(RowCells cells, Optional<YearMonth> month) {
    Optional<BigDecimal> heads = whole(cells, "heads");
    Optional<BigDecimal> days = whole(cells, "days");
    if (days.isPresent() && month.isPresent()) {
      int most = month.get().lengthOfMonth();
      if (days.get().compareTo(BigDecimal.valueOf(most)) > 0) {
        cells.issue("days", Rule.MORE_DAYS_THAN_THE_MONTH, String.valueOf(most));
      }
    }
    return heads.flatMap(n -> days.map(d -> new WaterUse.People(n, d)));
  }

  private static Optional<BigDecimal> whole(RowCells cells, String key) {
    if (cells.isBlank(key)) {
      cells.issue(key, Rule.MISSING_VALUE);
      return Optional.empty();
    }
    return cells.wholeNumber(key);
  }
}
