package org.greenloop.accounting.energy;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;

/// An amount of a carrier on one flow.
///
/// @param quantity as reported, in any unit that fits the carrier
/// @param measuredHeatingValue net calorific value measured for this fuel, kJ per base unit of the
///   carrier
/// @param fuelUse what it is burned in; means nothing where nothing burns
/// @param steam the state of steam by mass, where it is known
public record EnergyUse(
    Carrier carrier,
    EnergyFlow flow,
    Quantity quantity,
    Optional<BigDecimal> measuredHeatingValue,
    FuelUse fuelUse,
    Optional<SteamState> steam) {

  public EnergyUse {
    if (quantity.value().signum() < 0) {
      throw new IllegalArgumentException("negative quantity: " + quantity);
    }
    if (measuredHeatingValue.isPresent() && measuredHeatingValue.get().signum() <= 0) {
      throw new IllegalArgumentException("heating value not above zero: " + measuredHeatingValue);
    }
    if (steam.isPresent() && carrier.kind() != CarrierKind.HEAT) {
      throw new IllegalArgumentException("no steam: " + carrier.code());
    }
  }

  /// Of equipment that is not named.
  public EnergyUse(
      Carrier carrier,
      EnergyFlow flow,
      Quantity quantity,
      Optional<BigDecimal> measuredHeatingValue) {
    this(carrier, flow, quantity, measuredHeatingValue, FuelUse.STATIONARY, Optional.empty());
  }
}
