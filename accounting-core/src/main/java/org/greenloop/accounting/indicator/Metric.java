package org.greenloop.accounting.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.quality.Completeness;
import org.greenloop.accounting.quality.ErrorPropagation;
import org.greenloop.accounting.quality.Spread;
import org.greenloop.accounting.quality.Support;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;

/// An indicator evaluated for a subject over a period.
///
/// @param numerator Σ of the numerator's accounts, exact; what several months are summed from
/// @param denominator Σ of the denominator's accounts, exact; one for a plain sum
/// @param availability why there is no value, where there is none
/// @param entries ledger entries it stands on
/// @param quality how far it can be trusted
public record Metric(
    Indicator indicator,
    BigDecimal numerator,
    BigDecimal denominator,
    Availability availability,
    Confidence confidence,
    long entries,
    MetricQuality quality) {

  Metric with(Availability other) {
    return new Metric(indicator, numerator, denominator, other, confidence, entries, quality);
  }

  Metric with(Completeness completeness) {
    return new Metric(
        indicator,
        numerator,
        denominator,
        availability,
        confidence,
        entries,
        new MetricQuality(quality.numerator(), quality.denominator(), Optional.of(completeness)));
  }

  /// The exact value, a ratio cut at 12 decimals; empty unless available.
  public Optional<BigDecimal> value() {
    if (availability != Availability.AVAILABLE) {
      return Optional.empty();
    }
    if (!indicator.isRatio()) {
      return Optional.of(numerator.multiply(indicator.scale()));
    }
    return Optional.of(
        Rounding.toLedger(
            numerator.multiply(indicator.scale()).divide(denominator, Quantity.PRECISION)));
  }

  /// The value as people read it, rounded once by GB/T 8170.
  public Optional<BigDecimal> rounded() {
    return value().map(value -> Rounding.toDecimals(value, indicator.decimals()));
  }

  /// Half the width of the 95 % interval in % of the value, of a ratio by IPCC 2006 volume 1,
  /// equation 3.1:
  ///
  ///     U = √(U_n² + U_d²)
  ///
  /// Empty where there is no value, where either sum is zero, and where it is unknown. Where the same
  /// rows stand above and below the line (a share), their errors partly cancel; U is then too wide
  /// rather than too narrow.
  public Optional<BigDecimal> uncertaintyPercent() {
    if (availability != Availability.AVAILABLE || numerator.signum() == 0) {
      return Optional.empty();
    }
    return spreads()
        .map(
            spreads ->
                ErrorPropagation.product(
                    List.of(
                        ErrorPropagation.percent(spreads.getFirst().width(), numerator),
                        ErrorPropagation.percent(spreads.getLast().width(), denominator))));
  }

  /// Of the least sure assumption behind the uncertainty.
  public Optional<Confidence> uncertaintyConfidence() {
    return uncertaintyPercent().isEmpty()
        ? Optional.empty()
        : spreads().map(s -> s.getFirst().confidence().worse(s.getLast().confidence()));
  }

  private Optional<List<Spread>> spreads() {
    Optional<Spread> above = quality.numerator().flatMap(Support::spread);
    Optional<Spread> below = quality.denominator().flatMap(Support::spread);
    return above.flatMap(n -> below.map(d -> List.of(n, d)));
  }
}
