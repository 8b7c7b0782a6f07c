package org.greenloop.batch.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTest {

  @Test
  void an_export_is_utf_8_with_mark_and_windows_line_ends() throws IOException {
    assertThat(exported(List.of("月份", "数量"), List.of("2025-03", "1.5")))
        .isEqualTo("\uFEFF月份,数量\r\n2025-03,1.5\r\n");
  }

  @Test
  void cells_are_quoted_where_they_need_it() throws IOException {
    assertThat(exported(List.of("a,b", "say \"yes\"", "two\nlines", "two\rlines", "", "x y")))
        .isEqualTo("\uFEFF\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",\"two\rlines\",,x y\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+2",
        "+cmd",
        "-2+3",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\nx",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        " =1",
        "\u00A0=1",
        "+",
        "-",
        "-1.",
        "-.5",
        "-1.2.3",
        "+1e5",
        "-1,5",
        "'=1",
        "''@x"
      })
  void what_a_spreadsheet_would_run_is_preceded_by_an_apostrophe(String cell) {
    assertThat(CellText.guarded(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-1", "+1", "-12.50", "0", "1-2", "a=b", "x@y", "'", "'a", "'-5", "－", "2025-03"
      })
  void numbers_and_other_text_stay_as_they_are(String cell) {
    String expected = cell.equals("－") ? "'－" : cell;
    assertThat(CellText.guarded(cell)).isEqualTo(expected);
  }

  @Property
  void an_export_is_imported_again_unchanged(@ForAll("rows") List<List<String>> rows)
      throws IOException {
    Path path = Files.createTempFile("export", ".csv");
    try {
      write(path, rows);
      assertThat(read(path)).isEqualTo(rows);
    } finally {
      Files.delete(path);
    }
  }

  /// Three columns; a first cell keeps a row from being blank. Blanks around a cell are not kept.
  @Provide
  Arbitrary<List<List<String>>> rows() {
    Arbitrary<String> cell =
        Arbitraries.strings()
            .withChars("=+-@＝'\" ,;\t\r\n0123.x月气")
            .ofMaxLength(6)
            .map(String::strip)
            .filter(text -> !text.isEmpty());
    return cell.list().ofSize(3).list().ofMinSize(1).ofMaxSize(4);
  }

  @Test
  void a_disk_that_is_full_is_not_hidden() throws IOException {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    CsvExport export = new CsvExport(full);
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 100_000; i++) {
                export.write("some", "cells");
              }
            })
        .isInstanceOf(IOException.class);
  }

  @SafeVarargs
  private static String exported(List<String>... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvExport export = new CsvExport(out)) {
      for (List<String> row : rows) {
        export.write(row);
      }
    }
    return out.toString(UTF_8);
  }

  private static void write(Path path, List<List<String>> rows) throws IOException {
    try (CsvExport export = new CsvExport(Files.newOutputStream(path))) {
      export.write("a", "b", "c");
      for (List<String> row : rows) {
        export.write(row);
      }
    }
  }

  private static List<List<String>> read(Path path) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    CsvFile file = ((CsvOpening.Opened) CsvFile.open(path)).file();
    try (TableRows reader = file.read()) {
      reader.forEachRemaining(line -> rows.add(((CsvRow) line).cells()));
    }
    return rows;
  }
}
