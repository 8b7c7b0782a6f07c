package org.greenloop.batch.spreadsheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Characters that XML cannot hold stand in a workbook as `_x000D_` (ECMA-376-1, 22.9.2.19).
final class EscapedText {

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private EscapedText() {}

  static String decoded(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher matcher = ESCAPE.matcher(text);
    StringBuilder decoded = new StringBuilder(text.length());
    while (matcher.find()) {
      char character = (char) Integer.parseInt(matcher.group(1), 16);
      matcher.appendReplacement(decoded, Matcher.quoteReplacement(String.valueOf(character)));
    }
    return matcher.appendTail(decoded).toString();
  }
}
