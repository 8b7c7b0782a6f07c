package org.greenloop.batch.generate;

import java.time.YearMonth;
import java.time.temporal.ChronoField;

/// Numbers that look random and depend on nothing but where they are drawn: on the seed, the month,
/// the site and the place among the deliveries. Any row can be told without the rows before it.
///
/// SplitMix64 (Steele, Lea, Flood 2014), written out because the generators of the platform promise
/// no sequence over its versions.
final class Draw {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  private Draw(long state) {
    this.state = state;
  }

  static Draw at(long seed, YearMonth month, long site, int place) {
    long state = mixed(seed + GOLDEN_GAMMA);
    state = mixed(state ^ month.getLong(ChronoField.PROLEPTIC_MONTH) * GOLDEN_GAMMA);
    state = mixed(state ^ site * GOLDEN_GAMMA);
    return new Draw(mixed(state ^ place * GOLDEN_GAMMA));
  }

  /// From `least` to `most`, both included.
  long between(long least, long most) {
    return least + Math.floorMod(next(), most - least + 1);
  }

  /// True in `share` of the cases, given in units of 2⁻⁵³.
  boolean happens(long share) {
    return next() >>> 11 < share;
  }

  private long next() {
    state += GOLDEN_GAMMA;
    return mixed(state);
  }

  private static long mixed(long bits) {
    long z = bits;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
