package org.greenloop.ontology.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.indicator.MetricCalculator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every ratio of water, waste, land, pollutants and materials as its standard prints it, with a
/// pencil: the accounts that are given stand at the values beside them, and the comment shows the
/// arithmetic.
class SiteFormulasTest {

  private static final List<String> POLLUTANTS =
      List.of(
          "COD",
          "AMMONIA_NITROGEN",
          "SULPHUR_DIOXIDE",
          "NITROGEN_OXIDES",
          "PARTICULATE",
          "VOC",
          "WASTE_GAS",
          "WASTE_WATER");

  private static final String REUSED =
      "WATER_RECIRCULATED_COOLING 60000 WATER_REUSED_PROCESS 15000 WATER_REUSED_CONDENSATE 2000"
          + " WATER_REUSED_WASTE_WATER 2500 WATER_REUSED_OTHER 500 ";
  private static final String TAKEN =
      "WATER_INTAKE_CONVENTIONAL 18000 WATER_INTAKE_UNCONVENTIONAL 2000 ";

  /// The vector of the reference: V_r 80 000 m³, V_i 20 000 m³; 80 000 ÷ 100 000 = 80.00 %.
  @Test
  void the_reuse_rate_of_the_reference_vector_is_80_percent() {
    assertThat(Pencil.value("water.reuse-rate", REUSED + TAKEN)).isEqualTo("80.00");
  }

  @ParameterizedTest
  @CsvSource({
    // 9500 ÷ (9500 + 500)
    "water.cooling-recirculation, WATER_RECIRCULATED_COOLING 9500 WATER_MAKEUP_COOLING 500, 95.00",
    // 300 ÷ (300 + 100)
    "water.process-reuse, WATER_REUSED_PROCESS 300 WATER_FRESH_PROCESS 100, 75.00",
    // 500 m³ × 0.96 = 480 t ÷ (2 t/h × 300 h)
    "water.condensate-reuse, WATER_CONDENSATE_MASS 480 WATER_STEAM_MADE 600, 80.00",
    // 40 ÷ (160 + 40)
    "water.wastewater-reuse, WATER_REUSED_WASTE_WATER 40 WATER_DISCHARGED 160, 20.00",
    // 300 ÷ (700 + 300)
    "water.non-conventional-share, WATER_INTAKE_CONVENTIONAL 700 WATER_INTAKE_UNCONVENTIONAL 300, 30.00",
    // 12 ÷ 800
    "water.leakage, WATER_LEAKED 12 WATER_INTAKE_CONVENTIONAL 800, 1.50",
    // 760 ÷ (700 + 100)
    "water.metering-rate, WATER_METERED_INTAKE 760 WATER_INTAKE_CONVENTIONAL 700 WATER_INTAKE_UNCONVENTIONAL 100, 95.00",
    // 660 ÷ (200 × 22)
    "water.domestic-per-head, WATER_DOMESTIC 660 WATER_PERSON_DAYS 4400, 0.1500",
    // 5000 ÷ 250; ÷ 1000; ÷ 400 t; ÷ 20 000 件
    "water.per-value-added, WATER_INTAKE_CONVENTIONAL 5000 VALUE_ADDED 250, 20.0000",
    "water.per-output-value, WATER_INTAKE_CONVENTIONAL 5000 OUTPUT_VALUE 1000, 5.0000",
    "water.per-mass, WATER_INTAKE_CONVENTIONAL 5000 PRODUCTION_MASS 400, 12.5000",
    "water.per-piece, WATER_INTAKE_CONVENTIONAL 5000 PRODUCTION_PIECES 20000, 0.250000",
    // 300 万元 = 3 000 000 元 ÷ 2000 m³
    "water.productivity, VALUE_ADDED_CONSTANT 300 WATER_INTAKE_CONVENTIONAL 2000, 1500.00",
    // (80 + 10) ÷ (110 + 10); what was bought in stays out
    "waste.utilisation-rate, WASTE_USED 80 WASTE_USED_PAST_STOCK 10 WASTE_USED_BOUGHT_IN 999 WASTE_GENERATED 110, 75.00",
    // (60 + 20 + 3 + 5) ÷ (100 + 10)
    "waste.disposal-utilisation-rate, WASTE_USED 60 WASTE_DISPOSED 20 HAZARDOUS_USED 3 HAZARDOUS_DISPOSED 5 WASTE_GENERATED 100 HAZARDOUS_GENERATED 10, 80.00",
    // (73 000 + 2000) ÷ 50 000; with a storey of 12 000 m² twice 85 000 ÷ 50 000
    "land.plot-ratio-2018, LAND_FLOOR_AREA 73000 LAND_STRUCTURE_AREA 2000 LAND_SITE_AREA 50000, 1.5000",
    "land.plot-ratio, LAND_FLOOR_AREA_COUNTED 85000 LAND_STRUCTURE_AREA 2000 LAND_SITE_AREA 50000, 1.7000",
    // (18 000 + 1500 + 500) ÷ 50 000
    "land.building-coefficient, LAND_BUILDING_FOOTPRINT 18000 LAND_STRUCTURE_FOOTPRINT 1500 LAND_OPEN_STACKING 500 LAND_SITE_AREA 50000, 40.00",
    // 25 000 万元 ÷ 5 ha; ÷ 50 000 m²
    "land.output-value-per-hectare-2018, OUTPUT_VALUE 25000 LAND_SITE_AREA 50000, 5000.00",
    "land.output-value, OUTPUT_VALUE 25000 LAND_SITE_AREA 50000, 0.500000",
    // 600 t and 30 000 件 of the representative product on 50 000 m²
    "land.capacity-mass, EQUIVALENT_MASS 600 LAND_SITE_AREA 50000, 0.012000",
    "land.capacity-pieces, EQUIVALENT_PIECES 30000 LAND_SITE_AREA 50000, 0.6000",
    // 7500 万元 = 0.75 亿元 ÷ 0.05 km²
    "land.productivity, VALUE_ADDED 7500 LAND_SITE_AREA 50000, 15.0000",
    // 0.2 t COD over 400 t, 20 000 件 and 1000 万元
    "pollutant.cod-generated-per-mass, COD_GENERATED 0.2 PRODUCTION_MASS 400, 0.00050000",
    "pollutant.cod-generated-per-piece, COD_GENERATED 0.2 PRODUCTION_PIECES 20000, 0.0000100000",
    "pollutant.cod-generated-per-output-value, COD_GENERATED 0.2 OUTPUT_VALUE 1000, 0.00020000",
    "pollutant.cod-discharged-per-mass, COD_DISCHARGED 0.1 PRODUCTION_MASS 400, 0.00025000",
    "pollutant.cod-discharged-per-output-value, COD_DISCHARGED 0.1 OUTPUT_VALUE 1000, 0.00010000",
    // 3 200 000 m³ of waste gas and 3000 t of waste water over the same
    "pollutant.waste-gas-generated-per-mass, WASTE_GAS_GENERATED 3200000 PRODUCTION_MASS 400, 8000.00000000",
    "pollutant.waste-gas-discharged-per-output-value, WASTE_GAS_DISCHARGED 3200000 OUTPUT_VALUE 1000, 3200.00000000",
    "pollutant.waste-water-generated-per-mass, WASTE_WATER_GENERATED 3000 PRODUCTION_MASS 400, 7.50000000",
    "pollutant.waste-water-discharged-per-output-value, WASTE_WATER_DISCHARGED 3000 OUTPUT_VALUE 1000, 3.00000000",
    "pollutant.waste-water-discharged-per-value-added, WASTE_WATER_DISCHARGED 3000 VALUE_ADDED 250, 12.0000",
    // 30 ÷ 240; 240 t over 400 t, 20 000 件 and 1000 万元
    "material.green-rate-2018, MATERIAL_GREEN 30 MATERIAL_USED 240, 0.1250",
    "material.per-mass, MATERIAL_USED 240 PRODUCTION_MASS 400, 0.6000",
    "material.per-piece, MATERIAL_USED 240 PRODUCTION_PIECES 20000, 0.01200000",
    "material.per-output-value, MATERIAL_USED 240 OUTPUT_VALUE 1000, 0.240000",
    // 110 t and 11 t of hazardous waste over 1000 万元
    "waste.generated-per-output-value, WASTE_GENERATED 110 HAZARDOUS_GENERATED 11 OUTPUT_VALUE 1000, 0.1100",
    "waste.hazardous-per-output-value, WASTE_GENERATED 110 HAZARDOUS_GENERATED 11 OUTPUT_VALUE 1000, 0.011000",
    // 57 万元 ÷ 10 000 万元
    "declared.green-investment-share, DECLARED_GREEN_INVESTMENT 57 OUTPUT_VALUE 10000, 0.5700"
  })
  void a_ratio_is_what_the_pencil_says(String code, String accounts, String expected) {
    assertThat(Pencil.value(code, accounts)).isEqualTo(expected);
  }

  /// GB/T 36132-2025 B.12 to B.23 for every pollutant, waste gas and waste water: 800 generated and
  /// 200 discharged over 400 t, 1000 件 and 100 万元 are 2, 0.8, 8 and 0.5, 0.2, 2; those of the other
  /// pollutants make no difference.
  @ParameterizedTest
  @CsvSource({
    "cod, COD",
    "ammonia-nitrogen, AMMONIA_NITROGEN",
    "sulphur-dioxide, SULPHUR_DIOXIDE",
    "nitrogen-oxides, NITROGEN_OXIDES",
    "particulate, PARTICULATE",
    "voc, VOC",
    "waste-gas, WASTE_GAS",
    "waste-water, WASTE_WATER"
  })
  void every_pollutant_stands_over_mass_pieces_and_output_value(String code, String account) {
    StringBuilder accounts =
        new StringBuilder("PRODUCTION_MASS 400 PRODUCTION_PIECES 1000 OUTPUT_VALUE 100");
    for (String other : POLLUTANTS) {
      accounts.append(" " + other + "_GENERATED " + (other.equals(account) ? 800 : 7777));
      accounts.append(" " + other + "_DISCHARGED " + (other.equals(account) ? 200 : 9999));
    }
    assertThat(
            Stream.of("generated", "discharged")
                .flatMap(
                    passage ->
                        Stream.of("mass", "piece", "output-value")
                            .map(over -> "pollutant." + code + "-" + passage + "-per-" + over))
                .map(indicator -> new BigDecimal(Pencil.value(indicator, accounts.toString())))
                .map(value -> value.stripTrailingZeros().toPlainString()))
        .containsExactly("2", "0.8", "8", "0.5", "0.2", "2");
  }

  /// Three years of investment over three years of output: (40 + 50 + 81) ÷ (9000 + 10 000 + 11
  /// 000) = 171 ÷ 30 000 = 0.57 %.
  @Test
  void investment_of_three_years_stands_over_output_of_three_years() {
    Metric three =
        MetricCalculator.sum(
            List.of(
                Pencil.metric(
                    "declared.green-investment-share",
                    "DECLARED_GREEN_INVESTMENT 40 OUTPUT_VALUE 9000"),
                Pencil.metric(
                    "declared.green-investment-share",
                    "DECLARED_GREEN_INVESTMENT 50 OUTPUT_VALUE 10000"),
                Pencil.metric(
                    "declared.green-investment-share",
                    "DECLARED_GREEN_INVESTMENT 81 OUTPUT_VALUE 11000")),
            3);
    assertThat(three.rounded()).contains(new BigDecimal("0.5700"));
  }

  @ParameterizedTest
  @CsvSource({
    "water.reuse-rate",
    "water.condensate-reuse",
    "waste.utilisation-rate",
    "land.plot-ratio",
    "material.green-rate-2018"
  })
  void over_nothing_a_ratio_does_not_apply(String code) {
    assertThat(Pencil.metric(code, "OUTPUT_VALUE 1").availability())
        .isEqualTo(Availability.NOT_APPLICABLE);
  }
}
