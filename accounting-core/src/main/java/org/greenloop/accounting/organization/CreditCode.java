package org.greenloop.accounting.organization;

import java.util.Locale;
import java.util.Optional;

/// 统一社会信用代码, unified social credit identifier of a legal entity, GB 32100-2015.
///
/// 18 characters of `0-9A-HJ-NPQRTUWXY` (no I, O, S, V, Z); the last is a check character:
///
///     C18 = 31 − (Σ Ci × Wi mod 31),  Wi = 3^(i−1) mod 31,  i = 1 … 17   (31 counts as 0)
public record CreditCode(String text) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;

  public CreditCode {
    if (text.length() != LENGTH
        || checkCharacter(text).filter(c -> c == text.charAt(LENGTH - 1)).isEmpty()) {
      throw new IllegalArgumentException("not a unified social credit identifier: " + text);
    }
  }

  /// The code as typed, in any case and with spaces; empty when length, characters or check do not
  /// fit.
  public static Optional<CreditCode> find(String typed) {
    String text = typed.strip().replace(" ", "").toUpperCase(Locale.ROOT);
    if (text.length() != LENGTH) {
      return Optional.empty();
    }
    return checkCharacter(text)
        .filter(c -> c == text.charAt(LENGTH - 1))
        .map(c -> new CreditCode(text));
  }

  /// The check character that the first 17 characters ask for; empty when one of them is missing or
  /// not allowed.
  public static Optional<Character> checkCharacter(String text) {
    if (text.length() < LENGTH - 1) {
      return Optional.empty();
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      int value = ALPHABET.indexOf(text.charAt(i));
      if (value < 0) {
        return Optional.empty();
      }
      sum += value * weight;
      weight = weight * 3 % 31;
    }
    return Optional.of(ALPHABET.charAt((31 - sum % 31) % 31));
  }

  @Override
  public String toString() {
    return text;
  }
}
