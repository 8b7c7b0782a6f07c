package org.greenloop.certificate.figure;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Availability;

/// An indicator of a month or a longer period, with how far it can be trusted.
///
/// @param code of the indicator, such as `energy.per-value-added`
/// @param unit as printed
/// @param decimals to which the page rounds it (GB/T 8170)
/// @param formula as the standard prints it
/// @param clause standard and clause
/// @param value exact; empty unless available
/// @param uncertaintyPercent half the width of the 95 % interval in % of the value; empty where it
///   is unknown or there is no value
/// @param score mean score of its rows, 0 to 100; empty where it is unknown
/// @param reports of those it rests on that are there; empty where it is unknown
/// @param estimatedPercent share of estimates among its rows
public record Figure(
    String code,
    Bilingual name,
    String unit,
    int decimals,
    String formula,
    String clause,
    Optional<BigDecimal> value,
    Availability availability,
    Confidence confidence,
    Optional<BigDecimal> uncertaintyPercent,
    Optional<BigDecimal> score,
    Optional<Reports> reports,
    BigDecimal estimatedPercent) {

  public Figure {
    value = Exact.of(value);
    uncertaintyPercent = Exact.of(uncertaintyPercent);
    score = Exact.of(score);
    estimatedPercent = Exact.of(estimatedPercent);
    if (value.isPresent() != (availability == Availability.AVAILABLE)) {
      throw new IllegalArgumentException(code + " is " + availability + " and has " + value);
    }
  }

  /// What it belongs to, with what its code begins: `energy`.
  public String theme() {
    return code.substring(0, code.indexOf('.'));
  }

  /// Whether every page that shows it says that nobody could confirm a number behind it.
  public boolean unconfirmed() {
    return value.isPresent() && confidence.mustBeDeclared();
  }
}
