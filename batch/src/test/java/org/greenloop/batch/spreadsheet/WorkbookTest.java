package org.greenloop.batch.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.greenloop.batch.csv.CellFlaw;
import org.greenloop.batch.csv.CsvDefect;
import org.greenloop.batch.csv.CsvLine;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.csv.Table;
import org.greenloop.batch.csv.TableRows;
import org.greenloop.batch.spreadsheet.Sheet.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {

  private static final Path FOREIGN = Path.of("src/test/resources/workbooks");

  @TempDir Path folder;

  static Workbook opened(Path file) throws IOException {
    return switch (Workbook.open(file)) {
      case WorkbookOpening.Opened(Workbook workbook) -> workbook;
      case WorkbookOpening.Refused refused -> throw new AssertionError(file + ": " + refused);
    };
  }

  /// The lines under the first header, or under the one in another row.
  static List<CsvLine> lines(Sheet sheet, int headerRow) throws IOException {
    for (Table table : sheet.tables()) {
      if (table.headerRow() == headerRow) {
        try (TableRows rows = table.read()) {
          List<CsvLine> lines = new ArrayList<>();
          rows.forEachRemaining(lines::add);
          return lines;
        }
      }
    }
    throw new AssertionError("no header in row " + headerRow);
  }

  private static List<String> cells(CsvLine line) {
    return ((CsvRow) line).cells();
  }

  private List<CsvLine> rows(AWorkbook workbook) throws IOException {
    try (Workbook opened = opened(workbook.in(folder))) {
      return lines(opened.sheets().getFirst(), 1);
    }
  }

  /// One row of cells under a header A B C D E F.
  private CsvRow row(String cells) throws IOException {
    return row(AWorkbook.with(), cells);
  }

  private CsvRow row(AWorkbook workbook, String cells) throws IOException {
    String header = AWorkbook.row(1, "A", "B", "C", "D", "E", "F");
    List<CsvLine> rows = rows(workbook.sheet("s", header + "<row r=\"2\">" + cells + "</row>"));
    return (CsvRow) rows.getFirst();
  }

  @Test
  void openpyxl_numbers_dates_flaws_and_what_is_hidden_are_as_they_stand() throws IOException {
    try (Workbook workbook = opened(FOREIGN.resolve("openpyxl.xlsx"))) {
      assertThat(workbook.sheets())
          .extracting(Sheet::name, Sheet::visibility, Sheet::isBlank)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("能源", Visibility.SHOWN, false),
              org.assertj.core.groups.Tuple.tuple("说明", Visibility.SHOWN, false),
              org.assertj.core.groups.Tuple.tuple("旧数据", Visibility.HIDDEN, false),
              org.assertj.core.groups.Tuple.tuple("空", Visibility.SHOWN, true));
      Sheet sheet = workbook.sheets().getFirst();
      List<CsvLine> lines = lines(sheet, 3);
      assertThat(cells(lines.get(0)))
          .as("1234.5 is shown as 1,235 and the first of March as 2025年3月")
          .containsExactly("COOL-1", "2025-03-01", "电力", "外购", "1234.5", "kWh", "A-1");
      assertThat(cells(lines.get(1))).contains("2025-03-31 23:45", "0.3");
      assertThat(cells(lines.get(2)))
          .as("a percent keeps its sign, a voucher of digits is a number")
          .contains("15.5%", "202503001");
      CsvRow error = (CsvRow) lines.get(3);
      assertThat(error.row()).as("row 7 is empty and counts").isEqualTo(8);
      assertThat(error.flaw(4)).contains(new CellFlaw(CellFlaw.Code.ERROR, "#N/A"));
      assertThat(((CsvRow) lines.get(4)).flaw(4))
          .contains(new CellFlaw(CellFlaw.Code.FORMULA_WITHOUT_VALUE, "=E4*2"));
      assertThat(cells(lines.get(5))).contains("TRUE");
      assertThat(sheet.hiddenRowCount()).isEqualTo(1);
      assertThat(sheet.hiddenRows()).containsExactly(5);
      assertThat(sheet.hiddenColumns(sheet.tables().get(1).header())).containsExactly("G");
      assertThat(sheet.formulaCount()).isEqualTo(1);
      assertThat(sheet.formulaColumns()).containsExactly("E");
      assertThat(sheet.mergedUnder(3)).as("not the title in A1:F1").containsExactly("A12:A13");
    }
  }

  @Test
  void xlsxwriter_days_from_1904_values_of_formulas_and_rich_text() throws IOException {
    try (Workbook workbook = opened(FOREIGN.resolve("xlsxwriter-1904.xlsx"))) {
      List<CsvLine> lines = lines(workbook.sheets().getFirst(), 1);
      assertThat(cells(lines.get(0)))
          .as("1/3 is calculated and has 9 decimals")
          .containsExactly("COOL-1", "2025-03-01", "0.333333333", "2025-03-01 00:15:30", "一二三");
      CsvRow long16 = (CsvRow) lines.get(1);
      assertThat(long16.flaw(2))
          .contains(new CellFlaw(CellFlaw.Code.LONG_NUMBER, "1000000000000000"));
    }
  }

  @Test
  void xlsxwriter_texts_in_cells_and_a_million_rows_of_which_two_are_filled() throws IOException {
    try (Workbook workbook = opened(FOREIGN.resolve("xlsxwriter-inline.xlsx"))) {
      assertThat(lines(workbook.sheets().getFirst(), 1))
          .containsExactly(
              new CsvRow(2, List.of("COOL-1", "2025-03", "12")),
              new CsvRow(1_000_000, List.of("COOL-1", "2025-03", "13")));
    }
  }

  @Test
  void libreoffice_reads_as_the_csv_file_it_was_made_of() throws IOException {
    try (Workbook workbook = opened(FOREIGN.resolve("libreoffice.xlsx"))) {
      List<CsvLine> lines = lines(workbook.sheets().getFirst(), 1);
      assertThat(cells(lines.get(0))).startsWith("COOL-1").contains("944.436", "MWh");
      assertThat(cells(lines.get(0)).get(1)).startsWith("2025-03");
      assertThat(cells(lines.get(1))).contains("4.9916", "万m³");
    }
  }

  @Test
  void shared_texts_may_be_rich_and_have_readings() throws IOException {
    AWorkbook workbook =
        AWorkbook.with()
            .texts(
                "<si><t xml:space=\"preserve\"> 电力 </t></si>"
                    + "<si><r><rPr><b/></rPr><t>天然</t></r><r><t>气</t></r><rPh sb=\"0\" eb=\"1\"><t>tian</t></rPh></si>");
    assertThat(
            row(workbook, "<c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c>")
                .cells())
        .containsExactly("电力", "", "天然气", "", "", "");
  }

  @Test
  void binary_noise_is_no_part_of_a_number() throws IOException {
    // 0.1 + 0.2 = 0.3, 4.35 * 100 = 435; stored with 17 digits
    assertThat(
            row("<c><v>0.30000000000000004</v></c><c><v>434.99999999999994</v></c>"
                    + "<c><v>1.2345E-3</v></c><c><v>-1E3</v></c><c><v>12.50</v></c><c><v>0.0</v></c>")
                .cells())
        .containsExactly("0.3", "435", "0.0012345", "-1000", "12.5", "0");
  }

  @Test
  void a_typed_number_keeps_its_decimals_and_a_calculated_one_has_nine() throws IOException {
    // 2/3 = 0.666666666666667 with 15 digits; 0.666666667 with 9 decimals
    assertThat(
            row("<c><v>0.66666666666666663</v></c><c><f>2/3</f><v>0.66666666666666663</v></c>")
                .cells())
        .startsWith("0.666666666666667", "0.666666667");
  }

  @Test
  void a_formula_that_gives_an_empty_text_leaves_its_cell_blank() throws IOException {
    CsvRow row = row("<c t=\"str\"><f>\"\"</f><v></v></c><c><v>1</v></c><c><f>A1</f></c>");
    assertThat(row.flaws()).containsOnlyKeys(2);
    assertThat(row.cells()).startsWith("", "1", "");
  }

  @Test
  void fifteen_digits_are_kept_and_more_are_a_flaw() throws IOException {
    CsvRow row = row("<c><v>123456789012345</v></c><c><v>1.2345678901234567E17</v></c>");
    assertThat(row.cells()).startsWith("123456789012345", "");
    assertThat(row.flaw(1).orElseThrow().code()).isEqualTo(CellFlaw.Code.LONG_NUMBER);
  }

  @Test
  void days_months_and_times_by_the_format_of_the_cell() throws IOException {
    AWorkbook workbook =
        AWorkbook.with()
            .styles(
                "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
                    + "<numFmt numFmtId=\"165\" formatCode=\"yyyy/m/d h:mm\"/></numFmts>"
                    + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"57\"/><xf numFmtId=\"10\"/></cellXfs>");
    // 45717 = 2025-03-01: 125 years of 365 days = 45625, 31 leap days since 1900 = 45656 and the
    // day that 1900 did not have, to 2025-01-01 = 45658 (day 1 is 1900-01-01); + 31 + 28 = 45717.
    // 0.010416666666 of a day = 15 minutes.
    assertThat(
            row(
                    workbook,
                    "<c s=\"1\"><v>45717</v></c><c s=\"2\"><v>45717.010416666664</v></c><c s=\"2\"><v>45717</v></c>"
                        + "<c s=\"3\"><v>45717</v></c><c s=\"4\"><v>0.155</v></c><c s=\"0\"><v>45717</v></c>")
                .cells())
        .containsExactly(
            "2025-03-01", "2025-03-01 00:15", "2025-03-01 00:00", "2025-03-01", "15.5%", "45717");
  }

  @Test
  void days_may_be_counted_from_1904() throws IOException {
    AWorkbook workbook =
        AWorkbook.with().countedFrom1904().styles("<cellXfs><xf numFmtId=\"14\"/></cellXfs>");
    // 45717 - 1462 = 44255
    assertThat(row(workbook, "<c s=\"0\"><v>44255</v></c>").cells()).startsWith("2025-03-01");
  }

  @Test
  void the_strict_form_of_the_format_is_read_too() throws IOException {
    AWorkbook workbook = AWorkbook.with().strict();
    assertThat(
            row(workbook, "<c t=\"d\"><v>2025-03-01T00:15:00</v></c><c t=\"b\"><v>0</v></c>")
                .cells())
        .startsWith("2025-03-01 00:15:00", "FALSE");
  }

  @Test
  void rows_and_cells_without_a_name_follow_each_other_and_gaps_count() throws IOException {
    String sheet =
        "<row><c t=\"str\"><v>A</v></c><c t=\"str\"><v>B</v></c></row>"
            + "<row r=\"5\"><c r=\"B5\"><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row>";
    assertThat(rows(AWorkbook.with().sheet("s", sheet)))
        .containsExactly(new CsvRow(5, List.of("", "1")), new CsvRow(6, List.of("2", "3")));
  }

  @Test
  void a_line_end_in_a_cell_stays_and_what_cannot_be_shown_is_a_defect() throws IOException {
    String sheet =
        AWorkbook.row(1, "A")
            + "<row r=\"2\"><c t=\"str\"><v>a_x000D_&#10;b</v></c></row>"
            + "<row r=\"3\"><c t=\"str\"><v>a_x0001_b</v></c></row>";
    List<CsvLine> rows = rows(AWorkbook.with().sheet("s", sheet));
    assertThat(cells(rows.get(0))).containsExactly("a\r\nb");
    assertThat(((CsvDefect) rows.get(1)).code()).isEqualTo(CsvDefect.Code.CONTROL_CHARACTER);
  }

  @Test
  void columns_beside_the_header_are_named() throws IOException {
    String sheet = AWorkbook.row(1, "A", "B") + AWorkbook.row(2, "1", "2", "", "note");
    try (Workbook workbook = opened(AWorkbook.with().sheet("s", sheet).in(folder))) {
      Sheet first = workbook.sheets().getFirst();
      assertThat(first.columnsWithoutName(first.tables().getFirst().header())).containsExactly("D");
      assertThat(lines(first, 1)).containsExactly(new CsvRow(2, List.of("1", "2")));
    }
  }

  @Test
  void reading_can_begin_at_any_row() throws IOException {
    StringBuilder sheet = new StringBuilder(AWorkbook.row(1, "A"));
    for (int row = 2; row <= 50; row += 2) {
      sheet.append(AWorkbook.row(row, "r" + row));
    }
    try (Workbook workbook = opened(AWorkbook.with().sheet("s", sheet.toString()).in(folder));
        TableRows rows = workbook.sheets().getFirst().tables().getFirst().read()) {
      rows.skipTo(31);
      assertThat(rows.next()).isEqualTo(new CsvRow(32, List.of("r32")));
      rows.skipTo(32);
      assertThat(rows.next().row()).isEqualTo(34);
      rows.skipTo(51);
      assertThat(rows.hasNext()).isFalse();
    }
  }
}
