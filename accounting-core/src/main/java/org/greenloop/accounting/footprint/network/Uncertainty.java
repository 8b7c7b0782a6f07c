package org.greenloop.accounting.footprint.network;

/// How uncertain an amount is, as its source states it.
public sealed interface Uncertainty {

  /// Known, or nothing is said of it: counts as no spread.
  Uncertainty EXACT = new Exact();

  record Exact() implements Uncertainty {}

  /// The logarithm is normally distributed; the amount is the median.
  ///
  /// @param geometricStandardDeviation GSD, from 1; 95 % lie between amount ÷ GSD^1.96 and amount ×
  ///   GSD^1.96. A source that states the squared GSD is converted before.
  record Lognormal(double geometricStandardDeviation) implements Uncertainty {
    public Lognormal {
      if (!(geometricStandardDeviation >= 1 && Double.isFinite(geometricStandardDeviation))) {
        throw new IllegalArgumentException(
            "a geometric standard deviation is 1 or more: " + geometricStandardDeviation);
      }
    }
  }

  /// Normally distributed about the amount.
  ///
  /// @param relativeStandardDeviation share of the amount, 0.1 for 10 %; half the width of the 95 %
  ///   interval is 1.96 times this
  record Symmetric(double relativeStandardDeviation) implements Uncertainty {
    public Symmetric {
      if (!(relativeStandardDeviation >= 0 && Double.isFinite(relativeStandardDeviation))) {
        throw new IllegalArgumentException(
            "a relative standard deviation is 0 or more: " + relativeStandardDeviation);
      }
    }
  }
}
