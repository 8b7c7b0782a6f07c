package org.greenloop.accounting.factor;

import java.math.BigDecimal;

/// The result of a calculator: a quantity with how it was made, or the factor that is missing.
///
/// «Unknown» is not zero: a missing factor is its own outcome and reaches the closed month.
public sealed interface Calculated {

  /// @param quantity exact, in the unit that the calculator documents
  record Amount(BigDecimal quantity, Calculation calculation) implements Calculated {}

  /// @param reportingYear year for which no factor is in force
  record MissingFactor(FactorKey key, int reportingYear) implements Calculated {}
}
