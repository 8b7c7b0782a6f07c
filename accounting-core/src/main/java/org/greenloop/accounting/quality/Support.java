package org.greenloop.accounting.quality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// What a sum of rows rests on.
///
/// @param spread empty where the edition does not say how far one of its factors can be trusted
/// @param weight Σ |x| of its rows
/// @param points Σ score × |x| of its rows; empty where the edition scores no tiers
/// @param estimated Σ |x| of its rows that are estimates
public record Support(
    Optional<Spread> spread, BigDecimal weight, Optional<BigDecimal> points, BigDecimal estimated) {

  /// Kept digits of each part: enough for a sum of years, and the same in the store as in memory.
  private static final MathContext KEPT = new MathContext(9);

  /// Of a sum without rows: certain, and nothing to be scored.
  public static final Support NOTHING =
      new Support(
          Optional.of(Spread.NONE), BigDecimal.ZERO, Optional.of(BigDecimal.ZERO), BigDecimal.ZERO);

  public Support {
    spread = spread.map(s -> new Spread(kept(s.activity()), kept(s.factor()), s.confidence()));
    weight = kept(weight);
    points = points.map(Support::kept);
    estimated = kept(estimated);
  }

  private static BigDecimal kept(BigDecimal value) {
    return value.round(KEPT);
  }

  public boolean isNothing() {
    return weight.signum() == 0
        && estimated.signum() == 0
        && spread.filter(Spread.NONE::equals).isPresent();
  }

  /// Of two months added.
  public Support plus(Support month) {
    return new Support(
        spread.flatMap(s -> month.spread.map(s::plus)),
        weight.add(month.weight),
        points.flatMap(p -> month.points.map(p::add)),
        estimated.add(month.estimated));
  }

  /// Of an average of months.
  public Support over(int months) {
    BigDecimal count = BigDecimal.valueOf(months);
    return new Support(
        spread.map(s -> s.over(count)),
        weight.divide(count, ErrorPropagation.DIGITS),
        points.map(p -> p.divide(count, ErrorPropagation.DIGITS)),
        estimated.divide(count, ErrorPropagation.DIGITS));
  }

  /// Mean score of the rows, weighted by what they contribute; empty where there is nothing to
  /// score.
  public Optional<BigDecimal> score() {
    return weight.signum() == 0
        ? Optional.empty()
        : points.map(p -> p.divide(weight, ErrorPropagation.DIGITS));
  }

  /// Share of estimates in percent.
  public BigDecimal estimatedPercent() {
    return weight.signum() == 0 ? BigDecimal.ZERO : ErrorPropagation.percent(estimated, weight);
  }
}
