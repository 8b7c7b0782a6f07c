package org.greenloop.certificate.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Divides a text into what stands on the line and what stands below it.
///
/// The 2 of `CO2` goes below however it was written, and so do the digits U+2080 to U+2089, which
/// the font lacks: they are set as small ordinary digits.
final class Subscripts {

  private static final Pattern BELOW =
      Pattern.compile("(?<=CO)2(?![0-9A-Za-z])|[\\u2080-\\u2089]+");

  private Subscripts() {}

  record Run(String text, boolean below) {}

  static List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    Matcher below = BELOW.matcher(text);
    int from = 0;
    while (below.find()) {
      addOnTheLine(runs, text.substring(from, below.start()));
      runs.add(new Run(ordinary(below.group()), true));
      from = below.end();
    }
    addOnTheLine(runs, text.substring(from));
    return runs;
  }

  private static void addOnTheLine(List<Run> runs, String text) {
    if (!text.isEmpty()) {
      runs.add(new Run(text, false));
    }
  }

  /// U+2082 becomes 2.
  private static String ordinary(String digits) {
    StringBuilder plain = new StringBuilder();
    digits.chars().forEach(c -> plain.append((char) (c >= 0x2080 ? c - 0x2080 + '0' : c)));
    return plain.toString();
  }
}
