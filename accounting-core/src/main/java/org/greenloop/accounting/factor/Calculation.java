package org.greenloop.accounting.factor;

import java.util.List;

/// How a quantity was made: the formula and the factors in the order of its symbols.
///
/// The same calculation serves every row with the same carrier, area and year, so the ledger keeps
/// it once and an entry refers to it.
public record Calculation(Formula formula, List<Factor> factors) {

  public Calculation {
    factors = List.copyOf(factors);
  }

  /// The least sure factor decides; a quantity taken over as reported is as sure as the report.
  public Confidence confidence() {
    return factors.stream().map(Factor::confidence).reduce(Confidence.OFFICIAL, Confidence::worse);
  }
}
