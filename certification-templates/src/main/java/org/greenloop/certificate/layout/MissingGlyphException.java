package org.greenloop.certificate.layout;

/// A character that the embedded font cannot draw. Printed, it would be blank, and no PDF/A checker
/// would notice.
public final class MissingGlyphException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int character;
  private final String field;

  MissingGlyphException(int character, String field, String text) {
    super(
        "field %s: the font has no glyph for %s in \"%s\"; write it with another character"
            .formatted(field, describe(character), text));
    this.character = character;
    this.field = field;
  }

  public int character() {
    return character;
  }

  public String field() {
    return field;
  }

  private static String describe(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    String name = surrogate ? "half of a surrogate pair" : Character.getName(c);
    return "U+%04X (%s)".formatted(c, name == null ? "unassigned" : name);
  }
}
