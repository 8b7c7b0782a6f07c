package org.greenloop.accounting.plausibility;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// What a series has to do with what its site makes, both as ratios to their usual amounts:
///
///     e = base + slope × p
///
/// For energy `base` is what the plant uses whether anything is made or not. The line is fitted
/// through medians of slopes (Theil 1950, incomplete method: after sorting by p, each month of the
/// lower half is paired with one of the upper), which a quarter of wrong months does not move.
record Load(long base, long slope) {

  /// What a fit can tell.
  enum Coupling {
    /// Energy follows production.
    FOLLOWS,
    /// Production varied and energy took no notice.
    INDEPENDENT,
    /// Production hardly varied, or too few months are known.
    UNKNOWN
  }

  /// In proportion: what is assumed where nothing else is known.
  static final Load PROPORTIONAL = new Load(0, Ratio.ONE);

  /// Expected at `p`, in any case above zero.
  long at(long p) {
    return Math.max(1, base + Ratio.product(slope, p));
  }

  /// @param e amounts of some months, above zero
  /// @param p of the same months
  static Load fit(long[] e, long[] p) {
    int[] sorted =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingLong((Integer i) -> p[i]).thenComparingLong(i -> e[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int pairs = p.length / 2;
    long[] slopes = new long[pairs];
    int found = 0;
    for (int i = 0; i < pairs; i++) {
      int low = sorted[i];
      int high = sorted[i + p.length - pairs];
      if (p[high] > p[low]) {
        long rise = Ratio.atMostHundred(e[high]) - Ratio.atMostHundred(e[low]);
        slopes[found++] = rise * Ratio.ONE / (p[high] - p[low]);
      }
    }
    long slope = found == 0 ? 0 : Math.max(0, Ratio.median(Arrays.copyOf(slopes, found)));
    long[] rests = new long[p.length];
    for (int i = 0; i < p.length; i++) {
      rests[i] = Ratio.atMostHundred(e[i]) - Ratio.product(slope, p[i]);
    }
    return new Load(Ratio.median(rests), slope);
  }
}
