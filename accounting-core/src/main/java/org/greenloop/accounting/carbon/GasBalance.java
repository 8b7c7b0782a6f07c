package org.greenloop.accounting.carbon;

import java.math.BigDecimal;

/// Charge balance of a gas over a month, kg: what was there and came, and is neither there nor went.
///
///     released = opening + bought − closing − handedOn − charged + retired
///
/// @param opening in cylinders and stores at the beginning
/// @param closing in cylinders and stores at the end
/// @param handedOn returned, sold or destroyed
/// @param charged into equipment that is new on the site
/// @param retired charge of equipment that left the site
public record GasBalance(
    BigDecimal opening,
    BigDecimal bought,
    BigDecimal closing,
    BigDecimal handedOn,
    BigDecimal charged,
    BigDecimal retired) {

  /// kg; below zero where the balance cannot be right.
  public BigDecimal released() {
    return opening.add(bought).subtract(closing).subtract(handedOn).subtract(charged).add(retired);
  }
}
