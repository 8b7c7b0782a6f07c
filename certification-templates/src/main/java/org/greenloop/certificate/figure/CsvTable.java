package org.greenloop.certificate.figure;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.greenloop.certificate.layout.Attachment;

/// A table as CSV that spreadsheets open as it is: UTF-8 with mark, CR LF, quoted where RFC 4180
/// asks for it.
///
/// A cell that a spreadsheet would run as a formula is preceded by an apostrophe; plain numbers are
/// not.
public final class CsvTable {

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
  private static final Pattern FORMULA =
      Pattern.compile("^\\s*[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");

  private final StringBuilder text = new StringBuilder("\uFEFF");

  public CsvTable(String... header) {
    row(List.of(header));
  }

  public CsvTable row(List<String> cells) {
    text.append(cells.stream().map(CsvTable::cell).collect(Collectors.joining(",")));
    text.append("\r\n");
    return this;
  }

  /// Plain digits; an empty cell where there is no value.
  public static String number(Optional<BigDecimal> value) {
    return value.map(BigDecimal::toPlainString).orElse("");
  }

  /// @param fileName ends with `.csv`
  public Attachment attach(String fileName) {
    return new Attachment(fileName, "text/csv", text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String cell(String value) {
    String guarded =
        FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches() ? "'" + value : value;
    return QUOTED.matcher(guarded).find() ? "\"" + guarded.replace("\"", "\"\"") + "\"" : guarded;
  }
}
