package org.greenloop.accounting.assessment;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;

/// The share of the points that a value earns, and the value that earns all of them.
final class Scoring {

  private Scoring() {}

  /// @param benchmark that fits the subject; not looked at by bands
  static BigDecimal share(
      ScoringRule.Measured rule, Optional<Benchmark> benchmark, BigDecimal value) {
    return switch (rule) {
      case ScoringRule.Threshold threshold ->
          threshold.direction().isMet(value, target(benchmark)) ? ONE : ZERO;
      case ScoringRule.Linear linear -> linear(benchmark.orElseThrow(), value);
      case ScoringRule.Ratio ratio -> ratio(ratio, target(benchmark), value);
      case ScoringRule.Bands bands ->
          bands.bands().stream()
              .filter(band -> bands.direction().isMet(value, band.from().value()))
              .map(Band::share)
              .findFirst()
              .orElse(ZERO);
    };
  }

  /// The value from which on all points are earned.
  static BigDecimal target(ScoringRule.Measured rule, Optional<Benchmark> benchmark) {
    return rule instanceof ScoringRule.Bands bands
        ? bands.bands().getFirst().from().value()
        : target(benchmark);
  }

  private static BigDecimal target(Optional<Benchmark> benchmark) {
    return benchmark.orElseThrow().target().value();
  }

  private static BigDecimal linear(Benchmark benchmark, BigDecimal value) {
    BigDecimal base = benchmark.base().orElseThrow().value();
    return value
        .subtract(base)
        .divide(benchmark.target().value().subtract(base), Quantity.PRECISION)
        .max(ZERO)
        .min(ONE);
  }

  private static BigDecimal ratio(ScoringRule.Ratio rule, BigDecimal reference, BigDecimal value) {
    BigDecimal share =
        switch (rule.direction()) {
          case AT_LEAST -> value.divide(reference, Quantity.PRECISION);
          case AT_MOST ->
              value.signum() > 0
                  ? reference.divide(value, Quantity.PRECISION)
                  : rule.cap().orElse(ONE);
        };
    return rule.cap().map(share::min).orElse(share).max(ZERO);
  }
}
