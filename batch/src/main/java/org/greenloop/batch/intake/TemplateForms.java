package org.greenloop.batch.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.energy.CarrierCatalog;
import org.greenloop.accounting.energy.Meters;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.Column.Presence;
import org.greenloop.batch.csv.Column.Units;
import org.greenloop.batch.csv.CsvExport;
import org.greenloop.batch.csv.FilledRows;
import org.greenloop.batch.csv.PickList;
import org.greenloop.batch.spreadsheet.FormSheet;
import org.greenloop.batch.spreadsheet.FormSheet.Content;
import org.greenloop.batch.spreadsheet.FormSheet.Filling;
import org.greenloop.batch.spreadsheet.FormSheet.FormColumn;
import org.greenloop.batch.spreadsheet.FormWriter;

/// Templates to download, filled with a company's own things: its sites, what it reported there
/// last, its products and meters, and lists to choose from. A row in which nothing is added counts
/// for nothing when the file is handed in.
public final class TemplateForms {

  private static final List<String> NOTES =
      List.of(
          "填报说明 How to fill this in",
          "每个工作表是一个模板；只填需要的工作表，其余可留空或删去。 Every sheet is a template; fill in what you need, leave or delete the others.",
          "深色表头为必填列。鼠标停在表头上可见说明。 A dark header marks a required column; point at a header for its explanation.",
          "浅色单元格是按以往填报预先填好的，可以修改。没有补填的行不算填报，也不会报错。"
              + " Shaded cells were filled beforehand from earlier reports and may be changed. A row in which nothing is added is not reported and is no error.",
          "最右边的隐藏列记录哪些列是预先填好的，请勿修改；新增的行不必填。"
              + " The hidden column on the right says what was filled beforehand; leave it alone. Rows that you add do not need it.",
          "数量按数字填写，单位单独一列；空白不等于 0。 Amounts are plain numbers, the unit has a column of its own; empty is not 0.",
          "列表中没有的写法，只要模板认识也可以填写。 What is not in a list may be written all the same where the template knows it.",
          "填好后直接提交本文件（.xlsx）。 Hand in this file (.xlsx) as it is.");

  private final Organizations organizations;
  private final Meters meters;
  private final FactorEditions factors;
  private final CarrierCatalog carriers;
  private final LastRows lastRows;

  public TemplateForms(
      Organizations organizations,
      Meters meters,
      FactorEditions factors,
      Submissions submissions,
      CarrierCatalog carriers,
      FileArchive archive) {
    this.organizations = organizations;
    this.meters = meters;
    this.factors = factors;
    this.carriers = carriers;
    this.lastRows = new LastRows(submissions, archive);
  }

  /// The templates of monthly facts.
  public static List<IntakeTemplate> monthly() {
    return Arrays.stream(IntakeTemplate.values())
        .filter(template -> template.activityTemplate().isPresent())
        .toList();
  }

  /// Writes a workbook with a sheet for each template.
  ///
  /// @param out left open
  public void writeWorkbook(
      List<IntakeTemplate> templates, Subject company, List<YearMonth> months, OutputStream out)
      throws IOException {
    FormWriter.write(out, forms(templates, company, months), NOTES);
  }

  /// Writes one template as CSV.
  ///
  /// @param out closed
  public void writeCsv(
      IntakeTemplate template, Subject company, List<YearMonth> months, OutputStream out)
      throws IOException {
    FormSheet form = forms(List.of(template), company, months).getFirst();
    try (CsvExport csv = new CsvExport(out)) {
      csv.write(form.columns().stream().map(column -> firstLine(column.header())).toList());
      for (List<String> row : form.rows()) {
        csv.write(row);
      }
    }
  }

  /// One template to fill in elsewhere; its last column is [FilledRows#HEADER].
  public FormSheet form(IntakeTemplate template, Subject company, YearMonth month)
      throws IOException {
    return forms(List.of(template), company, List.of(month)).getFirst();
  }

  private List<FormSheet> forms(
      List<IntakeTemplate> templates, Subject company, List<YearMonth> months) throws IOException {
    IntakeWorld world =
        IntakeWorld.of(
            organizations.directory(),
            carriers,
            new MonthFactors(factors, month -> Optional.empty()),
            organizations.listProducts(),
            meters.list(),
            meters.listFiles());
    Offers offers = new Offers(world, company, months);
    List<FormSheet> forms = new ArrayList<>();
    for (IntakeTemplate template : templates) {
      forms.add(form(template, offers, lastRows.find(company.id(), template), months));
    }
    return forms;
  }

  private static FormSheet form(
      IntakeTemplate template, Offers offers, LastRows.Rows last, List<YearMonth> months) {
    List<Column> columns = template.columns().columns();
    List<FormColumn> shown = new ArrayList<>();
    for (Column column : columns) {
      shown.add(formColumn(column, offers.of(column, last), last));
    }
    shown.add(new FormColumn(FilledRows.HEADER, "", Filling.HIDDEN, Content.TEXT, List.of()));
    List<List<String>> rows = new ArrayList<>();
    List<Map<String, String>> seeds =
        last.rows().isEmpty()
            ? seeds(columns, offers)
            : last.rows().stream().map(LastRows.Row::cells).toList();
    boolean monthly = columns.stream().anyMatch(TemplateForms::isMonth);
    for (YearMonth month : monthly ? months : months.subList(0, 1)) {
      for (Map<String, String> seed : seeds) {
        rows.add(row(columns, shown, seed, month));
      }
    }
    return new FormSheet(template.code(), shown, rows);
  }

  private static boolean isMonth(Column column) {
    return column.pickList() == PickList.Register.MONTHS;
  }

  private static FormColumn formColumn(Column column, List<String> choices, LastRows.Rows last) {
    String unit = last.units().getOrDefault(column.key(), column.shownUnit());
    boolean unitInHeader = column.units() == Units.IN_HEADER && !column.shownUnit().isEmpty();
    String name = column.names().getFirst();
    String header = (unitInHeader ? name + "(" + unit + ")" : name) + "\n" + english(column);
    return new FormColumn(
        header,
        (column.presence() == Presence.REQUIRED ? "必填 required" : "选填 optional")
            + "\n"
            + String.join(" / ", column.names()),
        column.presence() == Presence.REQUIRED ? Filling.REQUIRED : Filling.OPTIONAL,
        column.units() == Units.IN_HEADER ? Content.NUMBER : Content.TEXT,
        choices);
  }

  private static String english(Column column) {
    return column.names().stream()
        .filter(name -> name.chars().allMatch(c -> c < 0x80))
        .findFirst()
        .orElse(column.key().replace('_', ' '));
  }

  private static String firstLine(String header) {
    return header.lines().findFirst().orElse("");
  }

  /// What a first report may begin with: the products with their units, the meters, else the sites.
  private static List<Map<String, String>> seeds(List<Column> columns, Offers offers) {
    Optional<Column> products = offering(columns, PickList.Register.PRODUCTS);
    Optional<Column> meters = offering(columns, PickList.Register.METERS);
    Optional<Column> site =
        offering(columns, PickList.Register.OWN_SITES)
            .filter(column -> column.presence() == Presence.REQUIRED);
    List<String> sites = offers.sites();
    List<Map<String, String>> seeds = new ArrayList<>();
    if (products.isPresent()) {
      offers.products().forEach((code, unit) -> seeds.add(seed(products.get(), code, unit)));
    } else if (meters.isPresent()) {
      offers.meters().forEach((code, unit) -> seeds.add(seed(meters.get(), code, unit)));
    }
    if (seeds.isEmpty() && site.isPresent()) {
      sites.forEach(code -> seeds.add(new LinkedHashMap<>(Map.of(site.get().key(), code))));
    } else if (site.isPresent() && sites.size() == 1) {
      seeds.forEach(seed -> seed.put(site.get().key(), sites.getFirst()));
    }
    return seeds;
  }

  private static Optional<Column> offering(List<Column> columns, PickList.Register register) {
    return columns.stream().filter(column -> column.pickList() == register).findFirst();
  }

  private static Map<String, String> seed(Column column, String code, Unit unit) {
    Map<String, String> seed = new LinkedHashMap<>();
    seed.put(column.key(), code);
    seed.put("unit", unit.symbol());
    return seed;
  }

  private static List<String> row(
      List<Column> columns, List<FormColumn> shown, Map<String, String> seed, YearMonth month) {
    List<String> cells = new ArrayList<>();
    List<String> filled = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      String cell = isMonth(column) ? month.toString() : seed.getOrDefault(column.key(), "");
      cells.add(cell);
      if (!cell.isEmpty()) {
        filled.add(shown.get(i).header());
      }
    }
    cells.add(FilledRows.mark(filled));
    return cells;
  }
}
