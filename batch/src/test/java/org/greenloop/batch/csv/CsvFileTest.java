package org.greenloop.batch.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir private Path folder = Path.of("");
  private Path path = Path.of("");

  @BeforeEach
  void nameTheFile() {
    path = folder.resolve("energy.csv");
  }

  // Charsets

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
  void chinese_is_read_without_a_mark(String charset) throws IOException {
    file("月份,数量\n2025-03,一千度\n".getBytes(Charset.forName(charset)));

    assertThat(opened().header().cells()).containsExactly("月份", "数量");
    assertThat(lines()).containsExactly(row(2, "2025-03", "一千度"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
  void a_byte_order_mark_decides_and_is_not_part_of_the_header(String charset) throws IOException {
    file("\uFEFF月份,数量\r\n2025-03,𠮷\r\n".getBytes(Charset.forName(charset)));

    assertThat(opened().charset()).isEqualTo(Charset.forName(charset));
    assertThat(opened().header().cells()).containsExactly("月份", "数量");
    assertThat(lines()).containsExactly(row(2, "2025-03", "𠮷"));
  }

  @Test
  void text_that_is_valid_in_both_is_utf_8() throws IOException {
    file("month,quantity\n2025-03,1\n".getBytes(UTF_8));
    assertThat(opened().charset()).isEqualTo(UTF_8);
  }

  @Test
  void a_wrong_byte_in_utf_8_is_a_defect_of_its_row_with_its_place_and_the_others_are_read()
      throws IOException {
    // "月份,数量\n" 3+3+1+3+3+1 = 14 bytes, "一月,1\n" 3+3+1+1+1 = 9, "二" 3: the wrong byte is byte 26.
    file(bytes("月份,数量\n一月,1\n二".getBytes(UTF_8), 0xFF, ",2\n三月,3\n".getBytes(UTF_8)));

    assertThat(opened().charset()).isEqualTo(UTF_8);
    assertThat(lines())
        .containsExactly(
            row(2, "一月", "1"),
            new CsvDefect(3, CsvDefect.Code.WRONG_ENCODING, 1, "", OptionalLong.of(26)),
            row(4, "三月", "3"));
  }

  @Test
  void damaged_utf_8_stays_utf_8_even_where_gb18030_would_read_other_characters()
      throws IOException {
    // 一 is E4 B8 80; with C4 as its last byte the file is valid GB18030: 涓 and other wrong signs.
    byte[] begin = bytes("month,site\n".getBytes(UTF_8), 0xE4, new byte[] {(byte) 0xB8});
    file(bytes(begin, 0xC4, "月,佛山\n二月,东莞\n三月,中山\n".getBytes(UTF_8)));

    assertThat(opened().charset()).isEqualTo(UTF_8);
    assertThat(lines())
        .containsExactly(
            new CsvDefect(2, CsvDefect.Code.WRONG_ENCODING, 1, "", OptionalLong.of(11)),
            row(3, "二月", "东莞"),
            row(4, "三月", "中山"));
  }

  @Test
  void the_place_of_a_wrong_byte_is_right_far_into_a_file() throws IOException {
    // Header 4 bytes, 50 000 rows of 4 bytes, "1," two more: byte 200 006 in row 50 002.
    byte[] begin = ("a,b\n" + "1,2\n".repeat(50_000) + "1,").getBytes(UTF_8);
    file(bytes(begin, 0xFF, "\n3,4\n".getBytes(UTF_8)));

    assertThat(lines())
        .contains(
            new CsvDefect(50_002, CsvDefect.Code.WRONG_ENCODING, 2, "", OptionalLong.of(200_006)))
        .endsWith(row(50_003, "3", "4"));
  }

  @Test
  void a_quoted_header_behind_a_mark_is_read() throws IOException {
    text("\uFEFF\"月份\",b\n1,2\n");
    assertThat(opened().header().cells()).containsExactly("月份", "b");
  }

  @Test
  void a_wrong_byte_before_a_line_end_in_gb18030_does_not_swallow_the_line_end()
      throws IOException {
    // "月份,数量\n" 2+2+1+2+2+1 = 10 bytes, "一月,1" 6: the wrong byte is byte 16.
    file(bytes("月份,数量\n一月,1".getBytes(GB18030), 0x81, "\n二月,2\n".getBytes(GB18030)));

    assertThat(opened().charset()).isEqualTo(GB18030);
    assertThat(lines())
        .containsExactly(
            new CsvDefect(2, CsvDefect.Code.WRONG_ENCODING, 2, "", OptionalLong.of(16)),
            row(3, "二月", "2"));
  }

  @Test
  void half_a_surrogate_pair_in_utf_16_is_a_defect_of_its_row() throws IOException {
    // Mark 2, "a,b\n" 8, "1," 4: byte 14.
    file(
        bytes(
            "\uFEFFa,b\n1,".getBytes(UTF_16LE),
            0x00,
            bytes(new byte[0], 0xD8, "\n2,3\n".getBytes(UTF_16LE))));

    assertThat(lines())
        .containsExactly(
            new CsvDefect(2, CsvDefect.Code.WRONG_ENCODING, 2, "", OptionalLong.of(14)),
            row(3, "2", "3"));
  }

  @Test
  void a_file_in_no_charset_that_we_read_is_refused_with_the_first_wrong_byte() throws IOException {
    // Byte FF is neither UTF-8 nor GB18030; the header has 4 bytes, row 2 with another defect 6,
    // "1," 2.
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write("a,b\nx\"x,1\n".getBytes(UTF_8));
    for (int i = 0; i < 30; i++) {
      out.write(bytes("1,".getBytes(UTF_8), 0xFF, new byte[] {'\n'}));
    }
    file(out.toByteArray());

    assertThat(refused())
        .isEqualTo(
            new FileProblem(
                FileProblem.Code.BAD_ENCODING, "UTF-8", OptionalInt.of(3), OptionalLong.of(12)));
  }

  @Test
  void a_file_with_fewer_than_two_good_characters_for_each_wrong_one_is_refused()
      throws IOException {
    // 30 wrong bytes beside 30 Chinese characters; FF FF is no GB18030 either.
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write("a,b\n".getBytes(UTF_8));
    for (int i = 0; i < 30; i++) {
      out.write(bytes("一,".getBytes(UTF_8), 0xFF, new byte[] {'\n'}));
    }
    file(out.toByteArray());

    assertThat(refused().code()).isEqualTo(FileProblem.Code.BAD_ENCODING);
  }

  @Test
  void a_wrong_byte_in_the_header_refuses_the_file() throws IOException {
    file(bytes("月份,数".getBytes(UTF_8), 0xFF, "量\n".getBytes(UTF_8)));

    assertThat(refused())
        .isEqualTo(
            new FileProblem(
                FileProblem.Code.BAD_ENCODING, "UTF-8", OptionalInt.of(1), OptionalLong.of(10)));
  }

  @Test
  void a_sign_that_another_program_left_for_a_lost_character_is_not_hidden() throws IOException {
    text("a\n\uFFFD\n");
    assertThat(lines()).containsExactly(row(2, "\uFFFD"));
  }

  @Test
  void a_character_on_the_border_of_two_buffers_is_read_whole() throws IOException {
    for (int shift = 0; shift < 4; shift++) {
      String cell = "x".repeat(shift) + "月𠮷".repeat(9_000);
      text("a\n" + cell + "\n1\n");
      assertThat(lines()).containsExactly(row(2, cell), row(3, "1"));
    }
  }

  // Kinds of files

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          PK\u0003\u0004..[Content_Types].xml..xl/workbook.xml,        XLSX
          PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.spreadsheet, ODS
          PK\u0003\u0004..photos/1.jpg,                     ZIP
          %PDF-1.7,                                         PDF
          \u00d0\u00cf\u0011\u00e0\u00a1\u00b1,             XLS
          \u0089PNG,                                        IMAGE
          '\u001f\u008b\u0008',                               COMPRESSED
          '<html><table><tr><td>月份',                      HTML
          '<?xml version="1.0"?><Workbook',                 XML
          '[{"month":"2025-03"}]',                          JSON
          """)
  void another_kind_of_file_is_refused_by_name(String content, FileKind kind) throws IOException {
    file(content.getBytes(content.contains("月") ? UTF_8 : ISO_8859_1));
    assertThat(refused()).isEqualTo(FileProblem.of(FileProblem.Code.NOT_TEXT, kind.name()));
  }

  @Test
  void utf_16_without_a_mark_is_refused_by_name() throws IOException {
    file("month,quantity\n2025-03,1\n".getBytes(UTF_16BE));
    assertThat(refused())
        .isEqualTo(FileProblem.of(FileProblem.Code.NOT_TEXT, FileKind.UTF_16_WITHOUT_MARK.name()));
  }

  @Test
  void zero_bytes_are_no_text() throws IOException {
    file(new byte[] {'a', ',', 0, 0, 'b', 0, '\n'});
    assertThat(refused())
        .isEqualTo(FileProblem.of(FileProblem.Code.NOT_TEXT, FileKind.BINARY.name()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", "\n \r\n\t\n", ",,,\n"})
  void a_file_without_any_text_is_empty(String content) throws IOException {
    text(content);
    assertThat(refused()).isEqualTo(FileProblem.of(FileProblem.Code.EMPTY_FILE, ""));
  }

  @Test
  void a_file_above_200_megabytes_is_refused_without_being_read() throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(path.toFile(), "rw")) {
      sparse.setLength(CsvLimits.FILE_BYTES + 1);
    }
    // 200 × 1024 × 1024 + 1 = 209 715 201
    assertThat(refused()).isEqualTo(FileProblem.of(FileProblem.Code.TOO_LARGE, "209715201"));
  }

  @Test
  void a_file_that_is_not_there_is_the_world_and_not_the_data() {
    assertThatThrownBy(() -> CsvFile.open(folder.resolve("none.csv")))
        .isInstanceOf(NoSuchFileException.class);
  }

  // Header

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a,b,c           | ,
          a;b;c           | ;
          a;b;"1,2,3,4"   | ;
          "a,b";c         | ;
          "x;y;z",b       | ,
          a               | ,
          """)
  void the_delimiter_is_the_one_that_the_header_uses(String header, char delimiter)
      throws IOException {
    text("\n \n" + header + "\n1;;;;;;;,,,,,,,,,\n");
    assertThat(opened().delimiter()).isEqualTo(delimiter);
  }

  @Test
  void tabs_separate_cells() throws IOException {
    text("a\tb\n1\t2,5\n");
    assertThat(lines()).containsExactly(row(2, "1", "2,5"));
  }

  @Test
  void two_columns_of_one_name_are_refused_however_they_are_spelt() throws IOException {
    text("Site Code,month,site_code\n");
    assertThat(refused())
        .isEqualTo(FileProblem.inRow(FileProblem.Code.DUPLICATE_HEADER, "site_code", 1));
  }

  @Test
  void nameless_columns_at_the_end_are_no_columns() throws IOException {
    text("a,b,,\n1,2,,\n");
    assertThat(opened().header().cells()).containsExactly("a", "b");
    assertThat(lines()).containsExactly(row(2, "1", "2"));
  }

  @Test
  void two_hundred_columns_are_read_and_one_more_is_refused() throws IOException {
    text("a" + columns(200));
    assertThat(opened().header().cells()).hasSize(200);

    text("a" + columns(201));
    assertThat(refused().code()).isEqualTo(FileProblem.Code.TOO_MANY_COLUMNS);
  }

  private static String columns(int count) {
    StringBuilder header = new StringBuilder();
    for (int i = 2; i <= count; i++) {
      header.append(",c").append(i);
    }
    return header.append('\n').toString();
  }

  @Test
  void a_header_whose_quotation_mark_is_not_closed_is_refused() throws IOException {
    text("a,\"b\n1,2\n");
    assertThat(refused())
        .isEqualTo(FileProblem.inRow(FileProblem.Code.BAD_HEADER, "UNCLOSED_QUOTE", 1));
  }

  @Test
  void a_header_behind_blank_lines_keeps_its_row() throws IOException {
    text("\n,,\na,b\n1,2\n");
    assertThat(opened().headerRow()).isEqualTo(3);
    assertThat(lines()).containsExactly(row(4, "1", "2"));
  }

  // Rows

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void every_line_end_is_read_with_and_without_one_at_the_end(String end) throws IOException {
    text("a,b" + end + "1,2" + end + "3,4" + end);
    assertThat(lines()).containsExactly(row(2, "1", "2"), row(3, "3", "4"));

    text("a,b" + end + "1,2" + end + "3,4");
    assertThat(lines()).containsExactly(row(2, "1", "2"), row(3, "3", "4"));
  }

  @Test
  void rows_are_numbered_as_a_spreadsheet_shows_them() throws IOException {
    // Row 2 has three lines in one cell; row 3 is blank, row 4 has only empty cells.
    text("a,b\n\"x\r\ny\nz\",1\n\n,\n5,6\n");
    assertThat(lines()).containsExactly(row(2, "x\r\ny\nz", "1"), row(5, "5", "6"));
  }

  @Test
  void quoted_cells_are_taken_apart() throws IOException {
    text("a,b,c\n\"1,5\",\"say \"\"yes\"\"\",\"\"\n\"\"\"\",\"\"\"x\"\"\",\"a\"\"\"\"b\"\n");
    assertThat(lines())
        .containsExactly(row(2, "1,5", "say \"yes\"", ""), row(3, "\"", "\"x\"", "a\"\"b"));
  }

  @Test
  void blanks_around_a_cell_are_dropped_also_wide_and_unbreakable_ones() throws IOException {
    text("a,b,c\n 1\u3000,\u00A0 2 \u200B,\" 3 x \"\n");
    assertThat(lines()).containsExactly(row(2, "1", "2", "3 x"));
  }

  @Test
  void a_short_row_has_empty_cells_and_blank_cells_too_many_do_not_matter() throws IOException {
    text("a,b,c\n1\n1,2,3,, \n");
    assertThat(lines()).containsExactly(row(2, "1", "", ""), row(3, "1", "2", "3"));
  }

  @Test
  void a_comma_inside_a_number_makes_a_cell_too_many() throws IOException {
    text("a,b\nx,1,234.5\ny,2\n");
    assertThat(lines())
        .containsExactly(defect(2, CsvDefect.Code.TOO_MANY_CELLS, 3, "234.5"), row(3, "y", "2"));
  }

  @Test
  void a_quotation_mark_in_an_unquoted_cell_is_a_defect() throws IOException {
    text("a,b\nx,5\" pipe\ny,2\n");
    assertThat(lines())
        .containsExactly(defect(2, CsvDefect.Code.BAD_QUOTING, 2, "5"), row(3, "y", "2"));
  }

  @Test
  void text_behind_a_closing_quotation_mark_is_a_defect() throws IOException {
    text("a,b\n\"x\"y,1\ny,2\n");
    assertThat(lines())
        .containsExactly(defect(2, CsvDefect.Code.BAD_QUOTING, 1, "\"x\""), row(3, "y", "2"));
  }

  @Test
  void an_unclosed_quotation_mark_costs_its_own_row_only() throws IOException {
    text("a,b\n1,\"x\r\n3,4\n5,6\n");
    assertThat(lines())
        .containsExactly(
            defect(2, CsvDefect.Code.UNCLOSED_QUOTE, 2, "\"x  3,4 5,6 "),
            row(3, "3", "4"),
            row(4, "5", "6"));
  }

  @Test
  void an_unclosed_quotation_mark_at_the_top_of_a_long_file_costs_its_own_row_only()
      throws IOException {
    int rows = 100_000;
    text("a,b\n\"x,1\n" + "3,4\n".repeat(rows));

    List<CsvLine> lines = lines();
    assertThat(lines).hasSize(rows + 1);
    assertThat(lines.getFirst())
        .isEqualTo(
            defect(
                2, CsvDefect.Code.UNCLOSED_QUOTE, 1, "\"x,1 3,4 3,4 3,4 3,4 3,4 3,4 3,4 3,4 3,4…"));
    assertThat(lines.getLast()).isEqualTo(row(rows + 2, "3", "4"));
  }

  @Test
  void a_cell_of_64_kilobytes_is_read_and_a_longer_one_is_a_defect() throws IOException {
    String longest = "x".repeat(CsvLimits.CELL_CHARACTERS);
    text("a,b\n" + longest + ",1\n" + longest + "x,2\n\"" + longest + "\",3\n4,5\n");

    assertThat(lines())
        .containsExactly(
            row(2, longest, "1"),
            defect(3, CsvDefect.Code.CELL_TOO_LONG, 1, "x".repeat(40) + "…"),
            defect(4, CsvDefect.Code.CELL_TOO_LONG, 1, "\"" + "x".repeat(39) + "…"),
            row(5, "4", "5"));
  }

  @Test
  void a_line_longer_than_every_buffer_is_one_defect() throws IOException {
    text("a,b\n" + "x".repeat(5_000_000) + "\n4,5\n");
    assertThat(lines())
        .containsExactly(
            defect(2, CsvDefect.Code.CELL_TOO_LONG, 1, "x".repeat(40) + "…"), row(3, "4", "5"));
  }

  @Test
  void a_control_character_is_a_defect_by_name() throws IOException {
    text("a,b\n1,x\u0007y\n\"\u0000\",2\n3,4\n".replace("\u0000", "\u0001"));
    assertThat(lines())
        .containsExactly(
            defect(2, CsvDefect.Code.CONTROL_CHARACTER, 2, "U+0007"),
            defect(3, CsvDefect.Code.CONTROL_CHARACTER, 1, "U+0001"),
            row(4, "3", "4"));
  }

  @Test
  void every_row_is_a_row_or_a_defect_once() throws IOException {
    // 12 lines behind the header: 3 kinds of defects, one record of two lines, one blank line.
    text(
        """
        a,b
        1,1
        "2
        two",2
        x"x,3

        5,5
        "y"z,6
        7,"7"
        8,8,8
        9,9
        10,"10
        11,11
        """);
    assertThat(lines().stream().map(CsvLine::row)).containsExactly(2, 3, 4, 6, 7, 8, 9, 10, 11, 12);
    assertThat(lines().stream().filter(CsvDefect.class::isInstance).map(CsvLine::row))
        .containsExactly(4, 7, 9, 11);
  }

  @Test
  void reading_goes_on_where_a_restart_asks_for_it() throws IOException {
    text("a,b\n\"1\n1\",1\n\nx\"x,3\n4,4\n5,5\n");
    List<CsvLine> all = lines();
    for (int from = 0; from <= 8; from++) {
      int first = from;
      try (TableRows reader = opened().read()) {
        reader.skipTo(from);
        assertThat(rest(reader)).isEqualTo(all.stream().filter(l -> l.row() >= first).toList());
      }
    }
  }

  @Test
  void skipping_does_not_go_back_and_does_not_lose_a_row_that_was_looked_at() throws IOException {
    text("a\n2\n3\n4\n");
    try (TableRows reader = opened().read()) {
      assertThat(reader.hasNext()).isTrue();
      reader.skipTo(2);
      assertThat(reader.next()).isEqualTo(row(2, "2"));
      assertThat(reader.hasNext()).isTrue();
      reader.skipTo(4);
      assertThat(reader.next()).isEqualTo(row(4, "4"));
      reader.skipTo(2);
      assertThat(reader.hasNext()).isFalse();
    }
  }

  // The file in words

  private void text(String content) throws IOException {
    file(content.getBytes(UTF_8));
  }

  private void file(byte[] content) throws IOException {
    Files.write(path, content);
  }

  private static byte[] bytes(byte[] before, int wrong, byte[] after) {
    byte[] all = new byte[before.length + 1 + after.length];
    System.arraycopy(before, 0, all, 0, before.length);
    all[before.length] = (byte) wrong;
    System.arraycopy(after, 0, all, before.length + 1, after.length);
    return all;
  }

  private CsvFile opened() throws IOException {
    CsvOpening opening = CsvFile.open(path);
    assertThat(opening).isInstanceOf(CsvOpening.Opened.class);
    return ((CsvOpening.Opened) opening).file();
  }

  private FileProblem refused() throws IOException {
    CsvOpening opening = CsvFile.open(path);
    assertThat(opening).isInstanceOf(CsvOpening.Refused.class);
    return ((CsvOpening.Refused) opening).problem();
  }

  private List<CsvLine> lines() throws IOException {
    try (TableRows reader = opened().read()) {
      return rest(reader);
    }
  }

  private static List<CsvLine> rest(TableRows reader) {
    List<CsvLine> lines = new ArrayList<>();
    reader.forEachRemaining(lines::add);
    return lines;
  }

  private static CsvRow row(int row, String... cells) {
    return new CsvRow(row, List.of(cells));
  }

  private static CsvDefect defect(int row, CsvDefect.Code code, int column, String found) {
    return new CsvDefect(row, code, column, found, OptionalLong.empty());
  }
}
