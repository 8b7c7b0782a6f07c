package org.greenloop.accounting.footprint.network;

/// An [Uncertainty] as one number, for columns of millions of amounts: 0 is exact, above 0 the σ =
/// ln GSD of a lognormal, below 0 the relative standard deviation of a symmetric amount, negated.
final class Spread {

  static final double EXACT = 0;

  private Spread() {}

  static double of(Uncertainty uncertainty) {
    return switch (uncertainty) {
      case Uncertainty.Exact ignored -> EXACT;
      case Uncertainty.Lognormal lognormal ->
          StrictMath.log(lognormal.geometricStandardDeviation());
      case Uncertainty.Symmetric symmetric -> -symmetric.relativeStandardDeviation();
    };
  }

  static boolean isLognormal(double spread) {
    return spread > 0;
  }

  /// Relative standard deviation to first order: of a lognormal it is σ itself.
  static double relative(double spread) {
    return Math.abs(spread);
  }

  /// The amount at a point of its distribution.
  ///
  /// @param z standard normal deviate
  static double draw(double amount, double spread, double z) {
    return isLognormal(spread) ? amount * StrictMath.exp(spread * z) : amount * (1 - spread * z);
  }
}
