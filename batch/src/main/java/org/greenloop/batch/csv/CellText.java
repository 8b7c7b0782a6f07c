package org.greenloop.batch.csv;

import java.util.OptionalInt;

/// The text of a cell, between what a file holds and what was meant.
///
/// Exports guard a cell that a spreadsheet would run as a formula with an apostrophe; reading takes
/// exactly that apostrophe away again. Both look at the text behind any apostrophes, so that one
/// that was there before stays.
public final class CellText {

  private static final int EXCERPT = 40;

  /// With the full-width forms, which some spreadsheets take for the same.
  private static final String FORMULA = "=+-@＝＋－＠";

  private CellText() {}

  /// What was meant by a cell of a file: without surrounding blanks, without the guard.
  static String read(String cell) {
    String stripped = stripped(cell);
    boolean guarded = !stripped.isEmpty() && stripped.charAt(0) == '\'' && wouldRun(stripped);
    return guarded ? stripped.substring(1) : stripped;
  }

  /// What an export writes, before quoting.
  static String guarded(String cell) {
    return wouldRun(cell) ? "'" + cell : cell;
  }

  /// A beginning fit for a message: one line, without characters that cannot be shown.
  public static String excerpt(String cell) {
    int length = Math.min(cell.length(), EXCERPT);
    if (length > 0 && Character.isHighSurrogate(cell.charAt(length - 1))) {
      length--;
    }
    StringBuilder excerpt = new StringBuilder(length + 1);
    for (int i = 0; i < length; i++) {
      char c = cell.charAt(i);
      excerpt.append(Character.isISOControl(c) || c == TextSource.WRONG ? ' ' : c);
    }
    return length < cell.length() ? excerpt.append('…').toString() : excerpt.toString();
  }

  /// The first character that can neither be shown nor stored, such as U+0000; empty where all can.
  public static OptionalInt control(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == TextSource.WRONG) {
        return OptionalInt.of(c);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean wouldRun(String cell) {
    int first = 0;
    while (first < cell.length() && cell.charAt(first) == '\'') {
      first++;
    }
    if (first == cell.length()) {
      return false;
    }
    char beginning = cell.charAt(first);
    if (beginning == '\t' || beginning == '\r' || beginning == '\n') {
      return true;
    }
    while (first < cell.length() && isBlank(cell.charAt(first))) {
      first++;
    }
    return first < cell.length()
        && FORMULA.indexOf(cell.charAt(first)) >= 0
        && !isPlainNumber(cell, first);
  }

  /// A sign, digits, at most one point with digits behind it.
  private static boolean isPlainNumber(String cell, int sign) {
    if (cell.charAt(sign) != '-' && cell.charAt(sign) != '+') {
      return false;
    }
    boolean point = false;
    boolean digit = false;
    for (int i = sign + 1; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '.' && digit && !point) {
        point = true;
        digit = false;
      } else if (c >= '0' && c <= '9') {
        digit = true;
      } else {
        return false;
      }
    }
    return digit;
  }

  /// Without surrounding blanks of any kind.
  public static String stripped(String cell) {
    int from = 0;
    int until = cell.length();
    while (from < until && isBlank(cell.charAt(from))) {
      from++;
    }
    while (until > from && isBlank(cell.charAt(until - 1))) {
      until--;
    }
    return cell.substring(from, until);
  }

  /// Blanks of any width, with those that do not break and those that have no width.
  private static boolean isBlank(char c) {
    if (c > ' ' && c < 0x7F) {
      return false;
    }
    return switch (c) {
      case '\u00A0', '\u2007', '\u202F', '\u200B', '\uFEFF' -> true;
      default -> c <= ' ' || Character.isWhitespace(c);
    };
  }
}
