package org.greenloop.batch.issuing;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/// Serial of a label: `GL-` and four groups of four characters with 80 random bits, then a check
/// character.
///
/// The characters are those of Crockford's base 32, without I, L, O and U, so that a serial can be
/// read over the telephone. The check character is the sum of position × value modulo 31; 31 is
/// prime and larger than the 16 positions, so one wrong character or two swapped neighbours never
/// fit.
public record Serial(String text) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;
  private static final int CHECK_MODULUS = 31;

  public static Serial random(SecureRandom random) {
    StringBuilder digits = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      digits.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new Serial(format(digits.toString()));
  }

  /// The serial that a person typed, with or without hyphens and in any case; empty when characters
  /// or check do not fit.
  public static Optional<Serial> find(String typed) {
    String digits = typed.strip().toUpperCase(Locale.ROOT).replace("-", "").replace(" ", "");
    if (!digits.startsWith("GL") || digits.length() != 2 + LENGTH + 1) {
      return Optional.empty();
    }
    digits = digits.substring(2);
    for (int i = 0; i < LENGTH; i++) {
      if (ALPHABET.indexOf(digits.charAt(i)) < 0) {
        return Optional.empty();
      }
    }
    String body = digits.substring(0, LENGTH);
    return digits.charAt(LENGTH) == check(body)
        ? Optional.of(new Serial(format(body)))
        : Optional.empty();
  }

  private static String format(String body) {
    return "GL-"
        + body.substring(0, 4)
        + "-"
        + body.substring(4, 8)
        + "-"
        + body.substring(8, 12)
        + "-"
        + body.substring(12)
        + "-"
        + check(body);
  }

  private static char check(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (i + 1) * ALPHABET.indexOf(body.charAt(i));
    }
    return ALPHABET.charAt(sum % CHECK_MODULUS);
  }

  @Override
  public String toString() {
    return text;
  }
}
