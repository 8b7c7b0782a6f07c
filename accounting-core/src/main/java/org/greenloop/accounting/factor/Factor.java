package org.greenloop.accounting.factor;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// One coefficient of one edition.
///
/// @param id stable name with its edition, such as `cn-2026.11:grid-average/440000/2023`
/// @param dataYear year the value describes; empty where it does not change by year
/// @param value empty where the source gives only a range and asks for a measured value
/// @param unit as published, such as `kgCO2/kWh`
/// @param low lower end of the published range, where there is one
/// @param high upper end of the published range, where there is one
public record Factor(
    String id,
    FactorKey key,
    OptionalInt dataYear,
    Optional<BigDecimal> value,
    String unit,
    Optional<BigDecimal> low,
    Optional<BigDecimal> high,
    String source,
    Confidence confidence,
    String note) {

  /// An id names one number for ever, so it is the identity of a factor; comparing every field of
  /// every factor of every row would take longer than calculating with it.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Factor factor && factor.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
