package org.greenloop.accounting.plausibility;

import java.math.BigDecimal;

/// How a [Baseline] is made and how far from it is far.
///
/// @param reference earlier months from which on only they are the history
/// @param least months without which nothing is said
/// @param sure months from which on a series' own spread is trusted
/// @param floor the least deviation that is ever worth a word
/// @param prior the same while fewer months than `sure` are known
/// @param spreadShare of the months that lie within the spread of a series
/// @param spreads how many spreads are too far
/// @param nearest months that make a level
/// @param neighbours months just before or after
/// @param loadMonths months with production without which no load is fitted
/// @param loadGain spread left by a load that is worth having, as a share of the spread without
/// @param loadVariation spread of production below which energy cannot show that it follows
/// @param idle production below this share of the usual is a standstill
/// @param idleLeast share of the usual that a plant standing still uses at least
/// @param idleMost and at most
record Limits(
    int reference,
    int least,
    int sure,
    long floor,
    long prior,
    BigDecimal spreadShare,
    BigDecimal spreads,
    int nearest,
    int neighbours,
    int loadMonths,
    BigDecimal loadGain,
    long loadVariation,
    long idle,
    long idleLeast,
    long idleMost) {

  static Limits of(Thresholds thresholds) {
    return new Limits(
        thresholds.count("history.least-months"),
        thresholds.count("slip.least-months"),
        thresholds.count("jump.sure-months"),
        thresholds.distance("jump.floor"),
        thresholds.distance("jump.prior"),
        thresholds.decimal("spread.share"),
        thresholds.decimal("jump.spreads"),
        thresholds.count("level.months"),
        thresholds.count("level.neighbours"),
        thresholds.count("load.least-months"),
        thresholds.decimal("load.gain"),
        thresholds.distance("load.least-variation"),
        thresholds.ratio("idle.production-share"),
        thresholds.ratio("idle.least-share"),
        thresholds.ratio("idle.energy-share"));
  }

  long limit(long spread, int months) {
    long measured = spreads.multiply(BigDecimal.valueOf(spread)).longValue();
    return Math.max(measured, months < sure ? prior : floor);
  }
}
