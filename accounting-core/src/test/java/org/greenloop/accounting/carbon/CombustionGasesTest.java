package org.greenloop.accounting.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.accounting.quantity.Unit.CUBIC_METRE;
import static org.greenloop.accounting.quantity.Unit.TONNE;
import static org.greenloop.accounting.world.AnAmount.purchased;
import static org.greenloop.accounting.world.AnEdition.anEdition;
import static org.greenloop.accounting.world.AnEdition.guangdong2023;
import static org.greenloop.accounting.world.Carriers.ANTHRACITE;
import static org.greenloop.accounting.world.Carriers.BIOGAS;
import static org.greenloop.accounting.world.Carriers.DIESEL;
import static org.greenloop.accounting.world.Carriers.HYDROGEN;
import static org.greenloop.accounting.world.Carriers.NATURAL_GAS;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.energy.FuelUse;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.Calculated.MissingFactor;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.world.AnEdition;
import org.junit.jupiter.api.Test;

/// Potentials of the fifth assessment report: CH4 28, N2O 265.
class CombustionGasesTest {

  private static final EnergyUse GAS = purchased("50000", CUBIC_METRE).of(NATURAL_GAS);

  private final CombustionGases gases = gases(guangdong2023());

  /// 50 000 m³ × 0.0389310 GJ/m³ = 1946.55 GJ = 1.94655 TJ. CH4 1 kg/TJ: 1.94655 kg × 28 = 54.5034
  /// kgCO2e. N2O 0.1 kg/TJ: 0.194655 kg × 265 = 51.583575 kgCO2e.
  @Test
  void a_gas_gives_methane_and_nitrous_oxide_by_its_state_and_sector() {
    assertThat(amount(gases.methane(GAS, 2023)).quantity()).isEqualByComparingTo("0.0545034");
    assertThat(amount(gases.nitrousOxide(GAS, 2023)).quantity())
        .isEqualByComparingTo("0.051583575");
  }

  @Test
  void the_factors_are_given_in_the_order_of_the_formula() {
    Calculated.Amount methane = amount(gases.methane(GAS, 2023));
    assertThat(methane.calculation().formula()).isEqualTo(Formula.COMBUSTION_GAS);
    assertThat(methane.calculation().factors())
        .extracting(Factor::id)
        .containsExactly(
            "net-calorific-value/NATURAL_GAS", "methane/GAS/MANUFACTURING", "gwp/CH4/AR5");
  }

  /// 10 t × 42.652 GJ/t = 426.52 GJ = 0.42652 TJ. Stationary: CH4 3 kg/TJ, 1.27956 kg × 28 =
  /// 35.82768 kg; N2O 0.6, 0.255912 kg × 265 = 67.81668 kg. On the road both 3.9 kg/TJ, 1.663428
  /// kg: × 28 = 46.575984, × 265 = 440.80842 kg.
  @Test
  void diesel_of_vehicles_goes_by_the_fuel_and_diesel_of_machines_by_its_state() {
    EnergyUse machine = purchased("10", TONNE).of(DIESEL);
    EnergyUse lorry = purchased("10", TONNE).of(DIESEL, FuelUse.MOBILE);
    assertThat(amount(gases.methane(machine, 2023)).quantity()).isEqualByComparingTo("0.03582768");
    assertThat(amount(gases.nitrousOxide(machine, 2023)).quantity())
        .isEqualByComparingTo("0.06781668");
    assertThat(amount(gases.methane(lorry, 2023)).quantity()).isEqualByComparingTo("0.046575984");
    assertThat(amount(gases.nitrousOxide(lorry, 2023)).quantity())
        .isEqualByComparingTo("0.44080842");
  }

  /// 1000 m³ × 36 000 kJ/m³ = 36 GJ = 0.036 TJ; CH4 0.036 kg × 28 = 1.008 kg.
  @Test
  void a_measured_heating_value_comes_first() {
    EnergyUse measured = purchased("1000", CUBIC_METRE).measuring("36000").of(NATURAL_GAS);
    Calculated.Amount methane = amount(gases.methane(measured, 2023));
    assertThat(methane.quantity()).isEqualByComparingTo("0.001008");
    assertThat(methane.calculation().formula()).isEqualTo(Formula.COMBUSTION_GAS_MEASURED);
  }

  /// The same 1.94655 kg CH4 under the three reports: × 25, 28, 27.9.
  @Test
  void the_programme_chooses_one_assessment_report() {
    assertThat(underReport("4")).isEqualByComparingTo("0.04866375");
    assertThat(underReport("5")).isEqualByComparingTo("0.0545034");
    assertThat(underReport("6")).isEqualByComparingTo("0.054308745");
  }

  private static BigDecimal underReport(String report) {
    AnEdition edition =
        anEdition()
            .of(FactorKind.NET_CALORIFIC_VALUE, "NATURAL_GAS", "0.0389310")
            .at(FactorKind.METHANE, "GAS", "MANUFACTURING", "1")
            .of(FactorKind.GWP_SET, "PROGRAMME", report)
            .at(FactorKind.GWP, "CH4", "AR4", "25")
            .at(FactorKind.GWP, "CH4", "AR5", "28")
            .at(FactorKind.GWP, "CH4", "AR6", "27.9");
    return amount(gases(edition).methane(GAS, 2023)).quantity();
  }

  @Test
  void without_a_choice_of_report_nothing_is_weighed() {
    AnEdition edition =
        anEdition()
            .of(FactorKind.NET_CALORIFIC_VALUE, "NATURAL_GAS", "0.0389310")
            .at(FactorKind.METHANE, "GAS", "MANUFACTURING", "1")
            .at(FactorKind.GWP, "CH4", "AR5", "28");
    assertThat(gases(edition).methane(GAS, 2023))
        .contains(new MissingFactor(FactorKey.of(FactorKind.GWP_SET, "PROGRAMME"), 2023));
  }

  @Test
  void hydrogen_gives_neither() {
    EnergyUse hydrogen = purchased("1000", CUBIC_METRE).of(HYDROGEN);
    assertThat(gases.methane(hydrogen, 2023)).isEmpty();
    assertThat(gases.nitrousOxide(hydrogen, 2023)).isEmpty();
  }

  @Test
  void a_vehicle_fuel_without_a_row_is_missing_and_not_zero() {
    EnergyUse bus = purchased("1000", CUBIC_METRE).of(BIOGAS, FuelUse.MOBILE);
    assertThat(gases.methane(bus, 2023))
        .contains(new MissingFactor(new FactorKey(FactorKind.METHANE, "BIOGAS", "MOBILE"), 2023));
  }

  @Test
  void a_fuel_without_a_heating_value_is_missing_and_not_zero() {
    assertThat(gases.methane(purchased("1", TONNE).of(ANTHRACITE), 2023))
        .contains(
            new MissingFactor(FactorKey.of(FactorKind.NET_CALORIFIC_VALUE, "ANTHRACITE"), 2023));
  }

  /// 1000 m³ × 0.024283 GJ/m³ = 24.283 GJ = 0.024283 TJ × 54.6 t/TJ = 1.3258518 tCO2.
  @Test
  void the_carbon_dioxide_of_a_biofuel_is_counted_by_its_heat() {
    Calculated.Amount biogenic =
        (Calculated.Amount) gases.biogenic(purchased("1000", CUBIC_METRE).of(BIOGAS), 2023);
    assertThat(biogenic.quantity()).isEqualByComparingTo("1.3258518");
    assertThat(biogenic.calculation().formula()).isEqualTo(Formula.BIOGENIC);
  }

  /// 10 000 kg × 0.7520276 kgCO2e/kg = 7520.276 kg.
  @Test
  void a_fuel_brings_what_was_emitted_before_it_arrived() {
    Calculated.Amount upstream =
        (Calculated.Amount) gases.wellToTank(purchased("10", TONNE).of(DIESEL), 2023);
    assertThat(upstream.quantity()).isEqualByComparingTo("7.520276");
  }

  @Test
  void a_fuel_that_nobody_followed_to_its_well_is_missing_and_not_zero() {
    assertThat(gases.wellToTank(purchased("1", TONNE).of(ANTHRACITE), 2023))
        .isEqualTo(new MissingFactor(FactorKey.of(FactorKind.WELL_TO_TANK, "ANTHRACITE"), 2023));
    // The row of 2023 says nothing of 2022.
    assertThat(gases.wellToTank(purchased("10", TONNE).of(DIESEL), 2022))
        .isInstanceOf(MissingFactor.class);
  }

  private static CombustionGases gases(AnEdition edition) {
    FactorSet factors = edition.build();
    return new CombustionGases(factors, new EnergyCalculator(factors));
  }

  private static Calculated.Amount amount(Optional<Calculated> calculated) {
    return (Calculated.Amount) calculated.orElseThrow();
  }
}
