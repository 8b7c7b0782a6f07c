package org.greenloop.accounting.energy;

import com.hummeling.if97.IF97;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Specific enthalpy of steam, IAPWS Industrial Formulation 1997 (IAPWS-IF97), by the library of
/// Hummeling Engineering.
///
///     h = h(p, t)      p absolute, MPa; t, °C; h, kJ/kg, two decimals
///
/// The formulation is one of floating-point numbers: a decimal enters and leaves through its text,
/// and what leaves is rounded to far less than the formulation is sure of.
public final class SteamTable {

  /// Pressure of the critical point: above it there is no boiling, and no saturated steam.
  private static final BigDecimal CRITICAL_PRESSURE = new BigDecimal("22.064");

  /// At this temperature the formulation hands over from water and steam to very hot steam.
  private static final BigDecimal LARGEST_TEMPERATURE = BigDecimal.valueOf(800);

  private static final BigDecimal LARGEST_PRESSURE = BigDecimal.valueOf(100);
  private static final BigDecimal SMALLEST_PRESSURE = new BigDecimal("0.000611213");

  /// 0 °C, K.
  private static final BigDecimal CELSIUS_ZERO = new BigDecimal("273.15");

  private static final int DECIMALS = 2;

  private static final IF97 FORMULATION = new IF97(IF97.UnitSystem.DEFAULT);

  /// What a pressure and a temperature say.
  public sealed interface Reading {

    record Steam(SteamState state) implements Reading {}

    /// At this pressure water boils only at a higher temperature.
    ///
    /// @param boiling °C, one decimal
    record Water(BigDecimal boiling) implements Reading {}

    /// Outside of the formulation: pressure above 100 MPa (saturated: 22.064 MPa) or below that of
    /// the triple point, temperature above 800 °C.
    record OutOfRange() implements Reading {}
  }

  private SteamTable() {}

  /// @param pressure absolute, MPa
  /// @param temperature °C; empty for dry saturated steam
  public static Reading read(BigDecimal pressure, Optional<BigDecimal> temperature) {
    BigDecimal largest = temperature.isPresent() ? LARGEST_PRESSURE : CRITICAL_PRESSURE;
    if (pressure.compareTo(SMALLEST_PRESSURE) < 0
        || pressure.compareTo(largest) > 0
        || temperature.filter(t -> t.compareTo(LARGEST_TEMPERATURE) > 0).isPresent()) {
      return new Reading.OutOfRange();
    }
    double megapascals = Double.parseDouble(pressure.toPlainString());
    if (temperature.isEmpty()) {
      return steam(
          pressure, temperature, FORMULATION.specificEnthalpySaturatedVapourP(megapascals));
    }
    BigDecimal boiling = boiling(pressure);
    if (temperature.get().compareTo(boiling) < 0) {
      return new Reading.Water(boiling);
    }
    double kelvin = Double.parseDouble(temperature.get().add(CELSIUS_ZERO).toPlainString());
    return steam(pressure, temperature, FORMULATION.specificEnthalpyPT(megapascals, kelvin));
  }

  /// Above the critical pressure the critical temperature stands for it.
  private static BigDecimal boiling(BigDecimal pressure) {
    double kelvin =
        FORMULATION.saturationTemperatureP(
            Double.parseDouble(pressure.min(CRITICAL_PRESSURE).toPlainString()));
    return new BigDecimal(Double.toString(kelvin))
        .subtract(CELSIUS_ZERO)
        .setScale(1, RoundingMode.CEILING);
  }

  private static Reading steam(
      BigDecimal pressure, Optional<BigDecimal> temperature, double enthalpy) {
    return new Reading.Steam(
        new SteamState(
            Optional.of(pressure),
            temperature,
            new BigDecimal(Double.toString(enthalpy)).setScale(DECIMALS, RoundingMode.HALF_EVEN)));
  }
}
