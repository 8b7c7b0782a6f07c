package org.greenloop.accounting.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenloop.accounting.quantity.Unit.CUBIC_METRE;
import static org.greenloop.accounting.quantity.Unit.GIGAJOULE;
import static org.greenloop.accounting.quantity.Unit.KILOGRAM;
import static org.greenloop.accounting.quantity.Unit.KILOWATT_HOUR;
import static org.greenloop.accounting.quantity.Unit.LITRE;
import static org.greenloop.accounting.quantity.Unit.MEGAWATT_HOUR;
import static org.greenloop.accounting.quantity.Unit.TEN_THOUSAND_CUBIC_METRE;
import static org.greenloop.accounting.quantity.Unit.TEN_THOUSAND_KILOWATT_HOUR;
import static org.greenloop.accounting.quantity.Unit.TONNE;
import static org.greenloop.accounting.world.AnAmount.purchased;
import static org.greenloop.accounting.world.AnEdition.anEdition;
import static org.greenloop.accounting.world.AnEdition.guangdong2023;
import static org.greenloop.accounting.world.Carriers.ANTHRACITE;
import static org.greenloop.accounting.world.Carriers.DIESEL;
import static org.greenloop.accounting.world.Carriers.ELECTRICITY;
import static org.greenloop.accounting.world.Carriers.HEAT;
import static org.greenloop.accounting.world.Carriers.NATURAL_GAS;
import static org.greenloop.accounting.world.Carriers.SOLAR_POWER;
import static org.greenloop.accounting.world.Carriers.STEAM;
import static org.greenloop.accounting.world.Carriers.WATER_NEW;

import java.math.BigDecimal;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.world.AnEdition;
import org.junit.jupiter.api.Test;

class EnergyCalculatorTest {

  private final EnergyCalculator energy = new EnergyCalculator(guangdong2023().build());

  /// 1 000 000 kWh × 0.1229 = 122 900; 50 000 m³ × 1.3300 = 66 500; 10 000 kg × 1.4571 = 14 571;
  /// 500 000 MJ × 0.03412 = 17 060 kgce. Together 221 031 kgce = 221.031 tce.
  @Test
  void a_year_of_a_plant_is_221_031_tonnes_of_standard_coal() {
    BigDecimal power = tonnes(purchased("1000000", KILOWATT_HOUR).of(ELECTRICITY));
    BigDecimal gas = tonnes(purchased("50000", CUBIC_METRE).of(NATURAL_GAS));
    BigDecimal diesel = tonnes(purchased("10", TONNE).of(DIESEL));
    BigDecimal heat = tonnes(purchased("500", GIGAJOULE).of(HEAT));

    assertThat(power).isEqualByComparingTo("122.900");
    assertThat(gas).isEqualByComparingTo("66.500");
    assertThat(diesel).isEqualByComparingTo("14.571");
    assertThat(heat).isEqualByComparingTo("17.060");
    assertThat(power.add(gas).add(diesel).add(heat)).isEqualByComparingTo("221.031");
  }

  @Test
  void the_unit_of_the_report_does_not_matter() {
    // 1000 MWh = 100 万kWh = 1 000 000 kWh; 5 万m³ = 50 000 m³
    assertThat(tonnes(purchased("1000", MEGAWATT_HOUR).of(ELECTRICITY)))
        .isEqualByComparingTo("122.9");
    assertThat(tonnes(purchased("100", TEN_THOUSAND_KILOWATT_HOUR).of(ELECTRICITY)))
        .isEqualByComparingTo("122.9");
    assertThat(tonnes(purchased("5", TEN_THOUSAND_CUBIC_METRE).of(NATURAL_GAS)))
        .isEqualByComparingTo("66.5");
  }

  @Test
  void litres_of_diesel_become_kilograms_through_its_density() {
    // 1000 L × 0.845 kg/L = 845 kg; 845 × 1.4571 = 1231.2495 kgce
    Calculated.Amount amount = amount(purchased("1000", LITRE).of(DIESEL));
    assertThat(amount.quantity()).isEqualByComparingTo("1.2312495");
    assertThat(amount.calculation().formula()).isEqualTo(Formula.STANDARD_COAL);
    assertThat(amount.calculation().factors())
        .extracting(Factor::id)
        .containsExactly("density/DIESEL", "standard-coal/DIESEL");
  }

  @Test
  void cubic_metres_of_diesel_are_a_thousand_litres_each() {
    assertThat(tonnes(purchased("1", CUBIC_METRE).of(DIESEL))).isEqualByComparingTo("1.2312495");
  }

  @Test
  void a_measured_heating_value_comes_first() {
    // 1000 m³ × 36 000 kJ/m³ = 36 000 000 kJ; ÷ 29 307 = 1228.375473436380386938… kgce
    //   29 307 × 1228 = 35 988 996; 11 004 ÷ 29 307 = 0.375473436…
    Calculated.Amount amount =
        amount(purchased("1000", CUBIC_METRE).measuring("36000").of(NATURAL_GAS));
    assertThat(amount.quantity())
        .isBetween(new BigDecimal("1.228375473436"), new BigDecimal("1.228375473437"));
    assertThat(amount.calculation().formula()).isEqualTo(Formula.STANDARD_COAL_MEASURED);
    assertThat(amount.calculation().factors())
        .extracting(Factor::id)
        .containsExactly("standard-coal-heating-value/STANDARD_COAL");
  }

  @Test
  void a_kilogram_of_standard_coal_with_its_own_heating_value_is_a_kilogram_of_standard_coal() {
    assertThat(tonnes(purchased("1", TONNE).measuring("29307").of(ANTHRACITE)))
        .isEqualByComparingTo("1");
  }

  @Test
  void steam_by_mass_takes_the_coefficient_of_its_mass() {
    // 100 t = 100 000 kg × 0.1286 = 12 860 kgce
    assertThat(tonnes(purchased("100", TONNE).of(STEAM))).isEqualByComparingTo("12.86");
  }

  /// Saturated steam of 0.8 MPa: 100 t = 100 000 kg × (2768.30 − 83.74) kJ/kg = 268 456 MJ; ×
  /// 0.03412 = 9159.71872 kgce.
  @Test
  void steam_of_a_known_state_counts_by_its_enthalpy_over_feed_water() {
    Calculated.Amount amount = amount(purchased("100", TONNE).of(STEAM, "2768.30"));
    assertThat(amount.quantity()).isEqualByComparingTo("9.15971872");
    assertThat(amount.calculation().formula()).isEqualTo(Formula.STANDARD_COAL_STEAM);
    assertThat(amount.calculation().factors())
        .extracting(Factor::id)
        .containsExactly("feed-water-enthalpy/WATER", "standard-coal/HEAT");
  }

  @Test
  void without_the_enthalpy_of_feed_water_that_of_steam_does_not_help() {
    EnergyCalculator calculator = new EnergyCalculator(anEdition().build());
    assertThat(calculator.standardCoal(purchased("100", TONNE).of(STEAM, "2768.30"), 2023))
        .isEqualTo(
            new Calculated.MissingFactor(
                FactorKey.of(FactorKind.FEED_WATER_ENTHALPY, "WATER"), 2023));
  }

  /// 500 m³ = 500 000 L × 1.000 kg/L = 500 t × 0.2571 = 128.55 kgce.
  @Test
  void a_cubic_metre_of_water_is_a_tonne() {
    assertThat(tonnes(purchased("500", CUBIC_METRE).of(WATER_NEW))).isEqualByComparingTo("0.12855");
    assertThat(tonnes(purchased("500", TONNE).of(WATER_NEW))).isEqualByComparingTo("0.12855");
  }

  /// 1000 kWh × 0.1229 = 122.9 kgce; at equivalent value × 0.31 = 310 kgce.
  @Test
  void power_of_the_sun_counts_as_power() {
    EnergyUse power = purchased("1000", KILOWATT_HOUR).of(SOLAR_POWER);
    assertThat(tonnes(power)).isEqualByComparingTo("0.1229");
    assertThat(((Calculated.Amount) energy.equivalentStandardCoal(power, 2023)).quantity())
        .isEqualByComparingTo("0.31");
    assertThat(energy.hasDefault(SOLAR_POWER, 2023)).isTrue();
  }

  @Test
  void the_usual_heating_values_of_a_carrier_are_known_where_the_edition_has_them() {
    EnergyCalculator calculator =
        new EnergyCalculator(
            anEdition()
                .range(FactorKind.HEATING_VALUE_RANGE, "NATURAL_GAS", "32238", "38979")
                .build());
    assertThat(calculator.heatingValueRange(NATURAL_GAS, 2023))
        .hasValueSatisfying(
            range -> {
              assertThat(range.low()).contains(new BigDecimal("32238"));
              assertThat(range.high()).contains(new BigDecimal("38979"));
            });
    assertThat(calculator.heatingValueRange(DIESEL, 2023)).isEmpty();
  }

  @Test
  void the_equivalent_value_counts_power_by_the_coal_burned_for_it_and_all_else_as_usual() {
    // 1 000 000 kWh × 0.3100 = 310 000 kgce
    Calculated power =
        energy.equivalentStandardCoal(purchased("1000000", KILOWATT_HOUR).of(ELECTRICITY), 2023);
    assertThat(((Calculated.Amount) power).quantity()).isEqualByComparingTo("310");

    EnergyUse diesel = purchased("10", TONNE).of(DIESEL);
    assertThat(energy.equivalentStandardCoal(diesel, 2023))
        .isEqualTo(energy.standardCoal(diesel, 2023));
  }

  @Test
  void a_missing_coefficient_is_an_outcome_and_not_zero() {
    assertThat(energy.standardCoal(purchased("1", TONNE).of(ANTHRACITE), 2023))
        .isEqualTo(
            new Calculated.MissingFactor(
                FactorKey.of(FactorKind.STANDARD_COAL, "ANTHRACITE"), 2023));
    assertThat(energy.equivalentStandardCoal(purchased("1", KILOWATT_HOUR).of(ELECTRICITY), 2019))
        .isEqualTo(
            new Calculated.MissingFactor(
                FactorKey.of(FactorKind.STANDARD_COAL_EQUIVALENT, "ELECTRICITY"), 2019));
  }

  @Test
  void a_coefficient_that_is_only_a_range_is_missing() {
    AnEdition edition = anEdition().withoutValue(FactorKind.STANDARD_COAL, "ANTHRACITE");
    EnergyCalculator calculator = new EnergyCalculator(edition.build());
    EnergyUse use = purchased("1", TONNE).of(ANTHRACITE);

    assertThat(calculator.standardCoal(use, 2023)).isInstanceOf(Calculated.MissingFactor.class);
    assertThat(calculator.hasDefault(ANTHRACITE, 2023)).isFalse();
    assertThat(energy.hasDefault(DIESEL, 2023)).isTrue();
  }

  @Test
  void without_the_heating_value_of_standard_coal_a_measured_one_does_not_help() {
    EnergyCalculator calculator = new EnergyCalculator(anEdition().build());
    assertThat(
            calculator.standardCoal(purchased("1", TONNE).measuring("25000").of(ANTHRACITE), 2023))
        .isEqualTo(
            new Calculated.MissingFactor(
                FactorKey.of(FactorKind.STANDARD_COAL_HEATING_VALUE, "STANDARD_COAL"), 2023));
  }

  @Test
  void a_unit_fits_its_dimension_or_through_a_density() {
    assertThat(energy.fits(DIESEL, KILOGRAM, 2023)).isTrue();
    assertThat(energy.fits(DIESEL, LITRE, 2023)).isTrue();
    assertThat(energy.fits(DIESEL, KILOWATT_HOUR, 2023)).isFalse();
    // No density for anthracite; and no way from tonnes of gas to cubic metres.
    assertThat(energy.fits(ANTHRACITE, LITRE, 2023)).isFalse();
    assertThat(energy.fits(NATURAL_GAS, TONNE, 2023)).isFalse();
    assertThatThrownBy(() -> energy.standardCoal(purchased("1", TONNE).of(NATURAL_GAS), 2023))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 t does not fit NATURAL_GAS");
  }

  @Test
  void a_density_without_a_value_fits_nothing() {
    AnEdition edition = anEdition().withoutValue(FactorKind.DENSITY, "DIESEL");
    assertThat(new EnergyCalculator(edition.build()).fits(DIESEL, LITRE, 2023)).isFalse();
  }

  @Test
  void an_amount_is_not_negative_and_a_heating_value_is_above_zero() {
    assertThatThrownBy(() -> purchased("-1", TONNE).of(DIESEL))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> purchased("1", TONNE).measuring("0").of(DIESEL))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(tonnes(purchased("0", TONNE).of(DIESEL))).isEqualByComparingTo("0");
  }

  private Calculated.Amount amount(EnergyUse use) {
    return (Calculated.Amount) energy.standardCoal(use, 2023);
  }

  private BigDecimal tonnes(EnergyUse use) {
    return amount(use).quantity();
  }
}
