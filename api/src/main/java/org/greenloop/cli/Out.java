package org.greenloop.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.quantity.Rounding;
import tools.jackson.databind.json.JsonMapper;

/// How commands print: JSON for programs, tables for people.
final class Out {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PrintStream out;

  Out() {
    this(System.out);
  }

  Out(PrintStream out) {
    this.out = out;
  }

  void line(String text) {
    out.println(text);
  }

  /// One JSON document. Decimals are strings inside it, so that no reader rounds them.
  void json(Object value) {
    out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value));
  }

  /// A table with aligned columns; Chinese characters are two columns wide.
  void table(List<String> header, List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>();
    all.add(header);
    all.addAll(rows);
    int[] widths = new int[header.size()];
    for (List<String> row : all) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    for (List<String> row : all) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        boolean number = !row.equals(header) && isNumber(row.get(i));
        String blanks = " ".repeat(widths[i] - width(row.get(i)));
        line.append(number ? blanks + row.get(i) : row.get(i) + blanks).append("  ");
      }
      out.println(line.toString().stripTrailing());
    }
  }

  /// For programs that read standard input: no byte-order mark, line feeds. Codes, numbers and
  /// words of ours hold no comma or quotation mark, so nothing needs quoting.
  void csv(List<String> header, List<List<String>> rows) {
    line(String.join(",", header));
    rows.forEach(row -> line(String.join(",", row)));
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> "0123456789.-−".indexOf(c) >= 0);
  }

  private static int width(String text) {
    return text.codePoints().map(c -> c >= 0x1100 && !isNarrow(c) ? 2 : 1).sum();
  }

  /// Signs above the Latin range that terminals print in one column.
  private static boolean isNarrow(int c) {
    return c >= 0x2000 && c < 0x2E80;
  }

  static String plain(BigDecimal value) {
    return Rounding.plain(value);
  }

  static String plain(Optional<BigDecimal> value) {
    return value.map(Rounding::plain).orElse("");
  }
}
