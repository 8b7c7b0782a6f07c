package org.greenloop.batch.csv;

import java.text.Normalizer;
import java.util.Locale;

/// Names as people vary them: case, width, spaces, underscores, hyphens and the asterisk of a
/// required column mean nothing.
final class HeaderName {

  private HeaderName() {}

  static String normalised(String name) {
    String wide = Normalizer.normalize(name, Normalizer.Form.NFKC);
    StringBuilder normalised = new StringBuilder(wide.length());
    for (int i = 0; i < wide.length(); i++) {
      char c = wide.charAt(i);
      if (!isNoise(c)) {
        normalised.append(c);
      }
    }
    return normalised.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isNoise(char c) {
    return switch (c) {
      case '_', '-', '*', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u200B', '\uFEFF' ->
          true;
      default -> Character.isWhitespace(c) || Character.isSpaceChar(c);
    };
  }
}
