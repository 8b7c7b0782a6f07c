package org.greenloop.certificate.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/// The fonts, parsed: Noto Sans SC in its two weights, and others for the characters it lacks.
///
/// A parsed font keeps a reading position and is therefore not safe for two threads; parsing one
/// takes longer than laying out a page. So parsed typefaces are lent out, one borrower at a time,
/// and there are as many as were ever needed at once. The bytes are read once for all of them.
final class Typeface {

  private static final List<Face> FACES = List.of(Face.values());
  private static final Deque<Typeface> IDLE = new ArrayDeque<>();
  private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();

  private final Map<Face, Weights> parsed = new EnumMap<>(Face.class);
  private final Map<Face, BitSet> known = new EnumMap<>(Face.class);

  private Typeface() {}

  /// In the order in which they are tried for a character.
  enum Face {
    /// Chinese as written today: all but 26 of CJK Unified Ideographs and Extension A. Latin of
    /// Western Europe.
    COMMON("Noto Sans SC", "NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"),
    /// The other letters of Europe: Latin, Greek and Cyrillic with all their marks.
    EUROPEAN("Noto Sans", "NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
    /// Rare characters of names: the ideographs of the extensions B to F of Unicode. One weight.
    RARE_HAN("RareHan", "RareHan.ttf", "RareHan.ttf");

    private final String family;
    private final String regular;
    private final String bold;

    Face(String family, String regular, String bold) {
      this.family = family;
      this.regular = regular;
      this.bold = bold;
    }

    /// As style sheets name it.
    String family() {
      return family;
    }
  }

  record Weights(TrueTypeFont regular, TrueTypeFont bold) {
    List<TrueTypeFont> different() {
      return regular.equals(bold) ? List.of(regular) : List.of(regular, bold);
    }
  }

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

  Weights weights(Face face) {
    return parsed.computeIfAbsent(face, Typeface::parse);
  }

  /// The faces that the text needs.
  ///
  /// @param field where the text comes from, for the message
  /// @throws MissingGlyphException when no font draws one of the characters
  Set<Face> requireGlyphs(String text, String field) {
    Set<Face> needed = EnumSet.noneOf(Face.class);
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int c = text.codePointAt(i);
      Face face = find(c);
      if (face == null) {
        throw new MissingGlyphException(c, field, text);
      }
      needed.add(face);
    }
    return needed;
  }

  /// The first face that draws the character.
  Face faceOf(int c) {
    Face face = find(c);
    if (face == null) {
      throw new MissingGlyphException(c, "chart", Character.toString(c));
    }
    return face;
  }

  /// Asked for every character of a document.
  private @Nullable Face find(int c) {
    for (Face face : FACES) {
      if (draws(face, c)) {
        return face;
      }
    }
    return null;
  }

  private boolean draws(Face face, int c) {
    BitSet drawn = known.computeIfAbsent(face, any -> new BitSet());
    if (!drawn.get(c)) {
      drawn.set(c, weights(face).different().stream().allMatch(font -> draws(font, c)));
    }
    return drawn.get(c);
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

  private static Weights parse(Face face) {
    TrueTypeFont regular = parse(face.regular);
    return new Weights(regular, face.bold.equals(face.regular) ? regular : parse(face.bold));
  }

  private static TrueTypeFont parse(String file) {
    try {
      byte[] bytes = FILES.computeIfAbsent(file, Typeface::read);
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
      // Ligatures would be drawn narrower than they were measured, and copied text would hold
      // U+FB01 for "fi".
      font.setEnableGsub(false);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException("font " + file, e);
    }
  }

  private static byte[] read(String file) {
    String path = "/org/greenloop/certificate/fonts/" + file;
    try (InputStream in = Typeface.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("font " + path + " is missing from the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("font " + path, e);
    }
  }
}
