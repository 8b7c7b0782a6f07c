package org.greenloop.certificate.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.function.Function;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Noto Sans SC in its two weights, parsed.
///
/// A parsed font keeps a reading position and is therefore not safe for two threads; parsing one
/// takes longer than laying out a page. So parsed typefaces are lent out, one borrower at a time,
/// and there are as many as were ever needed at once.
final class Typeface {

  static final String FAMILY = "Noto Sans SC";

  private static final Deque<Typeface> IDLE = new ArrayDeque<>();

  private final TrueTypeFont regular = parse("NotoSansSC-Regular.ttf");
  private final TrueTypeFont bold = parse("NotoSansSC-Bold.ttf");
  private final BitSet known = new BitSet();

  private Typeface() {}

  static <T> T lend(Function<Typeface, T> use) {
    Typeface typeface = borrow();
    try {
      return use.apply(typeface);
    } finally {
      synchronized (IDLE) {
        IDLE.push(typeface);
      }
    }
  }

  private static Typeface borrow() {
    synchronized (IDLE) {
      if (!IDLE.isEmpty()) {
        return IDLE.pop();
      }
    }
    return new Typeface();
  }

  TrueTypeFont regular() {
    return regular;
  }

  TrueTypeFont bold() {
    return bold;
  }

  /// @param field where the text comes from, for the message
  void requireGlyphs(String text, String field) {
    text.codePoints()
        .filter(c -> !draws(c))
        .findFirst()
        .ifPresent(
            c -> {
              throw new MissingGlyphException(c, field, text);
            });
  }

  private boolean draws(int c) {
    if (known.get(c)) {
      return true;
    }
    boolean drawn = draws(regular, c) && draws(bold, c);
    known.set(c, drawn);
    return drawn;
  }

  /// A glyph without an outline counts as missing, unless it is meant to be a space.
  private static boolean draws(TrueTypeFont font, int c) {
    try {
      CmapLookup cmap = font.getUnicodeCmapLookup();
      int glyph = cmap.getGlyphId(c);
      if (glyph == 0) {
        return false;
      }
      GlyphData outline = font.getGlyph().getGlyph(glyph);
      return c == ' ' || (outline != null && outline.getNumberOfContours() != 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrueTypeFont parse(String file) {
    String path = "/org/greenloop/certificate/fonts/" + file;
    try (InputStream in = Typeface.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("font " + path + " is missing from the class path");
      }
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      // Ligatures would be drawn narrower than they were measured, and copied text would hold
      // U+FB01 for "fi".
      font.setEnableGsub(false);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException("font " + path, e);
    }
  }
}
