package org.greenloop.accounting.plausibility;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The parameters of the checks by name. What each means stands beside its value in
/// `reference/plausibility.csv` and in `docs/interpretations/plausibility.md`.
public final class Thresholds {

  private static final String SLIP_FACTOR = "slip.factor";

  private final Map<String, BigDecimal> values = new HashMap<>();
  private final List<BigDecimal> slipFactors;

  /// @throws IllegalArgumentException when a parameter that stands for one value has two
  public Thresholds(Collection<Threshold> rows) {
    for (Threshold row : rows) {
      BigDecimal other = values.put(row.parameter(), row.value());
      if (other != null && !row.parameter().equals(SLIP_FACTOR)) {
        throw new IllegalArgumentException(row.parameter() + " is there twice");
      }
    }
    this.slipFactors =
        rows.stream()
            .filter(row -> row.parameter().equals(SLIP_FACTOR))
            .map(Threshold::value)
            .sorted()
            .toList();
  }

  /// Factors by which a number is off when its unit is another one, smallest first.
  List<BigDecimal> slipFactors() {
    return slipFactors;
  }

  int count(String parameter) {
    return decimal(parameter).intValueExact();
  }

  /// As a [Ratio].
  long ratio(String parameter) {
    return Ratio.of(decimal(parameter), BigDecimal.ONE);
  }

  /// Logarithm of a ratio, as [Ratio#ln] gives it.
  long distance(String parameter) {
    return Ratio.ln(ratio(parameter));
  }

  /// @throws IllegalArgumentException for a parameter that has no row
  BigDecimal decimal(String parameter) {
    BigDecimal value = values.get(parameter);
    if (value == null) {
      throw new IllegalArgumentException("no threshold is called " + parameter);
    }
    return value;
  }
}
