package org.greenloop.accounting.energy;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.quantity.Rounding;

/// State of steam, and the enthalpy it stands for.
///
/// @param pressure absolute, MPa
/// @param temperature °C; empty for dry saturated steam
/// @param enthalpy kJ/kg, as reported or by IAPWS-IF97 ([SteamTable])
public record SteamState(
    Optional<BigDecimal> pressure, Optional<BigDecimal> temperature, BigDecimal enthalpy) {

  public SteamState {
    if (enthalpy.signum() <= 0) {
      throw new IllegalArgumentException("enthalpy not above zero: " + enthalpy);
    }
  }

  public static SteamState ofEnthalpy(BigDecimal enthalpy) {
    return new SteamState(Optional.empty(), Optional.empty(), enthalpy);
  }

  @Override
  public String toString() {
    return "h "
        + Rounding.plain(enthalpy)
        + " kJ/kg"
        + pressure.map(p -> ", " + Rounding.plain(p) + " MPa").orElse("")
        + temperature.map(t -> ", " + Rounding.plain(t) + " °C").orElse("");
  }
}
