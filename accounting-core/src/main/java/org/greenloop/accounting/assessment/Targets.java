package org.greenloop.accounting.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;

/// The value of an indicator that earns a share: what [Scoring] does, the other way round.
final class Targets {

  /// Of values, as fine as the store keeps them.
  private static final int DECIMALS = 9;

  private Targets() {}

  /// The worst value that still earns at least the share, rounded to the side that does.
  static BigDecimal value(
      ScoringRule.Measured rule, Optional<Benchmark> benchmark, BigDecimal share) {
    return switch (rule) {
      case ScoringRule.Threshold threshold -> Scoring.target(threshold, benchmark);
      case ScoringRule.Linear linear -> linear(linear, benchmark.orElseThrow(), share);
      case ScoringRule.Ratio ratio -> ratio(ratio, benchmark.orElseThrow(), share);
      case ScoringRule.Bands bands ->
          bands.bands().stream()
              .filter(band -> band.share().compareTo(share) >= 0)
              .min(Comparator.comparing(Band::share))
              .orElse(bands.bands().getFirst())
              .from()
              .value();
    };
  }

  private static BigDecimal linear(ScoringRule.Linear rule, Benchmark benchmark, BigDecimal share) {
    BigDecimal base = benchmark.base().orElseThrow().value();
    BigDecimal leading = benchmark.target().value();
    return towards(rule.direction(), base.add(share.multiply(leading.subtract(base))));
  }

  private static BigDecimal ratio(ScoringRule.Ratio rule, Benchmark benchmark, BigDecimal share) {
    BigDecimal reference = benchmark.target().value();
    return towards(
        rule.direction(),
        rule.direction() == Direction.AT_LEAST
            ? reference.multiply(share)
            : reference.divide(share, new MathContext(34, RoundingMode.FLOOR)));
  }

  /// A value so small that it would be rounded to zero stays as it is: zero has no ratio.
  private static BigDecimal towards(Direction better, BigDecimal value) {
    if (value.scale() <= DECIMALS) {
      return value;
    }
    BigDecimal rounded =
        value.setScale(
            DECIMALS, better == Direction.AT_LEAST ? RoundingMode.CEILING : RoundingMode.FLOOR);
    return rounded.signum() == 0 ? value : rounded;
  }
}
