package org.greenloop.accounting.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenloop.accounting.activity.EstimateMethod.LINEAR_IN_PRODUCTION;
import static org.greenloop.accounting.activity.EstimateMethod.MEAN_OF_NEIGHBOURS;
import static org.greenloop.accounting.activity.EstimateMethod.SAME_MONTH_LAST_YEAR;
import static org.greenloop.accounting.quantity.Unit.KILOWATT_HOUR;
import static org.greenloop.accounting.quantity.Unit.MEGAWATT_HOUR;
import static org.greenloop.accounting.quantity.Unit.PIECE;
import static org.greenloop.accounting.quantity.Unit.TONNE;
import static org.greenloop.accounting.world.AnAmount.purchased;
import static org.greenloop.accounting.world.Carriers.DIESEL;
import static org.greenloop.accounting.world.Carriers.ELECTRICITY;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.EnergyActivity;
import org.greenloop.accounting.activity.EstimateMethod;
import org.greenloop.accounting.activity.ProductionActivity;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.junit.jupiter.api.Test;

class EstimatorTest {

  private static final YearMonth MARCH = YearMonth.of(2025, 3);

  private final Map<YearMonth, List<Activity>> facts = new HashMap<>();
  private final Map<YearMonth, List<ProductionActivity>> production = new HashMap<>();

  @Test
  void last_year_is_scaled_by_production() {
    // 1000 kWh × 120 ÷ 100 = 1200
    used("2024-03", "1000", DataQualityTier.METERED_AND_INVOICED);
    made("2024-03", "100", TONNE, "");
    made("2025-03", "120", TONNE, "");
    assertThat(total(estimate(SAME_MONTH_LAST_YEAR))).isEqualByComparingTo("1200");
    assertThat(estimate(SAME_MONTH_LAST_YEAR).getFirst().inputs()).isEqualTo("P 120 ÷ 100");
  }

  @Test
  void products_in_units_that_cannot_be_added_are_compared_by_their_value() {
    // 60 + 20 against 30 + 10: twice as much
    used("2024-03", "1000", DataQualityTier.METERED_AND_INVOICED);
    made("2024-03", "5", TONNE, "30");
    made("2024-03", "700", PIECE, "10");
    made("2025-03", "1", TONNE, "60");
    made("2025-03", "9", PIECE, "20");
    assertThat(total(estimate(SAME_MONTH_LAST_YEAR))).isEqualByComparingTo("2000");
  }

  @Test
  void without_a_common_measure_of_production_there_is_no_ratio() {
    used("2024-03", "1000", DataQualityTier.METERED_AND_INVOICED);
    made("2024-03", "5", TONNE, "");
    made("2025-03", "9", PIECE, "20");
    refuses(SAME_MONTH_LAST_YEAR, "production of 2025-03 and 2024-03 is needed in one measure");
    production.remove(MARCH);
    refuses(SAME_MONTH_LAST_YEAR, "production of 2025-03 and 2024-03 is needed in one measure");
  }

  @Test
  void a_year_before_in_which_nothing_was_made_gives_no_ratio() {
    used("2024-03", "1000", DataQualityTier.METERED_AND_INVOICED);
    made("2024-03", "0", TONNE, "");
    made("2025-03", "9", TONNE, "");
    refuses(SAME_MONTH_LAST_YEAR, "nothing was made in 2024-03");
  }

  @Test
  void a_month_between_two_is_their_mean() {
    // (1000 + 3000) ÷ 2 = 2000
    used("2025-02", "1000", DataQualityTier.METERED_AND_INVOICED);
    used("2025-04", "3000", DataQualityTier.METERED_OR_INVOICED);
    assertThat(total(estimate(MEAN_OF_NEIGHBOURS))).isEqualByComparingTo("2000");
  }

  @Test
  void a_missing_neighbour_is_not_guessed() {
    used("2025-02", "1000", DataQualityTier.METERED_AND_INVOICED);
    refuses(MEAN_OF_NEIGHBOURS, "2025-04 was not reported");
  }

  @Test
  void an_estimate_is_not_estimated_from() {
    used("2025-02", "1000", DataQualityTier.METERED_AND_INVOICED);
    used("2025-04", "3000", DataQualityTier.ESTIMATE);
    refuses(MEAN_OF_NEIGHBOURS, "2025-04 holds estimates itself");
  }

  @Test
  void a_line_through_the_months_before_is_followed() {
    // (P, kWh): (10, 120), (20, 220), (30, 320): 20 + 10·P; at P = 25: 270
    used("2024-12", "120", DataQualityTier.METERED_AND_INVOICED);
    made("2024-12", "10", TONNE, "");
    used("2025-01", "220", DataQualityTier.METERED_AND_INVOICED);
    made("2025-01", "20", TONNE, "");
    used("2025-02", "320", DataQualityTier.METERED_AND_INVOICED);
    made("2025-02", "30", TONNE, "");
    made("2025-03", "25", TONNE, "");
    assertThat(total(estimate(LINEAR_IN_PRODUCTION))).isEqualByComparingTo("270");
    assertThat(estimate(LINEAR_IN_PRODUCTION).getFirst().basis().period())
        .isEqualTo(YearMonth.of(2025, 2));
    assertThat(estimate(LINEAR_IN_PRODUCTION).getFirst().inputs()).isEqualTo("3 months, P 25");
  }

  @Test
  void scattered_months_are_followed_by_least_squares() {
    // x̄ = 2, ȳ = 4; b = ((−1)(−2) + 0·1 + 1·1) ÷ 2 = 1.5; at 4: 4 + 1.5 × 2 = 7
    assertThat(Estimator.line(numbers("1", "2", "3"), numbers("2", "5", "5"), new BigDecimal("4")))
        .isEqualByComparingTo("7");
  }

  @Test
  void a_line_that_falls_below_zero_ends_there() {
    // −10 per tonne from (10, 200), (20, 100), (15, 150): at 40 it is −100, which is 0
    used("2024-12", "200", DataQualityTier.METERED_AND_INVOICED);
    made("2024-12", "10", TONNE, "");
    used("2025-01", "100", DataQualityTier.METERED_AND_INVOICED);
    made("2025-01", "20", TONNE, "");
    used("2025-02", "150", DataQualityTier.METERED_AND_INVOICED);
    made("2025-02", "15", TONNE, "");
    made("2025-03", "40", TONNE, "");
    assertThat(total(estimate(LINEAR_IN_PRODUCTION))).isEqualByComparingTo("0");
  }

  @Test
  void each_series_follows_its_own_line_and_its_own_unit() {
    // power as above in MWh and kWh: 0.12, 220, 320 at P = 25: 270 kWh; diesel 1, 2, 3 t: 0.1 t per
    // P: 2.5
    facts.put(
        YearMonth.of(2024, 12),
        List.of(
            row("2024-12", purchased("0.12", MEGAWATT_HOUR).of(ELECTRICITY)),
            row("2024-12", purchased("1", TONNE).of(DIESEL))));
    made("2024-12", "10", TONNE, "");
    facts.put(
        YearMonth.of(2025, 1),
        List.of(
            row("2025-01", purchased("220", KILOWATT_HOUR).of(ELECTRICITY)),
            row("2025-01", purchased("2", TONNE).of(DIESEL))));
    made("2025-01", "20", TONNE, "");
    facts.put(
        YearMonth.of(2025, 2),
        List.of(
            row("2025-02", purchased("320", KILOWATT_HOUR).of(ELECTRICITY)),
            row("2025-02", purchased("3", TONNE).of(DIESEL))));
    made("2025-02", "30", TONNE, "");
    made("2025-03", "25", TONNE, "");
    List<Estimator.Scaled> scaled = estimate(LINEAR_IN_PRODUCTION);
    assertThat(total(scaled.subList(0, 1))).isCloseTo(new BigDecimal("270"), offset());
    assertThat(total(scaled.subList(1, 2))).isCloseTo(new BigDecimal("2.5"), offset());
  }

  @Test
  void two_months_or_a_production_that_never_moves_make_no_line() {
    used("2025-01", "100", DataQualityTier.METERED_AND_INVOICED);
    made("2025-01", "20", TONNE, "");
    used("2025-02", "150", DataQualityTier.METERED_AND_INVOICED);
    made("2025-02", "20", TONNE, "");
    made("2025-03", "20", TONNE, "");
    refuses(LINEAR_IN_PRODUCTION, "only 2 have both");
    used("2024-12", "100", DataQualityTier.METERED_AND_INVOICED);
    made("2024-12", "20", TONNE, "");
    refuses(LINEAR_IN_PRODUCTION, "production was the same in all months");
  }

  @Test
  void a_method_is_found_by_its_code() {
    assertThat(EstimateMethod.find("linear-in-production")).contains(LINEAR_IN_PRODUCTION);
    assertThat(EstimateMethod.find("guess")).isEmpty();
  }

  private static org.assertj.core.data.Offset<BigDecimal> offset() {
    return org.assertj.core.data.Offset.offset(new BigDecimal("0.000001"));
  }

  private List<Estimator.Scaled> estimate(EstimateMethod method) {
    return new Estimator(facts, production).estimate(method, MARCH);
  }

  private void refuses(EstimateMethod method, String why) {
    assertThatThrownBy(() -> estimate(method))
        .isInstanceOf(EstimateRefused.class)
        .hasMessageContaining(why);
  }

  private static BigDecimal total(List<Estimator.Scaled> rows) {
    return rows.stream()
        .map(row -> row.basis().quantity().value().multiply(row.factor()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void used(String month, String kilowattHours, DataQualityTier tier) {
    facts.put(
        YearMonth.parse(month),
        List.of(row(month, purchased(kilowattHours, KILOWATT_HOUR).of(ELECTRICITY), tier)));
  }

  private static Activity row(String month, EnergyUse use) {
    return row(month, use, DataQualityTier.METERED_AND_INVOICED);
  }

  private static Activity row(String month, EnergyUse use, DataQualityTier tier) {
    return new EnergyActivity(
        new SourceRow(1, 2),
        1,
        YearMonth.parse(month),
        use,
        Optional.empty(),
        Optional.empty(),
        tier);
  }

  private void made(String month, String quantity, Unit unit, String value) {
    production
        .computeIfAbsent(YearMonth.parse(month), key -> new ArrayList<>())
        .add(
            new ProductionActivity(
                new SourceRow(1, 2),
                1,
                YearMonth.parse(month),
                "P-1",
                Quantity.of(quantity, unit),
                value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  private static List<BigDecimal> numbers(String... texts) {
    return java.util.Arrays.stream(texts).map(BigDecimal::new).toList();
  }
}
