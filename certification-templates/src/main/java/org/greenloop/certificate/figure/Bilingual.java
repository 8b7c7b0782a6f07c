package org.greenloop.certificate.figure;

/// A text in both languages; the same twice where there is only one.
public record Bilingual(String zh, String en) {

  public static final Bilingual NONE = same("");

  /// A name or code that is the same in both.
  public static Bilingual same(String text) {
    return new Bilingual(text, text);
  }

  public boolean isBlank() {
    return zh.isBlank() && en.isBlank();
  }
}
