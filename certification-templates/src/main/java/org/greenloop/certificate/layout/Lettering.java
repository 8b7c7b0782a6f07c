package org.greenloop.certificate.layout;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;

/// Text as outlines, for figures: they have an alternative text, and their letters need not be
/// found again.
record Lettering(Typeface typeface, Weight weight) {

  private static final double BELOW_SIZE = 0.7;
  private static final double BELOW_DROP = 0.18;

  enum Weight {
    REGULAR,
    BOLD
  }

  double width(String text, double size) {
    double width = 0;
    for (Subscripts.Run run : Subscripts.runs(text)) {
      double letters = run.below() ? size * BELOW_SIZE : size;
      width += run.text().codePoints().mapToDouble(c -> advance(c) * letters).sum();
    }
    return width;
  }

  /// @param y of the line that the letters stand on, counted downwards
  Shape outline(String text, double x, double y, double size) {
    Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double at = x;
    for (Subscripts.Run run : Subscripts.runs(text)) {
      double letters = run.below() ? size * BELOW_SIZE : size;
      double line = run.below() ? y + size * BELOW_DROP : y;
      for (int c : run.text().codePoints().toArray()) {
        append(outline, c, at, line, letters);
        at += advance(c) * letters;
      }
    }
    return outline;
  }

  /// The text, or as much of it from its beginning as fits, followed by an ellipsis.
  String shortened(String text, double size, double room) {
    if (width(text, size) <= room) {
      return text;
    }
    int[] characters = text.codePoints().toArray();
    int count = characters.length;
    while (count > 0 && width(new String(characters, 0, count) + "…", size) > room) {
      count--;
    }
    return new String(characters, 0, count).strip() + "…";
  }

  private void append(Path2D outline, int c, double x, double y, double size) {
    TrueTypeFont font = font(c);
    try {
      GlyphData glyph = font.getGlyph().getGlyph(font.getUnicodeCmapLookup().getGlyphId(c));
      if (glyph != null && glyph.getNumberOfContours() != 0) {
        double scale = size / font.getUnitsPerEm();
        outline.append(
            new AffineTransform(scale, 0, 0, -scale, x, y).createTransformedShape(glyph.getPath()),
            false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double advance(int c) {
    TrueTypeFont font = font(c);
    try {
      return font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(c))
          / (double) font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TrueTypeFont font(int c) {
    Typeface.Weights weights = typeface.weights(typeface.faceOf(c));
    return weight == Weight.BOLD ? weights.bold() : weights.regular();
  }
}
