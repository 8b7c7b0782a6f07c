package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.activity.SubstanceActivity;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.packaging.MaterialClass;
import org.greenloop.accounting.packaging.Measured;
import org.greenloop.accounting.packaging.Substance;
import org.greenloop.accounting.packaging.SubstanceTest;
import org.greenloop.accounting.quantity.DecimalText;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;

/// Rows of the template `substances`: a sample a row, a column for each substance.
final class SubstanceRows implements RowReader {

  static final List<Column> COLUMNS =
      List.of(
          MonthlyCells.SITE,
          MonthlyCells.MONTH,
          required("sample", "样品编号", "样品", "检测报告编号", "sample"),
          required("material_class", "材料类别", "材质类别", "material class", "material_class"),
          tested(Substance.PB, "铅", "lead"),
          tested(Substance.HG, "汞", "mercury"),
          tested(Substance.CD, "镉", "cadmium"),
          tested(Substance.CR, "铬", "chromium"),
          tested(Substance.ZN, "锌", "zinc"),
          tested(Substance.CU, "铜", "copper"),
          tested(Substance.NI, "镍", "nickel"),
          tested(Substance.MO, "钼", "molybdenum"),
          tested(Substance.SE, "硒", "selenium"),
          tested(Substance.AS, "砷", "arsenic"),
          tested(Substance.F, "氟", "fluorine"),
          tested(Substance.SOLVENTS, "溶剂残留总量", "solvent residue"),
          tested(Substance.BENZENE_SOLVENTS, "苯类溶剂残留", "benzene solvent residue"),
          tested(Substance.BISPHENOL_A, "双酚A", "bisphenol A"),
          tested(Substance.AOX, "可吸附有机卤化物", "adsorbable organic halogens"),
          tested(Substance.PHTHALATES_1, "邻苯二甲酸酯1", "phthalates 1"),
          tested(Substance.PHTHALATES_2, "邻苯二甲酸酯2", "phthalates 2"));

  private static Column tested(Substance substance, String chinese, String english) {
    return optional(substance.name(), chinese, english, substance.symbol(), substance.name())
        .withUnitInHeader();
  }

  private static final Choices<MaterialClass> CLASSES =
      new Choices<MaterialClass>()
          .name(MaterialClass.PAPER, "纸类", "纸", "paper")
          .name(MaterialClass.E_WAYBILL, "电子运单", "e-waybill", "e_waybill")
          .name(
              MaterialClass.PLASTIC_NON_BIODEGRADABLE,
              "非生物降解塑料",
              "塑料",
              "non-biodegradable plastic",
              "plastic_non_biodegradable")
          .name(
              MaterialClass.PLASTIC_BIODEGRADABLE,
              "生物降解塑料",
              "biodegradable plastic",
              "plastic_biodegradable")
          .name(MaterialClass.TEXTILE, "纺织品", "textile");

  private final SourceTable table;
  private final MonthlyCells monthly;

  SubstanceRows(SourceTable table) {
    this.table = table;
    this.monthly = new MonthlyCells(table.world(), table.companyId());
  }

  @Override
  public RowOutcome read(CsvRow row) {
    RowCells cells = table.cells(row);
    Optional<Subject> site = monthly.ownSite(cells, "site");
    Optional<YearMonth> month = monthly.month(cells, "month");
    Optional<String> sample = cells.required("sample");
    Optional<MaterialClass> materialClass =
        MonthlyCells.requiredChoice(cells, "material_class", CLASSES);
    Map<Substance, Measured> results = results(cells);
    if (!cells.isClean()) {
      return cells.refused();
    }
    return new RowOutcome.Fact(
        new SubstanceActivity(
            table.source(row),
            site.orElseThrow().id(),
            month.orElseThrow(),
            new SubstanceTest(sample.orElseThrow(), materialClass.orElseThrow(), results)));
  }

  private static Map<Substance, Measured> results(RowCells cells) {
    Map<Substance, Measured> results = new EnumMap<>(Substance.class);
    boolean tested = false;
    for (Substance substance : Substance.values()) {
      if (!cells.isBlank(substance.name())) {
        tested = true;
        measured(cells, substance).ifPresent(result -> results.put(substance, result));
      }
    }
    if (!tested) {
      cells.issue(Substance.PB.name(), Rule.NOTHING_TESTED);
    }
    return results;
  }

  /// `12.5`, or `<0.5`: less than the detection limit. «Not detected» without a limit says nothing
  /// that could be held against one.
  private static Optional<Measured> measured(RowCells cells, Substance substance) {
    if (!unitFits(cells, substance)) {
      return Optional.empty();
    }
    String text = cells.text(substance.name()).replace('＜', '<');
    Measured.Bound bound = text.startsWith("<") ? Measured.Bound.BELOW : Measured.Bound.EXACTLY;
    String number = bound == Measured.Bound.BELOW ? text.substring(1).strip() : text;
    if (!(DecimalText.parse(number) instanceof DecimalText.Decimal(BigDecimal value))) {
      cells.issue(substance.name(), Rule.UNREADABLE_TEST_RESULT);
      return Optional.empty();
    }
    if (value.signum() < 0) {
      cells.issue(substance.name(), Rule.NEGATIVE);
      return Optional.empty();
    }
    if (bound == Measured.Bound.BELOW && value.signum() == 0) {
      cells.issue(substance.name(), Rule.UNREADABLE_TEST_RESULT);
      return Optional.empty();
    }
    return Optional.of(new Measured(bound, value));
  }

  /// The unit of the standard's table; parts per million are mg/kg.
  private static boolean unitFits(RowCells cells, Substance substance) {
    String unit =
        cells
            .headerUnit(substance.name())
            .map(text -> text.toLowerCase(Locale.ROOT).replace('²', '2').replace("ppm", "mg/kg"))
            .orElse(substance.unit());
    if (!unit.equals(substance.unit())) {
      cells.issue(
          substance.name(),
          Rule.UNIT_DOES_NOT_FIT,
          cells.columnName(substance.name()),
          substance.unit());
      return false;
    }
    return true;
  }
}
