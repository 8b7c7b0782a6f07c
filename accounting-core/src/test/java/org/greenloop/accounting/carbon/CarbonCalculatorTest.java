package org.greenloop.accounting.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.accounting.quantity.Unit.CUBIC_METRE;
import static org.greenloop.accounting.quantity.Unit.GIGAJOULE;
import static org.greenloop.accounting.quantity.Unit.KILOWATT_HOUR;
import static org.greenloop.accounting.quantity.Unit.LITRE;
import static org.greenloop.accounting.quantity.Unit.TONNE;
import static org.greenloop.accounting.world.AnAmount.purchased;
import static org.greenloop.accounting.world.AnEdition.anEdition;
import static org.greenloop.accounting.world.AnEdition.guangdong2023;
import static org.greenloop.accounting.world.Carriers.ANTHRACITE;
import static org.greenloop.accounting.world.Carriers.DIESEL;
import static org.greenloop.accounting.world.Carriers.ELECTRICITY;
import static org.greenloop.accounting.world.Carriers.HEAT;
import static org.greenloop.accounting.world.Carriers.HYDROGEN;
import static org.greenloop.accounting.world.Carriers.NATURAL_GAS;
import static org.greenloop.accounting.world.Carriers.STEAM;

import java.math.BigDecimal;
import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.energy.FuelUse;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.world.AnEdition;
import org.junit.jupiter.api.Test;

class CarbonCalculatorTest {

  private static final String GUANGDONG = "440000";
  private static final EnergyUse A_MILLION_KILOWATT_HOURS =
      purchased("1000000", KILOWATT_HOUR).of(ELECTRICITY);

  private final CarbonCalculator carbon = calculator(guangdong2023());

  /// Power 1 000 000 kWh × 0.4419 = 441 900 kg.
  ///
  /// Gas 50 000 m³ × 0.0389310 GJ/m³ = 1946.55 GJ; × 0.01532 tC/GJ = 29.821146 tC; × 0.99 =
  /// 29.52293454; × 44 ÷ 12 = 108.25075998 tCO2.
  ///
  /// Diesel 10 000 kg × 0.042652 GJ/kg = 426.52 GJ; × 0.0202 = 8.615704 tC; × 0.98 = 8.44338992; ×
  /// 44 ÷ 12 = 30.959096373… tCO2.
  ///
  /// Heat 500 GJ × 0.11 = 55 tCO2. Together 636.109856…, by GB/T 8170 to five decimals 636.10986.
  @Test
  void a_year_of_a_plant_in_guangdong_is_636_10986_tonnes_of_carbon_dioxide() {
    BigDecimal power =
        tonnes(carbon.purchasedElectricity(A_MILLION_KILOWATT_HOURS, GUANGDONG, 2023));
    BigDecimal gas =
        tonnes(carbon.combustion(purchased("50000", CUBIC_METRE).of(NATURAL_GAS), 2023));
    BigDecimal diesel = tonnes(carbon.combustion(purchased("10", TONNE).of(DIESEL), 2023));
    BigDecimal heat = tonnes(carbon.purchasedHeat(purchased("500", GIGAJOULE).of(HEAT), 2023));

    assertThat(power).isEqualByComparingTo("441.900");
    assertThat(gas).isEqualByComparingTo("108.25075998");
    assertThat(Rounding.toDecimals(diesel, 5)).isEqualByComparingTo("30.95910");
    assertThat(heat).isEqualByComparingTo("55");
    assertThat(Rounding.toDecimals(power.add(gas).add(diesel).add(heat), 5))
        .isEqualByComparingTo("636.10986");
  }

  /// 268.456 GJ (see the energy of the same steam) × 0.11 = 29.53016 tCO2.
  @Test
  void steam_of_a_known_state_emits_by_its_enthalpy_over_feed_water() {
    Calculated.Amount amount =
        (Calculated.Amount)
            carbon.purchasedHeat(purchased("100", TONNE).of(STEAM, "2768.30"), 2023);
    assertThat(amount.quantity()).isEqualByComparingTo("29.53016");
    assertThat(amount.calculation().formula()).isEqualTo(Formula.STEAM_BY_ENTHALPY);
    assertThat(amount.calculation().factors())
        .extracting(Factor::id)
        .containsExactly("feed-water-enthalpy/WATER", "heat-emission/HEAT");
  }

  /// 1 t × 25 GJ/t × 0.02749 tC/GJ = 0.68725 tC; in a kiln × 0.99 = 0.6803775; × 44 ÷ 12 =
  /// 2.4947175; where the equipment is not named × 0.94 = 0.646015; × 44 ÷ 12 = 2.368721666…
  @Test
  void coal_burns_as_well_as_the_equipment_that_is_named_lets_it() {
    CarbonCalculator calculator =
        calculator(
            anEdition()
                .of(FactorKind.CARBON_CONTENT, "ANTHRACITE", "0.02749")
                .of(FactorKind.OXIDATION, "ANTHRACITE", "0.94")
                .of(FactorKind.OXIDATION_BY_EQUIPMENT, "KILN", "0.99"));
    assertThat(
            tonnes(
                calculator.combustion(
                    purchased("1", TONNE).measuring("25000").of(ANTHRACITE, FuelUse.KILN), 2023)))
        .isEqualByComparingTo("2.4947175");
    assertThat(
            Rounding.toDecimals(
                tonnes(
                    calculator.combustion(
                        purchased("1", TONNE).measuring("25000").of(ANTHRACITE), 2023)),
                6))
        .isEqualByComparingTo("2.368722");
  }

  @Test
  void equipment_changes_nothing_for_a_gas() {
    assertThat(
            carbon.combustion(purchased("50000", CUBIC_METRE).of(NATURAL_GAS, FuelUse.KILN), 2023))
        .isEqualTo(carbon.combustion(purchased("50000", CUBIC_METRE).of(NATURAL_GAS), 2023));
  }

  @Test
  void the_factors_of_combustion_are_given_in_the_order_of_the_formula() {
    Calculated.Amount amount =
        (Calculated.Amount) carbon.combustion(purchased("1000", LITRE).of(DIESEL), 2023);
    assertThat(amount.calculation().formula()).isEqualTo(Formula.COMBUSTION);
    assertThat(amount.calculation().factors())
        .extracting(Factor::id)
        .containsExactly(
            "density/DIESEL",
            "net-calorific-value/DIESEL",
            "carbon-content/DIESEL",
            "oxidation/DIESEL");
    // 1000 L = 845 kg; 845 × 0.042652 = 36.04094 GJ; × 0.0202 = 0.728026988; × 0.98 =
    // 0.71346644824;
    // × 44 ÷ 12 = 2.61604364354…
    assertThat(Rounding.toDecimals(amount.quantity(), 9)).isEqualByComparingTo("2.616043644");
  }

  @Test
  void a_measured_heating_value_replaces_the_default() {
    // 1000 m³ × 36 000 kJ = 36 GJ; × 0.01532 = 0.55152; × 0.99 = 0.5460048; × 44 ÷ 12 = 2.0020176
    Calculated.Amount amount =
        (Calculated.Amount)
            carbon.combustion(
                purchased("1000", CUBIC_METRE).measuring("36000").of(NATURAL_GAS), 2023);
    assertThat(amount.quantity()).isEqualByComparingTo("2.0020176");
    assertThat(amount.calculation().formula()).isEqualTo(Formula.COMBUSTION_MEASURED);
    assertThat(amount.calculation().factors())
        .extracting(Factor::id)
        .containsExactly("carbon-content/NATURAL_GAS", "oxidation/NATURAL_GAS");
  }

  @Test
  void a_fuel_without_carbon_content_is_missing_and_not_zero() {
    assertThat(carbon.combustion(purchased("1", TONNE).of(ANTHRACITE), 2023))
        .isEqualTo(missing(FactorKind.CARBON_CONTENT, "ANTHRACITE"));
  }

  @Test
  void each_factor_that_is_missing_is_named() {
    EnergyUse coal = purchased("1", TONNE).of(ANTHRACITE);
    AnEdition content = anEdition().of(FactorKind.CARBON_CONTENT, "ANTHRACITE", "0.02749");
    assertThat(calculator(content).combustion(coal, 2023))
        .isEqualTo(missing(FactorKind.OXIDATION, "ANTHRACITE"));

    AnEdition both = content.of(FactorKind.OXIDATION, "ANTHRACITE", "0.94");
    assertThat(calculator(both).combustion(coal, 2023))
        .isEqualTo(missing(FactorKind.NET_CALORIFIC_VALUE, "ANTHRACITE"));
  }

  @Test
  void the_heating_value_of_the_other_set_is_never_taken() {
    // GB/T 2589 and the greenhouse gas guides use different calories; the sets do not mix.
    AnEdition edition =
        anEdition()
            .of(FactorKind.CARBON_CONTENT, "ANTHRACITE", "0.02749")
            .of(FactorKind.OXIDATION, "ANTHRACITE", "0.94")
            .of(FactorKind.NET_CALORIFIC_VALUE_2589, "ANTHRACITE", "25000");
    assertThat(calculator(edition).combustion(purchased("1", TONNE).of(ANTHRACITE), 2023))
        .isInstanceOf(Calculated.MissingFactor.class);
  }

  @Test
  void a_fuel_whose_carbon_content_is_zero_emits_nothing_and_needs_no_heating_value() {
    AnEdition edition =
        anEdition()
            .of(FactorKind.CARBON_CONTENT, "HYDROGEN", "0")
            .of(FactorKind.OXIDATION, "HYDROGEN", "1");
    Calculated.Amount amount =
        (Calculated.Amount)
            calculator(edition).combustion(purchased("100", CUBIC_METRE).of(HYDROGEN), 2023);
    assertThat(amount.quantity()).isEqualByComparingTo("0");
    assertThat(amount.calculation().formula()).isEqualTo(Formula.NO_CARBON);
  }

  @Test
  void a_province_without_a_row_takes_the_national_factor() {
    // 1 000 000 × 0.5306 kg
    CarbonCalculator national = calculator(guangdong2023().grid("CN", 2023, "0.5306"));
    Calculated tibet = national.purchasedElectricity(A_MILLION_KILOWATT_HOURS, "540000", 2023);
    assertThat(tonnes(tibet)).isEqualByComparingTo("530.6");
    // A province with a row of its own keeps it.
    Calculated own = national.purchasedElectricity(A_MILLION_KILOWATT_HOURS, GUANGDONG, 2023);
    assertThat(tonnes(own)).isEqualByComparingTo("441.9");
  }

  @Test
  void hong_kong_macao_taiwan_and_other_countries_do_not_take_the_national_factor() {
    CarbonCalculator national = calculator(guangdong2023().grid("CN", 2023, "0.5306"));
    for (String area : new String[] {"810000", "820000", "710000", "KR"}) {
      assertThat(national.purchasedElectricity(A_MILLION_KILOWATT_HOURS, area, 2023))
          .isEqualTo(
              new Calculated.MissingFactor(
                  new FactorKey(FactorKind.GRID_AVERAGE, "ELECTRICITY", area), 2023));
    }
  }

  @Test
  void a_factor_of_a_later_year_is_never_used() {
    assertThat(carbon.purchasedElectricity(A_MILLION_KILOWATT_HOURS, GUANGDONG, 2022))
        .isEqualTo(
            new Calculated.MissingFactor(
                new FactorKey(FactorKind.GRID_AVERAGE, "ELECTRICITY", GUANGDONG), 2022));
    assertThat(tonnes(carbon.purchasedElectricity(A_MILLION_KILOWATT_HOURS, GUANGDONG, 2025)))
        .isEqualByComparingTo("441.9");
  }

  @Test
  void a_result_is_as_sure_as_its_least_sure_factor() {
    Calculated.Amount amount =
        (Calculated.Amount) carbon.purchasedElectricity(A_MILLION_KILOWATT_HOURS, GUANGDONG, 2023);
    assertThat(amount.calculation().confidence()).isEqualTo(Confidence.OFFICIAL);
    Calculated.Amount diesel =
        (Calculated.Amount) carbon.combustion(purchased("1", TONNE).of(DIESEL), 2023);
    assertThat(diesel.calculation().confidence()).isEqualTo(Confidence.SECONDARY);
  }

  @Test
  void steam_by_mass_becomes_heat_first() {
    // 100 t = 100 000 kg × 3763 kJ = 376.3 GJ; × 0.11 = 41.393
    Calculated.Amount amount =
        (Calculated.Amount) carbon.purchasedHeat(purchased("100", TONNE).of(STEAM), 2023);
    assertThat(amount.quantity()).isEqualByComparingTo("41.393");
    assertThat(amount.calculation().formula()).isEqualTo(Formula.STEAM);
    assertThat(amount.calculation().factors())
        .extracting(Factor::id)
        .containsExactly("net-calorific-value-2589/STEAM_LP", "heat-emission/HEAT");
  }

  @Test
  void steam_by_mass_with_a_measured_heat_takes_that() {
    // 100 000 kg × 2700 kJ = 270 GJ; × 0.11 = 29.7
    Calculated.Amount amount =
        (Calculated.Amount)
            carbon.purchasedHeat(purchased("100", TONNE).measuring("2700").of(STEAM), 2023);
    assertThat(amount.quantity()).isEqualByComparingTo("29.7");
    assertThat(amount.calculation().formula()).isEqualTo(Formula.STEAM_MEASURED);
  }

  @Test
  void heat_without_its_factor_is_missing() {
    EnergyUse heat = purchased("1", GIGAJOULE).of(HEAT);
    assertThat(calculator(anEdition()).purchasedHeat(heat, 2023))
        .isEqualTo(missing(FactorKind.HEAT_EMISSION, "HEAT"));
    AnEdition noSteam = anEdition().of(FactorKind.HEAT_EMISSION, "HEAT", "0.11");
    assertThat(calculator(noSteam).purchasedHeat(purchased("1", TONNE).of(STEAM), 2023))
        .isEqualTo(missing(FactorKind.NET_CALORIFIC_VALUE_2589, "STEAM_LP"));
  }

  private static CarbonCalculator calculator(AnEdition edition) {
    FactorSet factors = edition.build();
    return new CarbonCalculator(factors, new EnergyCalculator(factors));
  }

  private static Calculated.MissingFactor missing(FactorKind kind, String subject) {
    return new Calculated.MissingFactor(FactorKey.of(kind, subject), 2023);
  }

  private static BigDecimal tonnes(Calculated calculated) {
    return ((Calculated.Amount) calculated).quantity();
  }
}
