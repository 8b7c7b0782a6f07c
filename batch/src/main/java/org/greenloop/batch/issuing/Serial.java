package org.greenloop.batch.issuing;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// Serial of a label or another document: `GL-` and four groups of four characters with 80 random
/// bits, then two check characters.
///
/// The characters are those of Crockford's base 32, without I, L, O and U, so that a serial can be
/// read over the telephone. The check is
///
///     Σ position × value  modulo 997        positions 1 to 16, values 0 to 31
///
/// as two characters. 997 is prime and larger than 16 × 31, so one wrong character and any two that
/// changed places are always found; of other mistakes one in 997 is not.
///
/// Serials from before have one check character, the same sum modulo 31. Nothing longer is cut to
/// one, and they are valid for ever.
public record Serial(String text) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;
  private static final int CHECK_MODULUS = 997;
  private static final int OLD_CHECK_MODULUS = 31;

  public static Serial random(SecureRandom random) {
    StringBuilder digits = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      digits.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new Serial(format(digits + check(digits.toString())));
  }

  /// The serial that a person typed, with or without hyphens, in any case and width, with O for 0
  /// and I or L for 1; empty when characters or check do not fit, so that it was mistyped.
  public static Optional<Serial> find(String typed) {
    String digits =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Pd}]", "");
    if (!digits.startsWith("GL")) {
      return Optional.empty();
    }
    digits = digits.substring(2).replace('O', '0').replace('I', '1').replace('L', '1');
    if (digits.length() <= LENGTH || digits.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
      return Optional.empty();
    }
    String body = digits.substring(0, LENGTH);
    String check = digits.substring(LENGTH);
    return check.equals(check(body)) || check.equals(oldCheck(body))
        ? Optional.of(new Serial(format(digits)))
        : Optional.empty();
  }

  private static String format(String digits) {
    return "GL-"
        + digits.substring(0, 4)
        + "-"
        + digits.substring(4, 8)
        + "-"
        + digits.substring(8, 12)
        + "-"
        + digits.substring(12, LENGTH)
        + "-"
        + digits.substring(LENGTH);
  }

  private static String check(String body) {
    int sum = sum(body) % CHECK_MODULUS;
    return String.valueOf(new char[] {ALPHABET.charAt(sum / 32), ALPHABET.charAt(sum % 32)});
  }

  private static String oldCheck(String body) {
    return String.valueOf(ALPHABET.charAt(sum(body) % OLD_CHECK_MODULUS));
  }

  private static int sum(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (i + 1) * ALPHABET.indexOf(body.charAt(i));
    }
    return sum;
  }

  @Override
  public String toString() {
    return text;
  }
}
