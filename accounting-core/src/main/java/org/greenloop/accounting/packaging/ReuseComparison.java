package org.greenloop.accounting.packaging;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;

/// Reusable against single-use packaging, in kgCO2e.
///
///     per use     e = E_make ÷ n + e_trip
///     break-even  n* = E_make ÷ (e_single − e_trip)
///
/// @param making E_make, of one reusable piece
/// @param trip e_trip, of one more trip of it: washing, the way back
/// @param singleUse e_single, of the single-use packaging that a trip replaces
public record ReuseComparison(BigDecimal making, BigDecimal trip, BigDecimal singleUse) {

  /// @throws IllegalArgumentException where one is negative
  public ReuseComparison {
    if (making.signum() < 0 || trip.signum() < 0 || singleUse.signum() < 0) {
      throw new IllegalArgumentException(
          "an emission is not negative: " + making + ", " + trip + ", " + singleUse);
    }
  }

  /// Of a piece that is used n times.
  ///
  /// @throws IllegalArgumentException where n is not above 0
  public BigDecimal perUse(BigDecimal uses) {
    if (uses.signum() <= 0) {
      throw new IllegalArgumentException("a piece is used: " + uses);
    }
    return making.divide(uses, Quantity.PRECISION).add(trip);
  }

  /// Trips after which the reusable piece has emitted as much as single-use packaging; whole trips
  /// are the next whole number. Empty where a trip emits as much as single use: then never.
  public Optional<BigDecimal> breakEvenTrips() {
    BigDecimal saved = singleUse.subtract(trip);
    return saved.signum() <= 0
        ? Optional.empty()
        : Optional.of(making.divide(saved, Quantity.PRECISION));
  }
}
