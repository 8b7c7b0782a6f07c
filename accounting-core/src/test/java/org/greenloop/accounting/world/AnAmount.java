package org.greenloop.accounting.world;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.energy.Carrier;
import org.greenloop.accounting.energy.EnergyFlow;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.energy.FuelUse;
import org.greenloop.accounting.energy.SteamState;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// An amount of energy in words: `purchased("10", TONNE).of(DIESEL)`.
public record AnAmount(EnergyFlow flow, Quantity quantity, Optional<BigDecimal> heatingValue) {

  public static AnAmount flowing(EnergyFlow flow, String value, Unit unit) {
    return new AnAmount(flow, Quantity.of(value, unit), Optional.empty());
  }

  public static AnAmount purchased(String value, Unit unit) {
    return flowing(EnergyFlow.PURCHASED, value, unit);
  }

  public static AnAmount sold(String value, Unit unit) {
    return flowing(EnergyFlow.SOLD, value, unit);
  }

  public static AnAmount transferredIn(String value, Unit unit) {
    return flowing(EnergyFlow.TRANSFERRED_IN, value, unit);
  }

  public static AnAmount transferredOut(String value, Unit unit) {
    return flowing(EnergyFlow.TRANSFERRED_OUT, value, unit);
  }

  /// @param kilojoules net calorific value measured for a base unit of the carrier
  public AnAmount measuring(String kilojoules) {
    return new AnAmount(flow, quantity, Optional.of(new BigDecimal(kilojoules)));
  }

  /// Burned in equipment that is named.
  public EnergyUse of(Carrier carrier, FuelUse fuelUse) {
    return new EnergyUse(carrier, flow, quantity, heatingValue, fuelUse, Optional.empty());
  }

  /// Steam whose enthalpy is known, kJ/kg.
  public EnergyUse of(Carrier carrier, String enthalpy) {
    return new EnergyUse(
        carrier,
        flow,
        quantity,
        heatingValue,
        FuelUse.STATIONARY,
        Optional.of(SteamState.ofEnthalpy(new BigDecimal(enthalpy))));
  }

  public EnergyUse of(Carrier carrier) {
    return new EnergyUse(carrier, flow, quantity, heatingValue);
  }
}
