package org.greenloop.accounting.custody;

import java.math.BigInteger;
import org.greenloop.accounting.quantity.Fraction;

/// Keeps fractions within memory: a share that went through thousands of mixtures would have as
/// many digits as all of them together.
final class Digits {

  /// Bits of a denominator beyond which a fraction is cut, at an error below 10⁻¹⁵⁰.
  private static final int LARGEST_BITS = 4096;

  private static final int CUT_BITS = 512;

  private Digits() {}

  static boolean areTooMany(Fraction fraction) {
    return fraction.denominator().bitLength() > LARGEST_BITS;
  }

  /// The fraction itself, or the next lower multiple of 2⁻⁵¹².
  static Fraction bounded(Fraction fraction) {
    if (!areTooMany(fraction)) {
      return fraction;
    }
    BigInteger cut = fraction.numerator().shiftLeft(CUT_BITS).divide(fraction.denominator());
    return new Fraction(cut, BigInteger.ONE.shiftLeft(CUT_BITS));
  }
}
