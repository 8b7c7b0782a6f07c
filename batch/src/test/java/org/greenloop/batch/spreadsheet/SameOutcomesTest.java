package org.greenloop.batch.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.greenloop.batch.csv.CellText;
import org.greenloop.batch.csv.CsvExport;
import org.greenloop.batch.csv.CsvFile;
import org.greenloop.batch.csv.CsvLine;
import org.greenloop.batch.csv.CsvOpening;
import org.greenloop.batch.csv.TableRows;

/// A table says the same whether it is handed in as CSV or as a workbook.
class SameOutcomesTest {

  private static final List<String> HEADER = List.of("站点", "月份", "数量", "备注");

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> text =
        Arbitraries.strings()
            .withChars("ab0 .,\"'=+-@<&>\n\t_x电力１（\u00a0\u0001")
            .ofMaxLength(8)
            // An export guards a formula together with the blanks before it, which then stay.
            .map(CellText::stripped);
    Arbitrary<String> number =
        Arbitraries.bigDecimals()
            .between(java.math.BigDecimal.ZERO, new java.math.BigDecimal("999999999"))
            .ofScale(3)
            .map(value -> value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    Arbitrary<String> cell = Arbitraries.oneOf(text, number, Arbitraries.just(""));
    return cell.list().ofSize(HEADER.size()).list().ofMaxSize(6);
  }

  @Property(tries = 500)
  void csv_and_xlsx_give_the_same_lines(@ForAll("tables") List<List<String>> table)
      throws IOException {
    Path folder = Files.createTempDirectory("same");
    try {
      Path csv = folder.resolve("table.csv");
      try (CsvExport export = new CsvExport(Files.newOutputStream(csv))) {
        export.write(HEADER);
        for (List<String> row : table) {
          export.write(row);
        }
      }
      StringBuilder sheet = new StringBuilder(AWorkbook.row(1, HEADER.toArray(String[]::new)));
      for (int i = 0; i < table.size(); i++) {
        sheet.append(row(i + 2, table.get(i)));
      }
      Path xlsx = AWorkbook.with().sheet("s", sheet.toString()).in(folder);
      CsvFile file = ((CsvOpening.Opened) CsvFile.open(csv)).file();
      try (TableRows rows = file.read();
          Workbook workbook = WorkbookTest.opened(xlsx)) {
        List<CsvLine> lines = new ArrayList<>();
        rows.forEachRemaining(lines::add);
        assertThat(WorkbookTest.lines(workbook.sheets().getFirst(), 1)).isEqualTo(lines);
      }
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  /// Numbers as numbers, texts as texts; what XML cannot hold as the format has it.
  private static String row(int number, List<String> cells) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (String cell : cells) {
      if (cell.matches("(0|[1-9][0-9]{0,8})(\\.[0-9]{0,2}[1-9])?")) {
        row.append("<c><v>").append(cell).append("</v></c>");
      } else {
        row.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">")
            .append(AWorkbook.escaped(cell.replace("_x", "_x005F_x")).replace("\u0001", "_x0001_"))
            .append("</t></is></c>");
      }
    }
    return row.append("</row>").toString();
  }
}
