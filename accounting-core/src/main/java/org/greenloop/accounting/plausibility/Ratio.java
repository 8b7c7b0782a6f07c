package org.greenloop.accounting.plausibility;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;

/// Ratios as whole numbers of 10⁻⁷, natural logarithms as whole numbers of 10⁻⁶.
///
/// Seven decimals keep a ten-thousandth of the usual amount to a thousandth; whatever is more than
/// [#MOST] times the usual counts as that many times.
final class Ratio {

  static final int DECIMALS = 7;
  static final long ONE = 10_000_000L;

  /// Times [#ONE] it still fits into 64 bits.
  private static final long MOST = 50_000 * ONE;

  private static final long HUNDRED = 100 * ONE;

  private static final BigInteger MOST_WHOLE = BigInteger.valueOf(MOST);

  /// Binary digits of a logarithm behind the point.
  private static final int BITS = 20;

  /// ln 2 in 10⁻⁹.
  private static final long LN_2 = 693_147_181L;

  private static final long LN_ONE = lnWhole(ONE);

  private Ratio() {}

  /// amount ÷ unit, at least one digit above zero where the amount is.
  static long of(BigDecimal amount, BigDecimal unit) {
    if (amount.signum() <= 0) {
      return 0;
    }
    BigInteger scaled = amount.divide(unit, DECIMALS, RoundingMode.HALF_EVEN).unscaledValue();
    return Math.max(1, scaled.min(MOST_WHOLE).longValueExact());
  }

  static BigDecimal decimal(long ratio) {
    return BigDecimal.valueOf(ratio, DECIMALS);
  }

  /// The ratio as a whole number of per cent.
  static String percent(long ratio) {
    return decimal(ratio).movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).toPlainString();
  }

  /// a × b; each of them counts as a hundred at most.
  static long product(long a, long b) {
    return atMostHundred(a) * atMostHundred(b) / ONE;
  }

  /// a ÷ b, above zero where a is.
  static long divided(long a, long b) {
    return a == 0 ? 0 : Math.clamp(a * ONE / Math.max(1, b), 1, MOST);
  }

  static long atMostHundred(long ratio) {
    return Math.min(ratio, HUNDRED);
  }

  /// ln(ratio) in 10⁻⁶; the ratio is above zero.
  static long ln(long ratio) {
    return lnWhole(ratio) - LN_ONE;
  }

  /// Logarithm to the base of 2 by repeated squaring: each squaring gives one more binary digit.
  private static long lnWhole(long number) {
    int whole = Long.SIZE - 1 - Long.numberOfLeadingZeros(number);
    long mantissa = whole > 30 ? number >> (whole - 30) : number << (30 - whole);
    long log = whole;
    for (int bit = 0; bit < BITS; bit++) {
      mantissa = (mantissa * mantissa) >> 30;
      log <<= 1;
      if (mantissa >= 1L << 31) {
        mantissa >>= 1;
        log |= 1;
      }
    }
    return ((log * LN_2) >> BITS) / 1_000;
  }

  /// The ratio whose logarithm is nearest above; for messages, since it is searched for.
  static long exp(long ln) {
    long low = 1;
    long high = MOST;
    while (low < high) {
      long middle = (low + high) / 2;
      if (ln(middle) < ln) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The middle one; of an even number the lower of the two in the middle. Sorts what it is given.
  static long median(long[] values) {
    Arrays.sort(values);
    return values[(values.length - 1) / 2];
  }
}
