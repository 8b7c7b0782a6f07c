package org.greenloop.batch.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.carbon.CarbonCalculator;
import org.greenloop.accounting.energy.Carrier;
import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.energy.EnergyFlow;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Coefficients that are misprinted, outdated or of another unit in much that is copied: none is
/// used as it stands.
class TrapsTest {

  private static final int YEAR = 2025;

  private final FactorSet factors = ReferenceData.factors();
  private final EnergyCalculator energy = new EnergyCalculator(factors);
  private final CarbonCalculator carbon = new CarbonCalculator(factors, energy);

  @Test
  void every_coefficient_has_a_source_a_unit_and_an_id_of_its_own() {
    for (ReferenceData.Edition edition : ReferenceData.editions()) {
      assertThat(edition.factors().list())
          .allSatisfy(
              factor -> {
                assertThat(factor.source()).as(factor.id()).isNotBlank();
                assertThat(factor.unit()).as(factor.id()).isNotBlank();
              })
          .extracting(Factor::id)
          .doesNotHaveDuplicates();
    }
  }

  /// New water has 0.0857 in the edition of 2008; a form that is widely copied misprints liquefied
  /// petroleum gas 0.7143, dry gas 0.5714, gas-field gas 0.2143 and kerosene 1.4286.
  @ParameterizedTest
  @CsvSource({
    "WATER_NEW, 0.2571",
    "LPG, 1.7143",
    "REFINERY_GAS, 1.5714",
    "NATURAL_GAS, 1.3300",
    "KEROSENE, 1.4714"
  })
  void standard_coal_is_that_of_the_standard(String carrier, BigDecimal expected) {
    assertThat(value(FactorKey.of(FactorKind.STANDARD_COAL, carrier), YEAR))
        .isEqualByComparingTo(expected);
  }

  /// 4.0400 is tce per 10 000 kWh of long ago; power stations burn about 0.31 kgce/kWh.
  @ParameterizedTest
  @CsvSource({"2018", "2021", "2025", "2026"})
  void the_equal_value_of_power_is_per_kilowatt_hour(int year) {
    FactorKey key = FactorKey.of(FactorKind.STANDARD_COAL_EQUIVALENT, "ELECTRICITY");
    assertThat(value(key, year))
        .isBetween(new BigDecimal("0.305"), new BigDecimal("0.315"))
        .isNotEqualByComparingTo("0.1229");
    assertThat(factors.find(key, year).orElseThrow().confidence()).isEqualTo(Confidence.DOUBTFUL);
  }

  /// It is the national factor of 2020 and sometimes called one of 2022.
  @Test
  void from_2021_on_no_grid_has_0_5703() {
    List<FactorKey> grids =
        factors.list().stream()
            .map(Factor::key)
            .filter(key -> key.kind() == FactorKind.GRID_AVERAGE)
            .distinct()
            .toList();
    assertThat(grids).hasSizeGreaterThan(30);
    for (FactorKey grid : grids) {
      for (int year = 2021; year < 2030; year++) {
        assertThat(factors.find(grid, year).flatMap(Factor::value))
            .as(grid + " " + year)
            .hasValueSatisfying(v -> assertThat(v).isNotEqualByComparingTo("0.5703"));
      }
    }
  }

  /// A public copy prints 33.6, 29.5 and 17.2 of briquettes, other coking products and natural gas
  /// liquids as kgCO2/GJ; they are tC/TJ.
  @Test
  void carbon_contents_are_tonnes_of_carbon_per_gigajoule() {
    assertThat(value(FactorKey.of(FactorKind.CARBON_CONTENT, "BRIQUETTE"), YEAR))
        .isEqualByComparingTo("0.0336");
    assertThat(ReferenceData.carriers().find("NGL")).isEmpty();
    assertThat(ReferenceData.carriers().find("其他焦化产品")).isEmpty();
    assertThat(factors.list())
        .filteredOn(factor -> factor.key().kind() == FactorKind.CARBON_CONTENT)
        .hasSizeGreaterThan(30)
        .allSatisfy(
            factor -> {
              assertThat(factor.unit()).isEqualTo("tC/GJ");
              factor
                  .value()
                  .ifPresent(v -> assertThat(v).as(factor.id()).isLessThan(new BigDecimal("0.08")));
            });
  }

  /// 42 705 kJ/kg of GB/T 2589 and 42.652 GJ/t of the greenhouse gas guides are of other calories.
  @ParameterizedTest
  @CsvSource({
    "DIESEL, 42705, 0.042652",
    "GASOLINE, 43124, 0.043070",
    "RAW_COAL, 20934, 0.020908",
    "NATURAL_GAS, 38979, 0.038931"
  })
  void the_two_sets_of_heating_values_stay_apart(
      String carrier, BigDecimal standard, BigDecimal guides) {
    assertThat(value(FactorKey.of(FactorKind.NET_CALORIFIC_VALUE_2589, carrier), YEAR))
        .isEqualByComparingTo(standard);
    assertThat(value(FactorKey.of(FactorKind.NET_CALORIFIC_VALUE, carrier), YEAR))
        .isEqualByComparingTo(guides);
  }

  /// 0.0172 is that of petroleum gas, 0.01532 that of methane: nobody knows which, and it says so.
  @Test
  void the_carbon_content_of_liquefied_natural_gas_is_doubtful() {
    Factor content =
        factors.find(FactorKey.of(FactorKind.CARBON_CONTENT, "LNG"), YEAR).orElseThrow();
    assertThat(content.confidence()).isEqualTo(Confidence.DOUBTFUL);
    assertThat(content.low()).contains(new BigDecimal("0.01532"));
    assertThat(content.high()).contains(new BigDecimal("0.0172"));
  }

  /// The footprint of power is for products and for transport chains, never for an inventory.
  @Test
  void the_footprint_of_power_is_no_grid_factor() {
    assertThat(factors.list())
        .filteredOn(factor -> factor.key().kind() == FactorKind.GRID_AVERAGE)
        .noneMatch(factor -> factor.value().orElseThrow().compareTo(new BigDecimal("0.5777")) == 0);
  }

  /// kgCO2 per kg or m³ of all fuels whose heating value, carbon content and oxidation are
  /// published, NCV × CC × OF × 44/12 × 1000 by another program, to the four decimals that it
  /// prints.
  @ParameterizedTest
  @CsvSource({
    "RAW_COAL, 1.9003",
    "ANTHRACITE, 2.1666",
    "BITUMINOUS, 2.0601",
    "LIGNITE, 1.4531",
    "CLEANED_COAL, 2.2827",
    "MIDDLINGS, 0.7013",
    "SLIME, 1.0519",
    "GANGUE, 0.7022",
    "BRIQUETTE, 1.9360",
    "COKE, 2.8527",
    "COAL_TAR, 2.6446",
    "CRUDE_BENZENE, 3.4109",
    "CRUDE_OIL, 3.0172",
    "FUEL_OIL, 3.1705",
    "GASOLINE, 2.9251",
    "KEROSENE, 3.0334",
    "DIESEL, 3.0959",
    "RESIDUE_OIL, 3.0052",
    "PET_COKE, 3.2115",
    "OTHER_OIL, 2.8890",
    "LNG, 3.1829",
    "LPG, 3.1013",
    "REFINERY_GAS, 3.0389",
    "NATURAL_GAS, 2.1650",
    "COKE_OVEN_GAS, 0.7636",
    "BF_GAS, 0.8481",
    "CONVERTER_GAS, 1.5124",
    "PRODUCER_GAS, 0.2315",
    "HO_CAT_CRACK_GAS, 0.8518",
    "HO_THERM_CRACK_GAS, 1.5741",
    "COKE_GAS, 0.7222",
    "PRESSURE_GAS, 0.6667",
    "WATER_GAS, 0.4630"
  })
  void a_unit_of_fuel_emits_what_is_published(String code, String expected) {
    Carrier carrier =
        ReferenceData.carriers().list().stream()
            .filter(known -> known.code().equals(code))
            .findFirst()
            .orElseThrow();
    EnergyUse thousand =
        new EnergyUse(
            carrier,
            EnergyFlow.PURCHASED,
            new Quantity(BigDecimal.valueOf(1000), carrier.baseUnit()),
            Optional.empty());
    BigDecimal tonnes = ((Calculated.Amount) carbon.combustion(thousand, YEAR)).quantity();
    assertThat(Rounding.toDecimals(tonnes, 4)).hasToString(expected);
  }

  private BigDecimal value(FactorKey key, int year) {
    return factors
        .find(key, year)
        .flatMap(Factor::value)
        .orElseThrow(() -> new AssertionError("no value for " + key));
  }
}
