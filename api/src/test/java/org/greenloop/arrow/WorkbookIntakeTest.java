package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.activity.Submission.Acceptance;
import org.greenloop.batch.csv.Table;
import org.greenloop.batch.csv.TableRows;
import org.greenloop.batch.intake.FileImport;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.batch.intake.ImportRequest;
import org.greenloop.batch.intake.IntakeTemplate;
import org.greenloop.batch.intake.TemplateForms;
import org.greenloop.batch.intake.UnknownCompany;
import org.greenloop.batch.job.JobFailed;
import org.greenloop.batch.job.Progress;
import org.greenloop.batch.spreadsheet.FormSheet;
import org.greenloop.batch.spreadsheet.FormSheet.Content;
import org.greenloop.batch.spreadsheet.FormSheet.Filling;
import org.greenloop.batch.spreadsheet.FormSheet.FormColumn;
import org.greenloop.batch.spreadsheet.FormWriter;
import org.greenloop.batch.spreadsheet.Sheet;
import org.greenloop.batch.spreadsheet.Sheet.Visibility;
import org.greenloop.batch.spreadsheet.Workbook;
import org.greenloop.batch.spreadsheet.WorkbookOpening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workbooks of several sheets, from the download of a template to the ledger.
class WorkbookIntakeTest {

  private static final String COMPANY = "EX-KITCHEN";
  private static final String ENERGY = "站点,月份,能源品种,流向,数量,单位,凭证号";

  @TempDir Path folder;

  private static World alliance() {
    World world = World.empty();
    Examples.register(world, Examples.ALLIANCE);
    return world;
  }

  /// A sheet of comma-separated rows, the first of them the header.
  private static FormSheet sheet(String name, String... rows) {
    List<FormColumn> columns =
        Arrays.stream(rows[0].split(",", -1)).map(header -> column(header)).toList();
    return new FormSheet(
        name,
        columns,
        Arrays.stream(rows).skip(1).map(row -> List.of(row.split(",", -1))).toList());
  }

  private static FormColumn column(String header) {
    boolean number = header.startsWith("数量") || header.startsWith("产量");
    return new FormColumn(
        header, "", Filling.OPTIONAL, number ? Content.NUMBER : Content.TEXT, List.of());
  }

  private Path write(String name, FormSheet... sheets) {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      FormWriter.write(out, List.of(sheets), List.of("notes"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static List<ImportReceipt> take(World world, Path file) {
    return world.takeAll(file, Optional.of(COMPANY), Acceptance.PARTIAL, Optional.empty());
  }

  private static List<String> sheets(List<ImportReceipt> receipts) {
    return receipts.stream().map(receipt -> receipt.sheet().orElse("")).toList();
  }

  private static List<String> rules(List<RowIssue> issues) {
    return issues.stream().map(issue -> issue.rule().id()).toList();
  }

  /// Two sheets of one template, a product that is used by the sheet before it, and free text.
  private Path book() {
    return write(
        "book.xlsx",
        sheet(
            "三月",
            ENERGY,
            "KITCHEN-1,2025-03,电力,外购,1234.5,kWh,A",
            "KITCHEN-9,2025-03,电力,外购,1,kWh,B"),
        sheet("产量", "站点,月份,产品,产量,计量单位", "KITCHEN-1,2025-03,KITCHEN-HOOD-2,350,台"),
        sheet("备注", "请假的人回来后再核对一次", "x"),
        sheet("四月", ENERGY, "KITCHEN-1,2025-04,电力,外购,944.25,kWh,A"),
        sheet("产品", "产品代码,产品名称,所属企业,计量单位", "KITCHEN-HOOD-2,新式油烟机,EX-KITCHEN,台"));
  }

  @Test
  void every_sheet_is_a_submission_of_its_own_and_master_data_goes_first() {
    try (World world = alliance()) {
      List<ImportReceipt> receipts = take(world, book());

      assertThat(sheets(receipts)).containsExactly("产品", "三月", "四月", "产量", "备注");
      assertThat(receipts)
          .extracting(ImportReceipt::template)
          .containsExactly("products", "energy", "energy", "production", "");
      assertThat(receipts)
          .allSatisfy(r -> assertThat(r.accepted() + r.rejected()).isEqualTo(r.rows()));
      assertThat(receipts).extracting(ImportReceipt::accepted).containsExactly(1L, 1L, 1L, 1L, 0L);
      assertThat(receipts).extracting(ImportReceipt::rejected).containsExactly(0L, 1L, 0L, 0L, 0L);
      ImportReceipt march = receipts.get(1);
      assertThat(march.fileName()).isEqualTo("book.xlsx [三月]");
      assertThat(march.issues())
          .extracting(RowIssue::row, RowIssue::column, issue -> issue.rule().id())
          .containsExactly(org.assertj.core.groups.Tuple.tuple(3, "A 站点", "E-101"));
      assertThat(rules(receipts.getLast().notices())).containsExactly("X-725");
      assertThat(receipts.getLast().isClean()).isTrue();
    }
  }

  @Test
  void the_same_workbook_again_ends_with_the_same_receipts() {
    try (World world = alliance()) {
      List<ImportReceipt> first = take(world, book());
      long entries = world.count("ledger_entry");
      List<ImportReceipt> second = take(world, book(first));

      assertThat(entries).isPositive();
      assertThat(world.count("ledger_entry")).isEqualTo(entries);
      assertThat(world.count("submission")).isEqualTo(3);
      assertThat(second)
          .extracting(ImportReceipt::submission)
          .isEqualTo(first.stream().map(ImportReceipt::submission).toList());
      assertThat(second)
          .filteredOn(r -> r.submission().isPresent())
          .allMatch(ImportReceipt::repeated);
      assertThat(second)
          .extracting(ImportReceipt::issues)
          .isEqualTo(first.stream().map(ImportReceipt::issues).toList());
    }
  }

  /// The file of the first time: a workbook that is written anew has another time inside.
  private Path book(List<ImportReceipt> first) {
    assertThat(first).isNotEmpty();
    return folder.resolve("book.xlsx");
  }

  @Test
  void a_workbook_that_died_between_its_sheets_is_taken_up_where_it_was() throws IOException {
    try (World world = alliance()) {
      Path file = book();
      ImportRequest request =
          new ImportRequest(
              file,
              "book.xlsx",
              Optional.of(COMPANY),
              Acceptance.PARTIAL,
              Optional.empty(),
              Optional.empty(),
              COMPANY);
      int[] posts = {0};
      Progress gone =
          (stage, done, total) -> {
            if (stage.equals("post") && ++posts[0] == 2) {
              throw new IllegalStateException("gone");
            }
          };
      FileImport imports = world.get(FileImport.class);
      assertThatThrownBy(() -> imports.take(request, 10, gone)).isInstanceOf(JobFailed.class);

      List<ImportReceipt> receipts = imports.take(request, 10, Progress.SILENT);

      assertThat(receipts).extracting(ImportReceipt::accepted).containsExactly(1L, 1L, 1L, 1L, 0L);
      assertThat(receipts)
          .extracting(ImportReceipt::repeated)
          .as("only the first sheet was finished")
          .containsExactly(false, true, false, false, false);
      try (World other = alliance()) {
        take(other, file);
        assertThat(world.count("ledger_entry")).isEqualTo(other.count("ledger_entry"));
      }
    }
  }

  @Test
  void the_same_row_in_two_sheets_counts_once() {
    try (World world = alliance()) {
      String row = "KITCHEN-1,2025-03,电力,外购,1234.5,kWh,A";
      List<ImportReceipt> receipts =
          take(world, write("twice.xlsx", sheet("一", ENERGY, row), sheet("二", ENERGY, row)));
      assertThat(receipts).extracting(ImportReceipt::accepted).containsExactly(1L, 0L);
      assertThat(rules(receipts.get(1).issues())).containsExactly("E-120");
      assertThat(receipts.get(1).issues().getFirst().arguments()).contains("twice.xlsx [一]");
    }
  }

  @Test
  void a_sheet_that_lacks_a_column_is_refused_and_the_others_are_taken() {
    try (World world = alliance()) {
      List<ImportReceipt> receipts =
          take(
              world,
              write(
                  "lacks.xlsx",
                  sheet("好", ENERGY, "KITCHEN-1,2025-03,电力,外购,1,kWh,A"),
                  sheet("缺", "站点,月份,能源品种,数量,单位", "KITCHEN-1,2025-03,电力,1,kWh")));
      assertThat(receipts).extracting(ImportReceipt::accepted).containsExactly(1L, 0L);
      assertThat(rules(receipts.get(1).issues())).containsExactly("F-405");
    }
  }

  @Test
  void nothing_is_taken_in_without_the_submitting_company() {
    try (World world = alliance()) {
      long products = world.count("product");
      Path book = book();
      assertThatThrownBy(
              () -> world.takeAll(book, Optional.empty(), Acceptance.PARTIAL, Optional.empty()))
          .isInstanceOf(UnknownCompany.class);
      assertThat(world.count("product")).isEqualTo(products);
    }
  }

  private Path download(World world, String name, List<IntakeTemplate> templates, YearMonth month)
      throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      world
          .get(TemplateForms.class)
          .writeWorkbook(templates, world.subject(COMPANY), List.of(month), out);
    }
    return file;
  }

  @Test
  void a_template_in_which_nothing_was_filled_in_has_no_rows_and_no_issues() throws IOException {
    try (World world = alliance()) {
      world.take(Examples.ALLIANCE.resolve("energy-EX-KITCHEN.csv"), COMPANY);
      Path file = download(world, "empty.xlsx", TemplateForms.monthly(), YearMonth.of(2025, 9));
      long submissions = world.count("submission");
      List<ImportReceipt> receipts = take(world, file);
      assertThat(world.count("submission")).isEqualTo(submissions);
      assertThat(receipts).hasSize(TemplateForms.monthly().size());
      assertThat(receipts)
          .allSatisfy(
              receipt -> {
                assertThat(receipt.template()).isEqualTo(receipt.sheet().orElseThrow());
                assertThat(receipt.rows()).isZero();
                assertThat(receipt.issues()).isEmpty();
                assertThat(receipt.notices()).isEmpty();
                assertThat(receipt.unknownColumns()).isEmpty();
              });
    }
  }

  @Test
  void a_template_that_was_filled_in_is_accepted() throws IOException {
    try (World world = alliance()) {
      world.take(
          Examples.write(
              folder,
              "coal.csv",
              List.of(
                  "站点,月份,能源品种,流向,数量,单位,实测低位发热量(MJ/kg),凭证号", "KITCHEN-1,2025-03,烟煤,外购,12,t,23.5,B")),
          COMPANY);
      world.take(
          Examples.write(
              folder,
              "power.csv",
              List.of(
                  "站点,月份,能源品种,流向,数量(kWh),凭证号",
                  "KITCHEN-1,2025-03,电力,外购,1200,A",
                  "KITCHEN-1,2025-03,蒸汽,外购,many,C")),
          COMPANY);
      List<IntakeTemplate> templates = List.of(IntakeTemplate.ENERGY, IntakeTemplate.PRODUCTION);
      Path file = download(world, "april.xlsx", templates, YearMonth.of(2025, 4));

      List<FormSheet> filled = filled(file, List.of("数量", "产量"));
      assertThat(filled.getFirst().rows())
          .as("what was accepted in March, without its amounts and vouchers")
          .extracting(row -> String.join(",", row.subList(0, 8)))
          .containsExactly(
              "KITCHEN-1,2025-04,电力,外购,100,kWh,,", "KITCHEN-1,2025-04,烟煤,外购,100,t,,23.5");

      List<ImportReceipt> receipts =
          take(world, write("filled.xlsx", filled.toArray(FormSheet[]::new)));
      assertThat(receipts).allSatisfy(receipt -> assertThat(receipt.issues()).isEmpty());
      assertThat(receipts.get(0).accepted()).isEqualTo(2);
      assertThat(receipts.get(1).accepted()).isEqualTo(receipts.get(1).rows()).isPositive();
    }
  }

  /// Reads a download back, as a spreadsheet program would, with 100 in each of some columns.
  private static List<FormSheet> filled(Path file, List<String> amounts) throws IOException {
    List<FormSheet> sheets = new ArrayList<>();
    try (Workbook workbook = ((WorkbookOpening.Opened) Workbook.open(file)).workbook()) {
      for (Sheet sheet : workbook.sheets()) {
        if (sheet.visibility() == Visibility.HIDDEN || sheet.name().startsWith("说明")) {
          continue;
        }
        Table table = sheet.tables().getFirst();
        List<String> header = table.header().cells();
        List<List<String>> rows = new ArrayList<>();
        for (Table row : sheet.tables().subList(1, sheet.tables().size())) {
          List<String> cells = new ArrayList<>(row.header().cells());
          cells.addAll(Collections.nCopies(header.size() - cells.size(), ""));
          for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).lines().findFirst().orElse("");
            if (amounts.contains(name)) {
              cells.set(i, "100");
            } else if (name.equals("站点") && cells.get(i).isEmpty()) {
              cells.set(i, "KITCHEN-1");
            }
          }
          rows.add(cells);
        }
        sheets.add(
            new FormSheet(
                sheet.name(), header.stream().map(WorkbookIntakeTest::column).toList(), rows));
        try (TableRows lines = table.read()) {
          assertThat(lines.hasNext()).as("nothing was filled in").isFalse();
        }
      }
    }
    return sheets;
  }

  @Test
  void a_template_can_be_csv_too() throws IOException {
    try (World world = alliance()) {
      Path file = folder.resolve("energy.csv");
      try (OutputStream out = Files.newOutputStream(file)) {
        world
            .get(TemplateForms.class)
            .writeCsv(
                IntakeTemplate.ENERGY, world.subject(COMPANY), List.of(YearMonth.of(2025, 4)), out);
      }
      ImportReceipt receipt = world.take(file, COMPANY);
      assertThat(receipt.template()).isEqualTo("energy");
      assertThat(receipt.rows()).isZero();
      assertThat(receipt.issues()).isEmpty();
      List<String> lines = Examples.lines(file);
      assertThat(lines.get(1)).startsWith("KITCHEN-1,2025-04,");
      String done =
          lines.get(1).replaceFirst("KITCHEN-1,2025-04,,,,", "KITCHEN-1,2025-04,电力,外购,7,kWh");
      ImportReceipt again =
          world.take(Examples.write(folder, "done.csv", List.of(lines.get(0), done)), COMPANY);
      assertThat(again.issues()).isEmpty();
      assertThat(again.accepted()).isEqualTo(1);
    }
  }
}
