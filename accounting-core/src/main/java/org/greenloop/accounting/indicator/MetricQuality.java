package org.greenloop.accounting.indicator;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.quality.Completeness;
import org.greenloop.accounting.quality.Support;

/// How far a figure can be trusted.
///
/// Empty is «unknown»: a month that was closed before this was counted, or an edition that says
/// nothing about it.
///
/// @param numerator what the sum above the line rests on
/// @param denominator the same below the line; nothing for a plain sum
/// @param completeness of the reports that the figure rests on
public record MetricQuality(
    Optional<Support> numerator,
    Optional<Support> denominator,
    Optional<Completeness> completeness) {

  public static final MetricQuality UNKNOWN =
      new MetricQuality(Optional.empty(), Optional.empty(), Optional.empty());

  /// Of two months added, each side apart.
  MetricQuality plus(MetricQuality month) {
    return new MetricQuality(
        numerator.flatMap(n -> month.numerator.map(n::plus)),
        denominator.flatMap(d -> month.denominator.map(d::plus)),
        completeness.flatMap(c -> month.completeness.map(c::plus)));
  }

  /// Mean score of the rows, 0 to 100, each weighted by the size of what it contributes. Of a ratio
  /// the weaker side: it is not better known than that.
  public Optional<BigDecimal> score() {
    if (numerator.isEmpty() || denominator.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> above = numerator.get().score();
    Optional<BigDecimal> below = denominator.get().score();
    return above.isPresent() && below.isPresent()
        ? Optional.of(above.get().min(below.get()))
        : above.or(() -> below);
  }

  /// Share of estimates among its rows in percent, of a ratio that of the side with more of them;
  /// zero where it is unknown.
  public BigDecimal estimatedPercent() {
    return numerator
        .map(Support::estimatedPercent)
        .orElse(BigDecimal.ZERO)
        .max(denominator.map(Support::estimatedPercent).orElse(BigDecimal.ZERO));
  }
}
