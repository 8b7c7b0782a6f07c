package org.greenloop.certificate.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Finds letters that cannot be read because they stand on other letters, outside of the margins or
/// on the frame.
final class Letters extends PDFTextStripper {

  /// All pages have a margin of 17 mm; a hair more is rounding.
  private static final float MARGIN = 16.8f * 72 / 25.4f;

  /// The frame of a page is drawn up to 11.2 mm from its edges.
  private static final float FRAME = 11.2f * 72 / 25.4f;

  /// Height of a capital letter and depth of its descender, in sizes of the font.
  private static final float CAPITAL = 0.72f;

  private static final float DESCENDER = 0.2f;

  /// Share of the narrower letter that may lie below another one, in a kerned pair.
  private static final float KERNED = 0.5f;

  private final List<TextPosition> page = new ArrayList<>();
  private final Set<String> flaws = new LinkedHashSet<>();

  private Letters() {}

  static List<String> unreadableIn(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Letters letters = new Letters();
      letters.getText(document);
      return List.copyOf(letters.flaws);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void processTextPosition(TextPosition letter) {
    if (!letter.getUnicode().isBlank()) {
      page.add(letter);
    }
  }

  @Override
  protected void writePage() {
    for (TextPosition letter : page) {
      if (letter.getX() < MARGIN || end(letter) > letter.getPageWidth() - MARGIN) {
        note(letter, "is outside of the margin");
      }
      float size = letter.getFontSizeInPt();
      if (letter.getY() - CAPITAL * size < FRAME
          || letter.getY() + DESCENDER * size > letter.getPageHeight() - FRAME) {
        note(letter, "is on the frame");
      }
    }
    page.sort(Comparator.comparingDouble(TextPosition::getX));
    for (int i = 0; i < page.size(); i++) {
      TextPosition left = page.get(i);
      for (int j = i + 1; j < page.size() && page.get(j).getX() < end(left); j++) {
        TextPosition right = page.get(j);
        float size = Math.min(left.getFontSizeInPt(), right.getFontSizeInPt());
        float over = Math.min(end(left), end(right)) - right.getX();
        if (Math.abs(left.getY() - right.getY()) < size / 3
            && over > KERNED * Math.min(left.getWidth(), right.getWidth())) {
          note(left, "is under " + right.getUnicode());
        }
      }
    }
    page.clear();
  }

  private static float end(TextPosition letter) {
    return letter.getX() + letter.getWidth();
  }

  private void note(TextPosition letter, String what) {
    flaws.add(
        "page %d: %s at %.0f, %.0f %s"
            .formatted(
                getCurrentPageNo(), letter.getUnicode(), letter.getX(), letter.getY(), what));
  }
}
