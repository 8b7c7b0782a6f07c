package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.CustodyRules;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.Flaw;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.activity.TreatmentActivity;
import org.greenloop.accounting.custody.Lot;
import org.greenloop.accounting.custody.LotCondition;
import org.greenloop.accounting.custody.Output;
import org.greenloop.accounting.custody.Portion;
import org.greenloop.accounting.custody.Regrouping;
import org.greenloop.accounting.custody.Route;
import org.greenloop.accounting.custody.TreatmentLine;
import org.greenloop.accounting.custody.TreatmentProcess;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.recycling.ElementRecovery;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.reference.ReferenceData;

/// Rows of the template `treatments`: a line of a run each.
final class TreatmentRows implements RowReader {

  private enum Line {
    INPUT,
    OUTPUT,
    ELEMENT
  }

  private static final Choices<Line> LINES =
      new Choices<Line>()
          .name(Line.INPUT, "input", "投入", "in")
          .name(Line.OUTPUT, "output", "产出", "out")
          .name(Line.ELEMENT, "element", "元素");

  private static final Choices<Route> ROUTES =
      new Choices<Route>()
          .name(Route.REUSE, "reuse", "再使用")
          .name(Route.REMANUFACTURE, "remanufacture", "再制造")
          .name(Route.RECYCLING, "recycling", "再生利用", "再生")
          .name(Route.ENERGY_RECOVERY, "energy-recovery", "energy recovery", "能量回收")
          .name(Route.DISPOSAL, "disposal", "处置")
          .name(Route.STOCK, "stock", "库存", "暂存")
          .name(Route.LOSS, "loss", "损耗");

  /// Material of what is gone without a name.
  private static final String RESIDUE = "RESIDUE";

  private static final Choices<String> PROCESSES = processes();
  private static final Choices<String> ELEMENTS = elements();

  static final List<Column> COLUMNS =
      List.of(
          MonthlyCells.SITE,
          MonthlyCells.MONTH,
          LotCells.DATE,
          required("run", "处理批号", "处理批次", "run number", "run"),
          required("process", "处理工艺", "工艺", "process").offering(PROCESSES.shown()).recurring(),
          required("line", "行类型", "投入产出", "line").offering(LINES.shown()),
          optional("route", "去向", "产出去向", "route").offering(ROUTES.shown()),
          optional("lot", "批次号", "批次", "lot code", "lot"),
          optional("material", "材料", "材料名称", "再生资源", "material"),
          LotCells.QUANTITY,
          MonthlyCells.UNIT,
          LotCells.MOISTURE,
          LotCells.CONTAMINANTS,
          LotCells.GRADE,
          optional("element", "元素", "element").offering(ELEMENTS.shown()),
          optional("element_input", "投入元素量", "投入元素质量", "element in the input", "element_input")
              .withUnitInHeader(),
          MonthlyCells.TIER);

  private final SourceTable table;
  private final MonthlyCells monthly;

  TreatmentRows(SourceTable table) {
    this.table = table;
    this.monthly = new MonthlyCells(table.world(), table.companyId());
  }

  private static Choices<String> processes() {
    Choices<String> choices = new Choices<>();
    for (TreatmentProcess process : ReferenceData.treatmentProcesses().list()) {
      choices.name(process.code(), process.name(), process.code(), process.nameEnglish());
    }
    return choices.name(Regrouping.PROCESS, "拆分合并", "regrouping", "拆分", "合并", "split", "merge");
  }

  private static Choices<String> elements() {
    Choices<String> choices = new Choices<>();
    ReferenceData.elementThresholds()
        .forEach(known -> choices.name(known.element(), known.element()));
    return choices
        .name("Ni", "镍")
        .name("Co", "钴")
        .name("Mn", "锰")
        .name("Li", "锂")
        .name("Cu", "铜")
        .name("Al", "铝");
  }

  @Override
  public RowOutcome read(CsvRow row) {
    RowCells cells = table.cells(row);
    LotCells lots = new LotCells(cells, table.world());
    Optional<Subject> site = monthly.ownSite(cells, "site");
    Optional<YearMonth> month = monthly.month(cells, "month");
    Optional<LocalDate> date = lots.date(month);
    Optional<String> run = cells.required("run");
    Optional<String> process = process(cells);
    Optional<Quantity> mass = lots.net();
    boolean regroups = process.filter(Regrouping.PROCESS::equals).isPresent();
    Optional<TreatmentLine> line =
        MonthlyCells.requiredChoice(cells, "line", LINES)
            .flatMap(
                kind ->
                    switch (kind) {
                      case INPUT -> taken(cells, mass);
                      case OUTPUT -> given(cells, lots, mass, regroups);
                      case ELEMENT -> measured(cells, lots, mass, regroups);
                    });
    Optional<DataQualityTier> tier = MonthlyCells.tier(cells);
    if (!cells.isClean()) {
      return cells.refused();
    }
    return new RowOutcome.Fact(
        new TreatmentActivity(
            table.source(row),
            site.orElseThrow().id(),
            date.orElseThrow(),
            run.orElseThrow(),
            process.orElseThrow(),
            line.orElseThrow(),
            tier.orElseThrow()));
  }

  private Optional<String> process(RowCells cells) {
    Optional<String> text = cells.required("process");
    Optional<String> code = text.flatMap(PROCESSES::find);
    if (text.isPresent() && code.isEmpty()) {
      cells.unknown(
          "process", Rule.UNKNOWN_PROCESS, table.world().suggestions(), () -> PROCESSES.names());
    }
    return code;
  }

  private static Optional<TreatmentLine> taken(RowCells cells, Optional<Quantity> mass) {
    return cells
        .required("lot")
        .flatMap(lot -> mass.map(net -> new TreatmentLine.Taken(new Portion(lot, net))));
  }

  private static Optional<TreatmentLine> given(
      RowCells cells, LotCells lots, Optional<Quantity> mass, boolean regroups) {
    Optional<Route> route =
        regroups && cells.isBlank("route")
            ? Optional.of(Route.STOCK)
            : MonthlyCells.requiredChoice(cells, "route", ROUTES);
    Optional<String> material =
        cells.isBlank("material") && route.filter(TreatmentRows::isGone).isPresent()
            ? Optional.of(RESIDUE)
            : lots.material();
    Optional<LotCondition> condition = lots.condition();
    if (regroups && route.filter(way -> way != Route.STOCK && way != Route.LOSS).isPresent()) {
      cells.issue("route", Rule.REGROUPING_TREATS_NOTHING);
    }
    if (route.filter(Route.LOSS::equals).isPresent() && !cells.isBlank("lot")) {
      cells.issue("lot", Rule.LOST_IS_NO_LOT);
    }
    Optional<String> lot =
        route.filter(Route.STOCK::equals).isPresent()
            ? cells.required("lot")
            : cells.shortText("lot");
    if (!cells.isClean() || route.isEmpty() || material.isEmpty() || mass.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TreatmentLine.Given(
            lot.map(
                    code ->
                        Output.of(
                            route.get(),
                            new Lot(code, material.get(), mass.get(), condition.orElseThrow())))
                .orElseGet(() -> Output.end(route.get(), material.get(), mass.get()))));
  }

  /// What is burned, thrown away or lost need have no name.
  private static boolean isGone(Route route) {
    return switch (route) {
      case ENERGY_RECOVERY, DISPOSAL, LOSS -> true;
      case REUSE, REMANUFACTURE, RECYCLING, STOCK -> false;
    };
  }

  private static Optional<TreatmentLine> measured(
      RowCells cells, LotCells lots, Optional<Quantity> inProducts, boolean regroups) {
    if (regroups) {
      cells.issue("line", Rule.REGROUPING_TREATS_NOTHING);
    }
    Optional<String> text = cells.required("element");
    Optional<String> element = text.flatMap(ELEMENTS::find);
    if (text.isPresent() && element.isEmpty()) {
      cells.issue("element", Rule.UNKNOWN_ELEMENT, String.join(", ", ELEMENTS.shown()));
    }
    Optional<Quantity> inInput = lots.requiredMass("element_input", inProducts);
    if (element.isEmpty() || inInput.isEmpty() || inProducts.isEmpty()) {
      return Optional.empty();
    }
    ElementRecovery recovery = new ElementRecovery(element.get(), inInput.get(), inProducts.get());
    List<Flaw> flaws = CustodyRules.element(recovery);
    flaws.forEach(flaw -> lots.issue("element", flaw));
    return flaws.isEmpty() ? Optional.of(new TreatmentLine.Measured(recovery)) : Optional.empty();
  }
}
