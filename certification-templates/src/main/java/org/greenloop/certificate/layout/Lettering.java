package org.greenloop.certificate.layout;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;

/// Writes text as outlines. A figure has an alternative text; its letters need not be found again.
final class Lettering {

  private static final double BELOW_SIZE = 0.7;
  private static final double BELOW_DROP = 0.18;

  private final Graphics2D graphics;
  private final Typeface typeface;

  Lettering(Graphics2D graphics, Typeface typeface) {
    this.graphics = graphics;
    this.typeface = typeface;
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
  void write(String text, double x, double y, double size) {
    double at = x;
    for (Subscripts.Run run : Subscripts.runs(text)) {
      double letters = run.below() ? size * BELOW_SIZE : size;
      double line = run.below() ? y + size * BELOW_DROP : y;
      for (int c : run.text().codePoints().toArray()) {
        write(c, at, line, letters);
        at += advance(c) * letters;
      }
    }
  }

  void writeCentred(String text, double x, double y, double size) {
    write(text, x - width(text, size) / 2, y, size);
  }

  void writeEndingAt(String text, double x, double y, double size) {
    write(text, x - width(text, size), y, size);
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

  private void write(int c, double x, double y, double size) {
    TrueTypeFont font = font(c);
    try {
      GlyphData glyph = font.getGlyph().getGlyph(font.getUnicodeCmapLookup().getGlyphId(c));
      if (glyph != null && glyph.getNumberOfContours() != 0) {
        double scale = size / font.getUnitsPerEm();
        AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, y);
        graphics.fill(place.createTransformedShape(glyph.getPath()));
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
    return typeface.weights(typeface.faceOf(c)).regular();
  }
}
