package org.greenloop.accounting.energy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteamTableTest {

  /// Verification values of the release IAPWS R7-97(2012): Table 15 (region 2: 0.0035 MPa 300 K,
  /// 2549.91145; 0.0035 MPa 700 K, 3335.68375; 30 MPa 700 K, 2631.49474 kJ/kg), temperatures less
  /// 273.15. Region 3, Table 33: 650 K and 25.5837018 MPa, 1863.43019.
  @ParameterizedTest
  @CsvSource({
    "0.0035, 26.85, 2549.91",
    "0.0035, 426.85, 3335.68",
    "30, 426.85, 2631.49",
    "25.5837018, 376.85, 1863.43"
  })
  void the_enthalpy_is_that_of_the_release(
      BigDecimal pressure, BigDecimal temperature, BigDecimal enthalpy) {
    assertThat(state(pressure, Optional.of(temperature)).enthalpy()).isEqualByComparingTo(enthalpy);
  }

  /// Saturated steam in the printed tables of IAPWS-IF97 (Wagner, Kretzschmar): h'' at 0.1 MPa
  /// 2674.95, 0.8 MPa 2768.30, 1 MPa 2777.12, 10 MPa 2725.47 kJ/kg.
  @ParameterizedTest
  @CsvSource({"0.1, 2674.95", "0.8, 2768.30", "1, 2777.12", "10, 2725.47"})
  void without_a_temperature_steam_is_dry_and_saturated(BigDecimal pressure, BigDecimal enthalpy) {
    assertThat(state(pressure, Optional.empty()).enthalpy()).isEqualByComparingTo(enthalpy);
  }

  /// Release, Table 36: saturation at 0.1, 1 and 10 MPa is 372.755919, 453.035632, 584.149488 K =
  /// 99.606, 179.886, 310.999 °C; the next tenth above is said.
  @ParameterizedTest
  @CsvSource({"0.1, 99, 99.7", "1, 179.8, 179.9", "10, 300, 311.0"})
  void below_the_boiling_point_it_is_water(
      BigDecimal pressure, BigDecimal temperature, BigDecimal boiling) {
    assertThat(SteamTable.read(pressure, Optional.of(temperature)))
        .isEqualTo(new SteamTable.Reading.Water(boiling));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0006, 100",
    "100.01, 500",
    "1, 800.1",
    "22.065, ",
    "0.0006, ",
  })
  void outside_of_the_formulation_nothing_is_said(BigDecimal pressure, BigDecimal temperature) {
    assertThat(SteamTable.read(pressure, Optional.ofNullable(temperature)))
        .isEqualTo(new SteamTable.Reading.OutOfRange());
  }

  @Test
  void the_edges_of_the_formulation_belong_to_it() {
    assertThat(SteamTable.read(new BigDecimal("22.064"), Optional.empty()))
        .isInstanceOf(SteamTable.Reading.Steam.class);
    assertThat(SteamTable.read(new BigDecimal("100"), Optional.of(new BigDecimal("800"))))
        .isInstanceOf(SteamTable.Reading.Steam.class);
  }

  /// At one pressure hotter steam carries more heat.
  @Property
  boolean hotter_steam_carries_more(
      @ForAll @IntRange(min = 10, max = 9000) int kilopascals,
      @ForAll @IntRange(min = 310, max = 780) int celsius,
      @ForAll @IntRange(min = 1, max = 20) int more) {
    BigDecimal pressure = BigDecimal.valueOf(kilopascals, 3);
    return state(pressure, Optional.of(BigDecimal.valueOf(celsius)))
            .enthalpy()
            .compareTo(
                state(pressure, Optional.of(BigDecimal.valueOf((long) celsius + more))).enthalpy())
        < 0;
  }

  private static SteamState state(BigDecimal pressure, Optional<BigDecimal> temperature) {
    return ((SteamTable.Reading.Steam) SteamTable.read(pressure, temperature)).state();
  }
}
