package org.greenloop.batch.spreadsheet;

import java.util.Locale;

/// What a number means by the format of its cell.
enum NumberFormat {
  PLAIN,
  /// 0.15 stands for 15 %.
  PERCENT,
  /// Days since the epoch of the workbook, shown as a day or a month.
  DATE,
  /// The same with the time of day.
  DATE_TIME;

  /// A format that has a number of its own (ECMA-376-1, 18.8.30), including those that only East
  /// Asian editions show as dates.
  static NumberFormat builtIn(int id) {
    if (id == 9 || id == 10) {
      return PERCENT;
    }
    if ((id >= 14 && id <= 17)
        || (id >= 27 && id <= 31)
        || id == 36
        || (id >= 50 && id <= 54)
        || id == 57
        || id == 58) {
      return DATE;
    }
    if ((id >= 18 && id <= 22)
        || (id >= 32 && id <= 35)
        || id == 45
        || id == 47
        || id == 55
        || id == 56) {
      return DATE_TIME;
    }
    return PLAIN;
  }

  /// A format in letters, such as `yyyy"年"m"月";@`. Quoted and escaped text and everything in
  /// brackets say nothing; a time that runs on, `[h]:mm`, is a number of days.
  static NumberFormat of(String code) {
    StringBuilder letters = new StringBuilder(code.length());
    boolean quoted = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (quoted) {
        // a word to be shown
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else if (c == '[') {
        int close = code.indexOf(']', i);
        if (close < 0) {
          break;
        }
        String inside = code.substring(i + 1, close).toLowerCase(Locale.ROOT);
        if (inside.matches("h+|m+|s+")) {
          return PLAIN;
        }
        i = close;
      } else if (c == ';') {
        break; // the rest is for negative numbers, zero and text
      } else {
        letters.append(Character.toLowerCase(c));
      }
    }
    return ofLetters(letters.toString());
  }

  private static NumberFormat ofLetters(String letters) {
    if (letters.indexOf('%') >= 0) {
      return PERCENT;
    }
    if (letters.contains("general") || letters.indexOf('#') >= 0 || letters.indexOf('?') >= 0) {
      return PLAIN;
    }
    boolean time = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
    boolean date =
        letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0 || letters.indexOf('m') >= 0;
    return time ? DATE_TIME : date ? DATE : PLAIN;
  }
}
