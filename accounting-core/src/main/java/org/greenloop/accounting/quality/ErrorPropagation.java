package org.greenloop.accounting.quality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;

/// Error propagation, approach 1 of the IPCC 2006 Guidelines, volume 1, chapter 3.
///
/// An uncertainty is half the width of the 95 % confidence interval, symmetric.
///
///     product (3.1)   U = √(U₁² + U₂² + … + Uₙ²)                           U in % of each quantity
///     sum     (3.2)   U = √((U₁·x₁)² + … + (Uₙ·xₙ)²) ÷ |x₁ + … + xₙ|       x may be negative
///
/// Both are one root of a sum of squares: of relative widths in a product, of absolute ones in a
/// sum. They hold for errors that do not depend on each other; errors that go together are added
/// first.
public final class ErrorPropagation {

  /// Digits of a width. It is an estimate; the digits are there so that the same input gives the
  /// same figure everywhere.
  static final MathContext DIGITS = new MathContext(12);

  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  private ErrorPropagation() {}

  /// Relative width of a product or quotient, equation 3.1.
  ///
  /// @param percents relative widths of what is multiplied; 0 for nothing
  public static BigDecimal product(Collection<BigDecimal> percents) {
    return root(percents.stream().map(p -> p.multiply(p)).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /// Absolute width of a sum, the numerator of equation 3.2.
  ///
  /// @param widths absolute widths of the terms, whatever the signs of the terms; 0 for nothing
  public static BigDecimal sum(Collection<BigDecimal> widths) {
    return product(widths);
  }

  /// The absolute width of a value that is known to ± percent.
  public static BigDecimal absolute(BigDecimal value, BigDecimal percent) {
    return value.abs().multiply(percent).divide(PERCENT, DIGITS);
  }

  /// A width in % of a value.
  ///
  /// @throws ArithmeticException for a value of zero, of which no share can be told
  public static BigDecimal percent(BigDecimal width, BigDecimal value) {
    return width.multiply(PERCENT).divide(value.abs(), DIGITS);
  }

  /// The root of a sum of squares of widths.
  public static BigDecimal root(BigDecimal sumOfSquares) {
    return sumOfSquares.sqrt(DIGITS);
  }
}
