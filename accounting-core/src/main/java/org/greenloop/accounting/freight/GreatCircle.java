package org.greenloop.accounting.freight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Great-circle distance 大圆距离 by the haversine formula.
///
///     h = sin²(Δφ/2) + cos φ₁ · cos φ₂ · sin²(Δλ/2)
///     D = 2 R · atan2(√h, √(1 − h))
///
/// φ latitude, λ longitude, R radius of the Earth in km, D in km. In decimals, so that every
/// machine gives the same digits; the sphere is off by up to 0.6 % of the distance on the
/// ellipsoid, whatever the digits. Equal places are 0 km apart, antipodes πR.
final class GreatCircle {

  private static final MathContext DIGITS = new MathContext(24);
  private static final BigDecimal PI = new BigDecimal("3.14159265358979323846264338327950288");
  private static final BigDecimal HALF_TURN = BigDecimal.valueOf(180);
  private static final BigDecimal TWO = BigDecimal.TWO;
  private static final BigDecimal SMALL = BigDecimal.ONE.movePointLeft(25);

  private GreatCircle() {}

  /// To the metre.
  static BigDecimal kilometres(Route route, BigDecimal radius) {
    BigDecimal from = radians(route.origin().latitude());
    BigDecimal to = radians(route.destination().latitude());
    BigDecimal north = halfSineSquared(to.subtract(from));
    BigDecimal east =
        halfSineSquared(
            radians(route.destination().longitude().subtract(route.origin().longitude())));
    BigDecimal h = north.add(cosine(from).multiply(cosine(to)).multiply(east), DIGITS);
    BigDecimal rest = BigDecimal.ONE.subtract(h).max(BigDecimal.ZERO);
    return angle(h.max(BigDecimal.ZERO).sqrt(DIGITS), rest.sqrt(DIGITS))
        .multiply(TWO)
        .multiply(radius)
        .setScale(3, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal radians(BigDecimal degrees) {
    return degrees.multiply(PI).divide(HALF_TURN, DIGITS);
  }

  private static BigDecimal halfSineSquared(BigDecimal radians) {
    BigDecimal half = sine(radians.divide(TWO, DIGITS));
    return half.multiply(half, DIGITS);
  }

  /// sin x = x − x³/3! + x⁵/5! − …
  private static BigDecimal sine(BigDecimal x) {
    return series(x, x, 2);
  }

  /// cos x = 1 − x²/2! + x⁴/4! − …
  private static BigDecimal cosine(BigDecimal x) {
    return series(BigDecimal.ONE, x, 1);
  }

  private static BigDecimal series(BigDecimal first, BigDecimal x, int firstDivisor) {
    BigDecimal square = x.multiply(x, DIGITS).negate();
    BigDecimal term = first;
    BigDecimal sum = first;
    int divisor = firstDivisor;
    while (term.abs().compareTo(SMALL) > 0) {
      term =
          term.multiply(square).divide(BigDecimal.valueOf((long) divisor * (divisor + 1)), DIGITS);
      sum = sum.add(term, DIGITS);
      divisor += 2;
    }
    return sum;
  }

  /// atan2(y, x) of two numbers that are not negative and not both 0.
  private static BigDecimal angle(BigDecimal y, BigDecimal x) {
    return y.compareTo(x) <= 0
        ? arcTangent(y.divide(x, DIGITS))
        : PI.divide(TWO, DIGITS).subtract(arcTangent(x.divide(y, DIGITS)));
  }

  /// atan x = 4 · atan of a quarter of the angle; then x − x³/3 + x⁵/5 − …
  private static BigDecimal arcTangent(BigDecimal x) {
    BigDecimal quarter = halved(halved(x));
    BigDecimal square = quarter.multiply(quarter, DIGITS).negate();
    BigDecimal power = quarter;
    BigDecimal sum = quarter;
    for (int divisor = 3; power.abs().compareTo(SMALL) > 0; divisor += 2) {
      power = power.multiply(square, DIGITS);
      sum = sum.add(power.divide(BigDecimal.valueOf(divisor), DIGITS), DIGITS);
    }
    return sum.multiply(BigDecimal.valueOf(4));
  }

  /// tan(a/2) = tan a ÷ (1 + √(1 + tan² a))
  private static BigDecimal halved(BigDecimal tangent) {
    BigDecimal secant = BigDecimal.ONE.add(tangent.multiply(tangent)).sqrt(DIGITS);
    return tangent.divide(BigDecimal.ONE.add(secant), DIGITS);
  }
}
