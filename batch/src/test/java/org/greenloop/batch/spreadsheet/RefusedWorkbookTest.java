package org.greenloop.batch.spreadsheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.greenloop.batch.csv.FileProblem;
import org.greenloop.batch.csv.FileProblem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that are no workbooks, are damaged, or were made to do harm.
class RefusedWorkbookTest {

  private static final Path FOREIGN = Path.of("src/test/resources/workbooks");

  @TempDir Path folder;

  private static FileProblem problem(Path file) throws IOException {
    return switch (Workbook.open(file)) {
      case WorkbookOpening.Refused(FileProblem problem) -> problem;
      case WorkbookOpening.Opened opened -> throw new AssertionError("was opened");
    };
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("file.xlsx"), bytes);
  }

  @ParameterizedTest
  @CsvSource({"libreoffice.xls, XLS", "libreoffice.ods, ODS"})
  void other_spreadsheets_are_named(String file, String kind) throws IOException {
    assertThat(Workbook.isLike(FOREIGN.resolve(file))).isTrue();
    assertThat(problem(FOREIGN.resolve(file))).isEqualTo(FileProblem.of(Code.NOT_TEXT, kind));
  }

  @Test
  void a_workbook_with_a_password_lies_in_a_container_of_old() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
    file.write(new byte[100_000]);
    file.write("EncryptedPackage".getBytes(UTF_16LE));
    assertThat(problem(write(file.toByteArray())).code()).isEqualTo(Code.PASSWORD);
  }

  @ParameterizedTest
  @CsvSource({
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml, XLSM",
    "application/vnd.ms-excel.sheet.binary.macroEnabled.main, XLSB"
  })
  void a_workbook_with_macros_is_refused(String type, String kind) throws IOException {
    Path file = AWorkbook.with().sheet("s", "").contentType(type).in(folder);
    assertThat(problem(file)).isEqualTo(FileProblem.of(Code.MACROS, kind));
  }

  @Test
  void a_program_in_a_file_that_says_it_has_none_is_found() throws IOException {
    Path file = AWorkbook.with().sheet("s", "").part("xl/vbaProject.bin", "x").in(folder);
    assertThat(problem(file).code()).isEqualTo(Code.MACROS);
  }

  @Test
  void a_zip_archive_of_something_else_is_named() throws IOException {
    Path text =
        AWorkbook.with()
            .contentType(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
            .in(folder);
    assertThat(problem(text)).isEqualTo(FileProblem.of(Code.NOT_TEXT, "ZIP"));
  }

  @Test
  void any_file_that_was_cut_off_is_refused() throws IOException {
    byte[] whole = Files.readAllBytes(FOREIGN.resolve("openpyxl.xlsx"));
    for (int length = 5; length < whole.length; length += 97) {
      assertThat(problem(write(Arrays.copyOf(whole, length))).code())
          .as("the first %d bytes", length)
          .isEqualTo(Code.BROKEN_WORKBOOK);
    }
  }

  @Test
  void a_changed_byte_is_noticed_or_changes_no_cell() throws IOException {
    byte[] whole = Files.readAllBytes(FOREIGN.resolve("xlsxwriter-1904.xlsx"));
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] changed = whole.clone();
      changed[4 + random.nextInt(changed.length - 4)] ^= (byte) (1 + random.nextInt(255));
      if (Workbook.open(write(changed)) instanceof WorkbookOpening.Opened(Workbook workbook)) {
        try (workbook;
            Workbook original = WorkbookTest.opened(FOREIGN.resolve("xlsxwriter-1904.xlsx"))) {
          // The change hit a part that is not read: properties, theme, the letters' styles.
          if (!workbook.sheets().isEmpty()) {
            assertThat(WorkbookTest.lines(workbook.sheets().getFirst(), 1))
                .isEqualTo(WorkbookTest.lines(original.sheets().getFirst(), 1));
          }
        }
      }
    }
  }

  @Test
  void entities_are_not_expanded() throws IOException {
    String bomb =
        "<!DOCTYPE worksheet [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    Path file =
        AWorkbook.with()
            .sheet(
                "s",
                "visible",
                bomb,
                "<sheetData><row r=\"1\"><c t=\"str\"><v>&c;</v></c></row></sheetData>")
            .in(folder);
    assertThat(problem(file).code()).isEqualTo(Code.BROKEN_WORKBOOK);
    assertThat(problem(file).found()).contains("<!DOCTYPE>");
  }

  @Test
  void files_outside_are_not_read() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    String external = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    Path file =
        AWorkbook.with()
            .sheet(
                "s",
                "visible",
                external,
                "<sheetData><row><c t=\"str\"><v>&x;</v></c></row></sheetData>")
            .in(folder);
    assertThat(problem(file).code()).isEqualTo(Code.BROKEN_WORKBOOK);
  }

  /// 28 MB of blank elements pack to less than 1/200.
  @Test
  void a_part_that_unpacks_to_too_much_is_refused() throws IOException {
    String rows = "<x/>".repeat(7_000_000);
    Path file = AWorkbook.with().sheet("s", rows).in(folder);
    assertThat(Files.size(file)).isLessThan(200_000);
    assertThat(problem(file).code()).isEqualTo(Code.WORKBOOK_LIMIT);
  }

  @Test
  void pieces_that_a_parser_would_keep_whole_are_limited() throws IOException {
    Random random = new Random(1);
    StringBuilder noise = new StringBuilder();
    while (noise.length() < 3_000_000) {
      noise.append(Integer.toString(random.nextInt(), 36)).append("<>>");
    }
    String text = noise.toString();
    String quoted = text.replace("<", "");
    for (String piece :
        new String[] {
          "<!--" + text + "-->",
          "<row r=\"1\"><c t=\"str\"><v><![CDATA[" + text + "]]></v></c></row>",
          "<row r=\"1\" x=\"" + quoted + "\"/>",
          "<row r=\"1\" x='" + quoted + "'/>",
          "<?x " + text + "?>"
        }) {
      FileProblem problem = problem(AWorkbook.with().sheet("s", piece).in(folder));
      assertThat(problem.code()).as(piece.substring(0, 20)).isEqualTo(Code.WORKBOOK_LIMIT);
    }
  }

  @Test
  void a_long_text_that_stands_in_very_many_cells_is_refused() throws IOException {
    String text = "<si><t>" + "x".repeat(32_000) + "</t></si>";
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row <= 9_000; row++) {
      rows.append("<row r=\"" + row + "\">")
          .append("<c t=\"s\"><v>0</v></c>".repeat(3))
          .append("</row>");
    }
    Path file = AWorkbook.with().texts(text).sheet("s", rows.toString()).in(folder);
    assertThat(problem(file).code()).isEqualTo(Code.WORKBOOK_LIMIT);
  }

  @Test
  void elements_within_each_other_are_limited() throws IOException {
    Path file = AWorkbook.with().sheet("s", "<x>".repeat(5000) + "</x>".repeat(5000)).in(folder);
    assertThat(problem(file).code()).isEqualTo(Code.WORKBOOK_LIMIT);
  }

  @Test
  void an_archive_of_very_many_parts_is_refused() throws IOException {
    AWorkbook workbook = AWorkbook.with().sheet("s", "");
    for (int i = 0; i < 2_100; i++) {
      workbook.part("xl/media/" + i, "");
    }
    assertThat(problem(workbook.in(folder)).code()).isEqualTo(Code.WORKBOOK_LIMIT);
  }

  @Test
  void the_last_row_of_a_sheet_is_1048576() throws IOException {
    Path last = AWorkbook.with().sheet("s", AWorkbook.row(1_048_576, "A")).in(folder);
    try (Workbook workbook = WorkbookTest.opened(last)) {
      assertThat(workbook.sheets().getFirst().tables().getFirst().headerRow()).isEqualTo(1_048_576);
    }
    Path beyond = AWorkbook.with().sheet("s", AWorkbook.row(1_048_577, "A")).in(folder);
    assertThat(problem(beyond).code()).isEqualTo(Code.WORKBOOK_LIMIT);
  }

  @ParameterizedTest
  @CsvSource({
    "<row r='2'/><row r='2'/>",
    "<row r='0'/>",
    "<row r='x'/>",
    "<row r='1'><c r='XFE1'><v>1</v></c></row>",
    "<row r='1'><c r='11'><v>1</v></c></row>",
    "<row r='1'><c t='s'><v>0</v></c></row>",
    "<row r='1'><c><v>abc</v></c></row>",
    "<row r='1'><c><v>1E99999999999</v></c></row>",
    "<row r='1'><c>"
  })
  void what_no_program_writes_is_damaged(String rows) throws IOException {
    assertThat(problem(AWorkbook.with().sheet("s", rows).in(folder)).code())
        .isEqualTo(Code.BROKEN_WORKBOOK);
  }

  @Test
  void two_sheets_of_one_name_cannot_be_told_apart() throws IOException {
    Path file = AWorkbook.with().sheet("a", "").sheet("A", "").in(folder);
    assertThat(problem(file).code()).isEqualTo(Code.BROKEN_WORKBOOK);
  }

  @Test
  void bytes_that_say_zip_and_are_none_are_damaged() throws IOException {
    byte[] bytes =
        "PK\u0003\u0004 and nothing more, at least nothing that is one".getBytes(ISO_8859_1);
    assertThat(problem(write(bytes)).code()).isEqualTo(Code.BROKEN_WORKBOOK);
  }
}
