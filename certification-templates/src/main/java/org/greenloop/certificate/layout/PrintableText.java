package org.greenloop.certificate.layout;

import java.text.Normalizer;

/// Text as it may stand on a page: composed (NFC), on one line, without characters that draw
/// nothing.
///
/// Marks that turn the reading direction, zero-width characters, soft hyphens, byte-order marks and
/// variation selectors could make a printed name look like another name; they are dropped. Control
/// characters and line breaks become a space.
final class PrintableText {

  private PrintableText() {}

  static String of(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder printable = new StringBuilder(composed.length());
    composed
        .codePoints()
        .forEach(
            c -> {
              if (isSpace(c)) {
                printable.append(' ');
              } else if (!drawsNothing(c)) {
                printable.appendCodePoint(c);
              }
            });
    return printable.toString().strip();
  }

  private static boolean isSpace(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static boolean drawsNothing(int c) {
    return Character.getType(c) == Character.FORMAT
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }
}
