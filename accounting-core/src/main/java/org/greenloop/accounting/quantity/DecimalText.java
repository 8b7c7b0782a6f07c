package org.greenloop.accounting.quantity;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a decimal that a person typed, without ever building a number larger than it may be.
///
/// The text is checked before `BigDecimal` sees it: `1E10000000` would cost seconds in the first
/// addition. Grouping commas, Chinese multipliers and digits of another width (`１２００`) are refused
/// with the number they probably mean; a sign, a point or a blank of another width does not matter.
public sealed interface DecimalText {

  /// A number within limits: at most 15 digits before and 9 after the point.
  record Decimal(BigDecimal value) implements DecimalText {}

  /// Not a number that can be taken, with what was probably meant where that is clear.
  record NotANumber(Reason reason, Optional<String> suggestion) implements DecimalText {}

  enum Reason {
    EMPTY,
    NOT_A_NUMBER,
    TOO_LONG,
    EXPONENT
  }

  /// Parses `text`; never throws.
  static DecimalText parse(String text) {
    if (text.length() > 64) {
      return new NotANumber(Reason.TOO_LONG, Optional.empty());
    }
    if (isPlainAscii(text)) {
      return new Decimal(new BigDecimal(text));
    }
    if (text.chars().anyMatch(c -> Character.getType(c) == Character.OTHER_NUMBER)) {
      return new NotANumber(Reason.NOT_A_NUMBER, Optional.empty()); // 10² would become 102
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replace('−', '-');
    if (plain.isEmpty()) {
      return new NotANumber(Reason.EMPTY, Optional.empty());
    }
    if (Patterns.PLAIN.matcher(plain).matches()) {
      return asciiDigits(text) == asciiDigits(plain)
          ? new Decimal(new BigDecimal(plain))
          : new NotANumber(Reason.NOT_A_NUMBER, Optional.of(plain));
    }
    if (Patterns.TOO_LONG.matcher(plain).matches()) {
      return new NotANumber(Reason.TOO_LONG, Optional.empty());
    }
    if (Patterns.EXPONENT.matcher(plain).matches()) {
      return new NotANumber(Reason.EXPONENT, Patterns.withoutSmallExponent(plain));
    }
    return new NotANumber(Reason.NOT_A_NUMBER, Patterns.suggestion(plain));
  }

  private static long asciiDigits(String text) {
    return text.chars().filter(c -> c >= '0' && c <= '9').count();
  }

  /// The common case, decided without a regular expression: digits with at most one point.
  private static boolean isPlainAscii(String text) {
    int point = -1;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        if (point >= 0 || i == 0 || i == length - 1) {
          return false;
        }
        point = i;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    int whole = point < 0 ? length : point;
    return length > 0 && whole <= 15 && (point < 0 || length - point - 1 <= 9);
  }
}

final class Patterns {
  static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,9})?");
  static final Pattern TOO_LONG = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
  static final Pattern EXPONENT =
      Pattern.compile("([+-]?[0-9]{1,15}(?:\\.[0-9]{1,9})?)[eE]([+-]?[0-9]{1,32})");
  private static final Pattern GROUPED =
      Pattern.compile("[+-]?[0-9]{1,3}([, '][0-9]{3})+(\\.[0-9]{1,9})?");

  /// A unit may follow 万 and 亿, which begin none: `1.2万度` is 12000 of them. Not so 百 and 千: 千克.
  private static final Pattern CHINESE =
      Pattern.compile(
          "([+-]?[0-9]{1,11}(?:\\.[0-9]{1,9})?)\\s*(?:([百千])|([万亿])\\s*[^0-9.,百千万亿]{0,20})");

  /// Behind the number no digit and no multiplier, also of the habits 12k and 1.2w, which would
  /// make it another number.
  private static final Pattern WITH_UNIT =
      Pattern.compile(
          "([+-]?[0-9]{1,15}(?:\\.[0-9]{1,9})?)\\s*(?![kKmMwW]$)[^0-9.,\\s百千万亿][^0-9百千万亿]{0,20}");

  private static final Pattern DECIMAL_COMMA = Pattern.compile("([+-]?[0-9]{1,15}),([0-9]{1,2})");

  private Patterns() {}

  static Optional<String> withoutSmallExponent(String text) {
    Matcher matcher = EXPONENT.matcher(text);
    if (!matcher.matches() || matcher.group(2).length() > 3) {
      return Optional.empty();
    }
    int exponent = Integer.parseInt(matcher.group(2));
    if (exponent < -9 || exponent > 14) {
      return Optional.empty();
    }
    return Optional.of(
        Rounding.plain(new BigDecimal(matcher.group(1)).scaleByPowerOfTen(exponent)));
  }

  static Optional<String> suggestion(String text) {
    if (GROUPED.matcher(text).matches()) {
      return Optional.of(text.replaceAll("[, ']", ""));
    }
    Matcher chinese = CHINESE.matcher(text);
    if (chinese.matches()) {
      BigDecimal multiplier =
          switch (Optional.ofNullable(chinese.group(2)).orElseGet(() -> chinese.group(3))) {
            case "百" -> new BigDecimal(100);
            case "千" -> new BigDecimal(1_000);
            case "万" -> new BigDecimal(10_000);
            default -> new BigDecimal(100_000_000);
          };
      return Optional.of(Rounding.plain(new BigDecimal(chinese.group(1)).multiply(multiplier)));
    }
    Matcher comma = DECIMAL_COMMA.matcher(text);
    if (comma.matches()) {
      return Optional.of(comma.group(1) + "." + comma.group(2));
    }
    Matcher unit = WITH_UNIT.matcher(text);
    boolean word = text.toLowerCase(Locale.ROOT).startsWith("nan");
    return unit.matches() && !word ? Optional.of(unit.group(1)) : Optional.empty();
  }
}
