package org.greenloop.batch.csv;

import java.io.IOException;
import java.nio.file.Path;

/// Which character separates the cells: the one of comma, tab and semicolon that the first line has
/// most often outside quotation marks; a comma where it has none.
final class Delimiter {

  private static final String CANDIDATES = ",\t;";

  private Delimiter() {}

  static char ofHeader(Path path, TextEncoding encoding) throws IOException {
    char[] head = new char[CsvLimits.CELL_CHARACTERS];
    int length = 0;
    try (TextSource text = new TextSource(path, encoding)) {
      int read = 0;
      while (read >= 0 && head.length - length >= 2) {
        read = text.read(head, length, head.length - length);
        length += Math.max(read, 0);
      }
    }
    return in(new String(head, 0, length).stripLeading());
  }

  static char in(String text) {
    int[] counts = new int[CANDIDATES.length()];
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        break;
      } else if (!quoted && CANDIDATES.indexOf(c) >= 0) {
        counts[CANDIDATES.indexOf(c)]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return CANDIDATES.charAt(best);
  }
}
