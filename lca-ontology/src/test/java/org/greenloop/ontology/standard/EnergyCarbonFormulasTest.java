package org.greenloop.ontology.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.greenloop.accounting.indicator.Availability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ratios and totals of energy, greenhouse gases and freight with a pencil: the accounts that are
/// given stand at the values beside them, and the comment shows the arithmetic.
class EnergyCarbonFormulasTest {

  /// CO2 of combustion 1000, CH4 2, N2O 3, process 40, recovered −5, HFC 6, PFC 7, SF6 8, NF3 9,
  /// bought less sold 400: directly 1070, in all 1470. Biogenic CO2, HCFC and scope 3 stay outside.
  private static final String GASES =
      "CARBON_SCOPE1 1000 CARBON_METHANE 2 CARBON_NITROUS_OXIDE 3 CARBON_PROCESS 40"
          + " CARBON_RECOVERED -5 CARBON_HFC 6 CARBON_PFC 7 CARBON_SF6 8 CARBON_NF3 9"
          + " CARBON_SCOPE2_LOCATION 400 CARBON_SCOPE2_MARKET 99999 CARBON_BIOGENIC 99999"
          + " CARBON_OUTSIDE_GASES 99999 CARBON_SCOPE3_ENERGY 99999";

  @ParameterizedTest
  @CsvSource({
    // 1000 + 2 + 3 + 40 − 5 + 6 + 7 + 8 + 9; + 400
    "carbon.direct, 1070.00",
    "carbon.greenhouse-gas, 1470.00",
    // 6 + 7 + 8 + 9
    "carbon.fugitive, 30.00",
    // 1000 + 400, the carbon dioxide of energy alone
    "carbon.total, 1400.00"
  })
  void the_total_is_the_sum_of_gb_t_32150(String code, String expected) {
    assertThat(Pencil.value(code, GASES)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // 1470 over 50 t, 200 件, 300 万元 of value added and 700 万元 of output
    "carbon.greenhouse-gas-per-tonne, PRODUCTION_MASS 50, 29.4000",
    "carbon.greenhouse-gas-per-piece, PRODUCTION_PIECES 200, 7.350000",
    "carbon.greenhouse-gas-per-value-added, VALUE_ADDED 300, 4.9000",
    "carbon.greenhouse-gas-per-output-value, OUTPUT_VALUE 700, 2.1000",
    // 1400 over the same, and over 500 tce
    "carbon.per-tonne, PRODUCTION_MASS 50, 28.0000",
    "carbon.per-piece, PRODUCTION_PIECES 200, 7.000000",
    "carbon.per-value-added, VALUE_ADDED 350, 4.0000",
    "carbon.per-output-value, OUTPUT_VALUE 700, 2.0000",
    "carbon.per-energy, ENERGY_COMPREHENSIVE 500, 2.8000"
  })
  void emissions_stand_over_what_was_made(String code, String over, String expected) {
    assertThat(Pencil.value(code, GASES + " " + over)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // 221.031 tce of the reference over 100 t, 2000 件, 500 万元 and 1000 万元
    "energy.per-tonne, PRODUCTION_MASS 100, 2.2103",
    "energy.per-piece, PRODUCTION_PIECES 2000, 0.110516",
    "energy.per-value-added, VALUE_ADDED 500, 0.4421",
    "energy.per-output-value, OUTPUT_VALUE 1000, 0.2210",
    // 1 000 000 kWh ÷ 500 万元
    "energy.electricity-per-value-added, VALUE_ADDED 500, 2000.0",
    // 60 ÷ (221.031 + 18.969) = 60 ÷ 240
    "energy.renewable-share, ENERGY_OWN_RENEWABLE 18.969, 25.00",
    // (60 + 66) ÷ 240; gas that is a raw material is no clean energy
    "energy.clean-share, ENERGY_OWN_RENEWABLE 18.969, 52.50",
    // 221.031 + 18.969
    "energy.used, ENERGY_OWN_RENEWABLE 18.969, 240.00"
  })
  void energy_stands_over_what_was_made(String code, String over, String expected) {
    assertThat(
            Pencil.value(
                code,
                "ENERGY_COMPREHENSIVE 221.031 ENERGY_EQUIVALENT 9999 ENERGY_FEEDSTOCK 9999"
                    + " ENERGY_SELF_GENERATED 9999 ENERGY_ELECTRICITY 1000000 ENERGY_RENEWABLE 60"
                    + " ENERGY_CLEAN_FOSSIL 66 "
                    + over))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // 4200 t·km by heavy diesel truck and 10 000 by rail: 410.76 + 65.02 = 475.78 ÷ 14 200
    "freight.emissions, 475.78",
    "freight.emission-intensity, 0.0335",
    // 65.02 ÷ 475.78
    "freight.operation-only-share, 13.67",
    // 60 ÷ 410
    "freight.empty-running-rate, 14.63",
    // 840, 1050 and 420 of 4200
    "freight.joint-distribution-share, 20.00",
    "freight.drop-and-hook-share, 25.00",
    "freight.night-delivery-share, 10.00",
    // 100 × 37.8 kgce ÷ 2100 t·km
    "freight.energy-per-activity, 1.8000",
    // 9 + 4 + 2 = 15 of 40 vehicles; 5 of 8 bought; 12 posts ÷ 15
    "freight.nev-share, 37.50",
    "freight.nev-share-of-new, 62.50",
    "freight.posts-per-nev, 0.80"
  })
  void shares_of_freight_stand_over_their_whole(String code, String expected) {
    assertThat(
            Pencil.value(
                code,
                "FREIGHT_ACTIVITY_ROAD 4200 FREIGHT_ACTIVITY_RAIL 10000"
                    + " FREIGHT_EMISSIONS_WELL_TO_WHEEL 410.76 FREIGHT_EMISSIONS_OPERATION 65.02"
                    + " FREIGHT_DISTANCE 410 FREIGHT_DISTANCE_EMPTY 60 FREIGHT_ACTIVITY_JOINT 840"
                    + " FREIGHT_ACTIVITY_DROP_AND_HOOK 1050 FREIGHT_ACTIVITY_NIGHT 420"
                    + " FREIGHT_ENERGY 37.8 FREIGHT_ACTIVITY_METERED 2100 VEHICLES 40"
                    + " VEHICLES_NEW_ENERGY 15 VEHICLES_PLUG_IN 13 VEHICLES_RENEWED 8"
                    + " VEHICLES_RENEWED_NEW_ENERGY 5 CHARGING_POSTS 12"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // 2888.5 + 384.8 + 1100 + 2600 = 6973.3 over 600 + 300 + 100 = 1000 t that left
    "freight.hub.emissions, 6973.30",
    "freight.hub.emission-intensity, 6.9733",
    // 614.5 + 145.7
    "freight.hub.energy, 760.20",
    "freight.hub.energy-per-tonne, 0.7602"
  })
  void a_hub_stands_over_what_left_it(String code, String expected) {
    assertThat(
            Pencil.value(
                code,
                "HUB_EMISSIONS_POWER 2888.5 HUB_EMISSIONS_FUEL 384.8 HUB_EMISSIONS_OPERATION 1100"
                    + " HUB_EMISSIONS_REFRIGERANT 2600 HUB_ENERGY_POWER 614.5 HUB_ENERGY_FUEL 145.7"
                    + " HUB_THROUGHPUT_TRANSSHIPMENT 600 HUB_THROUGHPUT_AMBIENT 300"
                    + " HUB_THROUGHPUT_TEMPERATURE_CONTROLLED 100"))
        .isEqualTo(expected);
  }

  @Test
  void over_nothing_made_an_intensity_does_not_apply() {
    assertThat(
            Pencil.metric("carbon.greenhouse-gas-per-tonne", GASES + " PRODUCTION_MASS 0")
                .availability())
        .isEqualTo(Availability.NOT_APPLICABLE);
  }
}
