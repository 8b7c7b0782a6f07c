package org.greenloop.accounting.indicator;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;

/// An indicator evaluated for a subject over a period.
///
/// @param numerator Σ of the numerator's accounts, exact; what several months are summed from
/// @param denominator Σ of the denominator's accounts, exact; one for a plain sum
/// @param availability why there is no value, where there is none
/// @param entries ledger entries it stands on
public record Metric(
    Indicator indicator,
    BigDecimal numerator,
    BigDecimal denominator,
    Availability availability,
    Confidence confidence,
    long entries) {

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
}
