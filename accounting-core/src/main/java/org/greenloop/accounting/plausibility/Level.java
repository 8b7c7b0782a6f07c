package org.greenloop.accounting.plausibility;

import java.math.BigDecimal;
import java.util.Arrays;

/// What is usual for a series at a month, told by its other months, as logarithms.
///
/// A plant grows, has seasons and is rebuilt, so there is more than one answer, and an amount is
/// measured against the one that explains it best: the median of the nearest months, that of the
/// few months just before or just after, and the same month of every other year, moved by how the
/// level has changed since.
final class Level {

  private static final int YEAR = 12;

  private final int nearest;
  private final int neighbours;
  private final long[] months;
  private final long[] logs;
  private final long[] levels;
  private final long spread;

  /// @param months counted from any month on, rising
  /// @param logs of the amounts, see [Ratio#ln]
  /// @param nearest months that make the level
  /// @param neighbours months just before or after
  /// @param share of the months that lie within the spread
  Level(long[] months, long[] logs, int nearest, int neighbours, BigDecimal share) {
    this.nearest = nearest;
    this.neighbours = neighbours;
    this.months = months;
    this.logs = logs;
    this.levels = new long[months.length];
    for (int i = 0; i < months.length; i++) {
      levels[i] = levelAt(months[i]);
    }
    long[] distances = new long[months.length];
    for (int i = 0; i < months.length; i++) {
      distances[i] = Math.abs(logs[i] - nearestTo(months[i], logs[i]));
    }
    Arrays.sort(distances);
    this.spread = distances[share.multiply(BigDecimal.valueOf(distances.length - 1L)).intValue()];
  }

  int size() {
    return months.length;
  }

  /// The share of the known months lies within this distance of what is usual for them.
  long spread() {
    return spread;
  }

  /// The usual amount that comes nearest to `log`, without the month itself.
  long nearestTo(long month, long log) {
    int at = firstFrom(month);
    boolean known = at < months.length && months[at] == month;
    int after = known ? at + 1 : at;
    long level = known ? levels[at] : levelAt(month);
    long best = level;
    if (at >= neighbours) {
      best = nearer(log, best, medianOf(at - neighbours, at));
    }
    if (after + neighbours <= months.length) {
      best = nearer(log, best, medianOf(after, after + neighbours));
    }
    for (int i = 0; i < months.length; i++) {
      if (months[i] != month && (months[i] - month) % YEAR == 0) {
        best = nearer(log, best, logs[i] + level - levels[i]);
      }
    }
    return best;
  }

  private static long nearer(long log, long one, long other) {
    return Math.abs(log - other) < Math.abs(log - one) ? other : one;
  }

  private long medianOf(int from, int to) {
    return Ratio.median(Arrays.copyOfRange(logs, from, to));
  }

  private int firstFrom(long month) {
    int found = Arrays.binarySearch(months, month);
    return found >= 0 ? found : -found - 1;
  }

  /// Median of the nearest months; of two equally far the earlier one is nearer.
  private long levelAt(long month) {
    int before = firstFrom(month) - 1;
    int after = before + 1;
    if (after < months.length && months[after] == month) {
      after++;
    }
    long[] taken = new long[Math.min(nearest, before + 1 + months.length - after)];
    for (int i = 0; i < taken.length; i++) {
      boolean earlier =
          after >= months.length
              || (before >= 0 && month - months[before] <= months[after] - month);
      taken[i] = earlier ? logs[before--] : logs[after++];
    }
    return taken.length == 0 ? 0 : Ratio.median(taken);
  }
}
