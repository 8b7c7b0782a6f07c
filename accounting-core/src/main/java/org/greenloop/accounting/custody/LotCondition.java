package org.greenloop.accounting.custody;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;

/// What is in a lot besides its material, as received.
///
///     dry mass = net × (1 − moisture)        clean mass = net × (1 − moisture − contaminants)
///
/// @param moisture share of the net mass, 0 to 1
/// @param contaminants foreign matter, share of the net mass, 0 to 1
/// @param grade as the trade names it
public record LotCondition(BigDecimal moisture, BigDecimal contaminants, Optional<String> grade) {

  /// Nothing was said, so the net mass counts whole.
  public static final LotCondition AS_IS =
      new LotCondition(BigDecimal.ZERO, BigDecimal.ZERO, Optional.empty());

  /// @throws IllegalArgumentException where a share is negative, or both are more than everything
  public LotCondition {
    if (moisture.signum() < 0
        || contaminants.signum() < 0
        || moisture.add(contaminants).compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "moisture and contaminants are not negative and at most 1 together: "
              + moisture
              + ", "
              + contaminants);
    }
  }

  public Quantity dry(Quantity net) {
    return net.times(BigDecimal.ONE.subtract(moisture));
  }

  public Quantity clean(Quantity net) {
    return net.times(BigDecimal.ONE.subtract(moisture).subtract(contaminants));
  }
}
