package org.greenloop.accounting.plausibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.greenloop.accounting.plausibility.AHistory.checks;
import static org.greenloop.accounting.plausibility.AHistory.electricity;
import static org.greenloop.accounting.plausibility.AHistory.meters;
import static org.greenloop.accounting.plausibility.AHistory.production;
import static org.greenloop.accounting.plausibility.AHistory.warnings;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What several series of a site say about each other.
class SiteChecksTest {

  /// e = 300 + 7 p: a base load of 300 kWh.
  private static AHistory energy() {
    return electricity()
        .before("1000", "1070", "930", "1140", "860", "1035", "965", "1105", "895", "1007");
  }

  private static AHistory made() {
    return production().before("100", "110", "90", "120", "80", "105", "95", "115", "85", "101");
  }

  @Test
  void the_usual_energy_without_production_is_asked_about() {
    List<Warning> warnings = warnings(energy().now("1011"), made().before("0"));
    assertThat(warnings)
        .extracting(Warning::check)
        .containsExactly(Check.ENERGY_WITHOUT_PRODUCTION);
    assertThat(warnings.getFirst().arguments())
        .containsExactly("1000 kWh", "0", "101", "ELECTRICITY purchased");
  }

  @Test
  void the_base_load_of_a_plant_that_stands_still_is_left_alone() {
    assertThat(warnings(energy().now("310"), made().before("0"))).isEmpty();
  }

  @Test
  void the_product_is_asked_about_when_it_comes_after_the_energy() {
    List<Warning> warnings = warnings(energy().before("1011"), made().now("0"));
    assertThat(warnings)
        .extracting(Warning::check)
        .contains(Check.ENERGY_WITHOUT_PRODUCTION)
        .doesNotContain(Check.UNIT_SLIP);
    assertThat(warnings.getFirst().series()).containsExactly("production", "P-1");
  }

  @Test
  void an_earlier_standstill_that_used_as_much_explains_the_next() {
    assertThat(
            warnings(energy().before("1011", "1002").now("1011"), made().before("0", "100", "0")))
        .isEmpty();
  }

  @Test
  void production_without_energy_is_asked_about() {
    List<Warning> warnings = warnings(energy().now("0"), made().before("99"));
    assertThat(warnings)
        .extracting(Warning::check)
        .containsExactly(Check.PRODUCTION_WITHOUT_ENERGY);
  }

  @Test
  void a_plant_that_stands_still_may_use_nothing() {
    assertThat(warnings(energy().now("0"), made().before("0"))).isEmpty();
  }

  /// 1.06 ÷ 1 − 1 = 6 %; the meters read MWh, the invoice kWh.
  @ParameterizedTest
  @CsvSource({"1.06, true", "1.05, false", "1, false", "0.95, false", "0.94, true"})
  void meters_and_invoices_differ_by_five_per_cent_at_most(String metered, boolean warned) {
    List<Warning> warnings = warnings(electricity().now("1000"), meters().before(metered));
    assertThat(warnings)
        .extracting(Warning::check)
        .isEqualTo(warned ? List.of(Check.METER_AGAINST_INVOICE) : List.of());
  }

  @Test
  void meters_of_a_part_of_the_site_are_expected_to_show_that_part() {
    AHistory invoices =
        electricity().before("1001", "1013", "987", "1021", "978", "1004").now("1009");
    assertThat(
            warnings(
                invoices, meters().before("0.6", "0.61", "0.59", "0.61", "0.59", "0.6", "0.605")))
        .isEmpty();
    assertThat(
            warnings(
                invoices, meters().before("0.6", "0.61", "0.59", "0.61", "0.59", "0.6", "0.5")))
        .extracting(Warning::check)
        .containsExactly(Check.METER_AGAINST_INVOICE);
  }

  @Test
  void meters_that_always_show_more_than_was_bought_are_never_usual() {
    assertThat(
            warnings(
                electricity().before("1001", "1013", "987", "1021", "978", "1004").now("1009"),
                meters().before("1.2", "1.21", "1.18", "1.22", "1.17", "1.2", "1.21")))
        .extracting(Warning::check)
        .containsExactly(Check.METER_AGAINST_INVOICE);
  }

  /// 32238 × 0.9 = 29014.2; 38979 × 1.1 = 42876.9.
  @ParameterizedTest
  @CsvSource({
    "29014.2, false",
    "29014.1, true",
    "36000, false",
    "42876.9, false",
    "42877, true",
    "8600, true"
  })
  void a_heating_value_has_to_lie_in_the_widened_range(String value, boolean warned) {
    assertThat(heatingValue("NATURAL_GAS", value, range("NATURAL_GAS", "32238", "38979")))
        .isEqualTo(warned ? List.of(Check.HEATING_VALUE_OUT_OF_RANGE) : List.of());
  }

  /// 22.867 MJ/kg × 0.7 = 16006.9 kJ; × 1.3 = 29727.1 kJ, from the set of the gas guides in GJ.
  @ParameterizedTest
  @CsvSource({"16006.9, false", "16006, true", "29727.1, false", "29728, true"})
  void a_single_published_value_gets_a_band(String value, boolean warned) {
    Factor guide = factor(FactorKind.NET_CALORIFIC_VALUE, "ANTHRACITE", "0.022867", "", "");
    assertThat(heatingValue("ANTHRACITE", value, guide))
        .isEqualTo(warned ? List.of(Check.HEATING_VALUE_OUT_OF_RANGE) : List.of());
  }

  @Test
  void a_carrier_without_a_published_value_is_not_checked() {
    assertThat(heatingValue("ANTHRACITE", "1", range("NATURAL_GAS", "32238", "38979"))).isEmpty();
  }

  private static List<Check> heatingValue(String carrier, String value, Factor factor) {
    HeatingValue measured =
        new HeatingValue(5, YearMonth.of(2024, 1), carrier, new BigDecimal(value));
    return checks(new FactorSet("test", List.of(factor)))
        .check(new SiteHistory(1, List.of(), List.of(measured)))
        .stream()
        .map(Warning::check)
        .toList();
  }

  private static Factor range(String carrier, String low, String high) {
    return factor(FactorKind.NET_CALORIFIC_VALUE_2589, carrier, high, low, high);
  }

  private static Factor factor(
      FactorKind kind, String carrier, String value, String low, String high) {
    FactorKey key = FactorKey.of(kind, carrier);
    return new Factor(
        key.toString(),
        key,
        OptionalInt.empty(),
        Optional.of(new BigDecimal(value)),
        "",
        Optional.of(low).filter(text -> !text.isEmpty()).map(BigDecimal::new),
        Optional.of(high).filter(text -> !text.isEmpty()).map(BigDecimal::new),
        "test",
        Confidence.UNCONFIRMED,
        "");
  }

  /// The edition has the grid of 2023: three years old in 2026, four in 2027.
  @Test
  void a_grid_factor_of_four_years_ago_is_old() {
    assertThat(warnings(electricity().from("2026-12").now("1000"))).isEmpty();
    List<Warning> warnings = warnings(electricity().from("2027-01").now("1000", "1010"));
    assertThat(warnings).extracting(Warning::check).containsExactly(Check.OLD_FACTOR);
    assertThat(warnings.getFirst().arguments().subList(0, 3)).containsExactly("2023", "4", "3");
  }

  @Test
  void a_threshold_without_a_row_or_with_two_is_a_mistake_in_the_data() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Limits.of(new Thresholds(List.of())))
        .withMessageContaining("history.least-months");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Thresholds(
                    List.of(
                        AHistory.threshold("a", "jump.floor", "1"),
                        AHistory.threshold("b", "jump.floor", "2"))));
  }
}
