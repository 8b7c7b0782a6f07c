package org.greenloop.accounting.energy;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;

/// An amount of a carrier on one flow.
///
/// @param quantity as reported, in any unit that fits the carrier
/// @param measuredHeatingValue net calorific value measured for this fuel, kJ per base unit of the
///   carrier
public record EnergyUse(
    Carrier carrier,
    EnergyFlow flow,
    Quantity quantity,
    Optional<BigDecimal> measuredHeatingValue) {

  public EnergyUse {
    if (quantity.value().signum() < 0) {
      throw new IllegalArgumentException("negative quantity: " + quantity);
    }
    if (measuredHeatingValue.isPresent() && measuredHeatingValue.get().signum() <= 0) {
      throw new IllegalArgumentException("heating value not above zero: " + measuredHeatingValue);
    }
  }
}
