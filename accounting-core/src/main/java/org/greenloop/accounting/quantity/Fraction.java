package org.greenloop.accounting.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;

/// An exact ratio of whole numbers, in lowest terms. For shares that are multiplied along a chain,
/// where a quotient cut at 34 digits would no longer add up to the whole.
///
/// @param numerator with the sign
/// @param denominator above 0
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {

  public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
  public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

  /// @throws ArithmeticException for a denominator of zero
  public Fraction {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("a fraction has no denominator of zero: " + numerator);
    }
    BigInteger common = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      common = common.negate();
    }
    if (!common.equals(BigInteger.ONE)) {
      numerator = numerator.divide(common);
      denominator = denominator.divide(common);
    }
  }

  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /// part ÷ whole, of decimals, exact.
  ///
  /// @throws ArithmeticException for a whole of zero
  public static Fraction of(BigDecimal part, BigDecimal whole) {
    int scale = Math.max(0, Math.max(part.scale(), whole.scale()));
    return new Fraction(
        part.setScale(scale).unscaledValue(), whole.setScale(scale).unscaledValue());
  }

  public Fraction plus(Fraction other) {
    if (numerator.signum() == 0) {
      return other;
    }
    if (other.numerator.signum() == 0) {
      return this;
    }
    return denominator.equals(other.denominator)
        ? new Fraction(numerator.add(other.numerator), denominator)
        : new Fraction(
            numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
            denominator.multiply(other.denominator));
  }

  public Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  public Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /// @throws ArithmeticException for a divisor of zero
  public Fraction dividedBy(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public int signum() {
    return numerator.signum();
  }

  /// Cut at 34 significant digits where it does not end.
  public BigDecimal toDecimal() {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), Quantity.PRECISION);
  }

  /// That share of a quantity, in its unit.
  public Quantity of(Quantity whole) {
    return new Quantity(
        whole
            .value()
            .multiply(new BigDecimal(numerator))
            .divide(new BigDecimal(denominator), Quantity.PRECISION),
        whole.unit());
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
