package org.greenloop.accounting.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.junit.jupiter.api.Test;

class MaterialCircularityTest {

  private static BigDecimal n(String number) {
    return new BigDecimal(number);
  }

  private static MaterialCircularity.Feedstock feedstock(String recycled, String reused) {
    return new MaterialCircularity.Feedstock(n(recycled), n(reused), BigDecimal.ZERO);
  }

  private static MaterialCircularity.Destination destination(String recycling, String reuse) {
    return new MaterialCircularity.Destination(
        n(recycling), n(reuse), BigDecimal.ZERO, BigDecimal.ZERO);
  }

  private static MaterialCircularity product(
      String mass,
      MaterialCircularity.Feedstock feedstock,
      MaterialCircularity.Destination destination,
      String efficiency,
      String utility) {
    return new MaterialCircularity(
        Quantity.of(mass, Unit.KILOGRAM),
        feedstock,
        destination,
        n(efficiency),
        n(efficiency),
        n(utility));
  }

  private static final MaterialCircularity VECTOR =
      product("100", feedstock("0.3", "0"), destination("0.5", "0"), "0.9", "1");

  /// V = 100 × 0.7 = 70; W_C = 100 × 0.1 × 0.5 = 5; W_F = 100 × 0.1 × 0.3 ÷ 0.9 = 3.3333; W = 50 +
  /// 8.3333 ÷ 2 = 54.1667.
  @Test
  void virgin_feedstock_and_waste_are_those_of_the_worked_example() {
    assertThat(VECTOR.virginFeedstock()).isEqualByComparingTo("70");
    assertThat(VECTOR.wasteOfRecycling()).isEqualByComparingTo("5");
    assertThat(Rounding.toDecimals(VECTOR.wasteOfFeedstock(), 4)).isEqualTo("3.3333");
    assertThat(Rounding.toDecimals(VECTOR.unrecoverableWaste(), 4)).isEqualTo("54.1667");
  }

  /// LFI = 124.1667 ÷ (200 + (3.3333 − 5) ÷ 2) = 124.1667 ÷ 199.1667 = 0.62343; MCI = 1 − 0.9 ×
  /// 0.62343 = 0.43891.
  @Test
  void the_full_denominator_gives_the_worked_example() {
    assertThat(Rounding.toDecimals(VECTOR.linearFlowIndex().orElseThrow(), 5)).isEqualTo("0.62343");
    assertThat(Rounding.toDecimals(VECTOR.value().orElseThrow(), 5)).isEqualTo("0.43891");
  }

  /// (V + W) ÷ 2M = 0.62083 would give 0.44125; (V + W) ÷ (2M + W ÷ 2) = 124.1667 ÷ 227.0833 would
  /// give 0.50789.
  @Test
  void the_simple_and_the_wrong_denominator_are_not_used() {
    BigDecimal value = Rounding.toDecimals(VECTOR.value().orElseThrow(), 5);
    assertThat(value).isNotEqualTo(n("0.44125")).isNotEqualTo(n("0.50789"));
  }

  /// LFI = 200 ÷ 200 = 1, so 1 − 0.9.
  @Test
  void a_linear_product_of_average_utility_has_a_tenth() {
    MaterialCircularity linear =
        product("100", feedstock("0", "0"), destination("0", "0"), "1", "1");
    assertThat(linear.value().orElseThrow()).isEqualByComparingTo("0.1");
  }

  @Test
  void a_product_reused_wholly_has_one() {
    MaterialCircularity loop = product("100", feedstock("0", "1"), destination("0", "1"), "1", "1");
    assertThat(loop.value().orElseThrow()).isEqualByComparingTo("1");
  }

  /// 1 − 1 × 0.9 ÷ 0.5 = −0.8.
  @Test
  void a_short_lived_linear_product_has_none_and_not_less() {
    MaterialCircularity short_lived =
        product("100", feedstock("0", "0"), destination("0", "0"), "1", "0.5");
    assertThat(short_lived.value().orElseThrow()).isEqualByComparingTo("0");
  }

  /// 1 − 0.9 ÷ 2 = 0.55.
  @Test
  void twice_the_use_halves_the_linear_part() {
    MaterialCircularity long_lived =
        product("100", feedstock("0", "0"), destination("0", "0"), "1", "2");
    assertThat(long_lived.value().orElseThrow()).isEqualByComparingTo("0.55");
  }

  /// Biological input and composting or energy recovery count as the others: V = 100 × 0.8, W = 100
  /// × (1 − 0.1 − 0.2) = 70, LFI = 150 ÷ 200 = 0.75, MCI = 1 − 0.675.
  @Test
  void grown_input_and_composted_or_burned_output_count() {
    MaterialCircularity grown =
        product(
            "100",
            new MaterialCircularity.Feedstock(n("0"), n("0"), n("0.2")),
            new MaterialCircularity.Destination(n("0"), n("0"), n("0.1"), n("0.2")),
            "1",
            "1");
    assertThat(grown.value().orElseThrow()).isEqualByComparingTo("0.325");
  }

  @Test
  void a_product_without_mass_has_no_index() {
    MaterialCircularity nothing =
        product("0", feedstock("0", "0"), destination("0", "0"), "1", "1");
    assertThat(nothing.linearFlowIndex()).isEmpty();
    assertThat(nothing.value()).isEmpty();
  }

  @Test
  void shares_above_the_whole_efficiencies_and_utilities_of_nothing_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> feedstock("0.6", "0.5"));
    assertThatIllegalArgumentException().isThrownBy(() -> feedstock("1.1", "-0.1"));
    assertThatIllegalArgumentException().isThrownBy(() -> destination("0.6", "0.5"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> product("1", feedstock("0", "0"), destination("0", "0"), "0", "1"))
        .withMessageContaining("efficiency");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> product("1", feedstock("0", "0"), destination("0", "0"), "1.1", "1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> product("1", feedstock("0", "0"), destination("0", "0"), "1", "0"))
        .withMessageContaining("utility");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> product("-1", feedstock("0", "0"), destination("0", "0"), "1", "1"));
  }

  private static MaterialFlow flow(MaterialFlow.Kind kind, String kilograms, String efficiency) {
    return new MaterialFlow(kind, Quantity.of(kilograms, Unit.KILOGRAM), n(efficiency));
  }

  /// The same product as masses: 30 kg of 100 kg recycled, 0.05 t collected, both at 0.9.
  @Test
  void masses_give_the_same_as_shares() {
    MaterialCircularity masses =
        MaterialCircularity.of(
            Quantity.of("100", Unit.KILOGRAM),
            List.of(
                flow(MaterialFlow.Kind.RECYCLED_FEEDSTOCK, "30", "0.9"),
                new MaterialFlow(
                    MaterialFlow.Kind.COLLECTED_FOR_RECYCLING,
                    Quantity.of("0.05", Unit.TONNE),
                    n("0.9"))),
            BigDecimal.ONE);
    assertThat(Rounding.toDecimals(masses.value().orElseThrow(), 5)).isEqualTo("0.43891");
  }

  /// W_F = 20 × 0.2 ÷ 0.8 + 10 × 0.5 ÷ 0.5 = 5 + 10; W_C = 40 × 0.1 + 10 × 0.4 = 4 + 4.
  @Test
  void materials_with_efficiencies_of_their_own_waste_what_each_wastes() {
    MaterialCircularity masses =
        MaterialCircularity.of(
            Quantity.of("100", Unit.KILOGRAM),
            List.of(
                flow(MaterialFlow.Kind.RECYCLED_FEEDSTOCK, "20", "0.8"),
                flow(MaterialFlow.Kind.RECYCLED_FEEDSTOCK, "10", "0.5"),
                flow(MaterialFlow.Kind.COLLECTED_FOR_RECYCLING, "40", "0.9"),
                flow(MaterialFlow.Kind.COLLECTED_FOR_RECYCLING, "10", "0.6")),
            BigDecimal.ONE);
    assertThat(Rounding.toDecimals(masses.wasteOfFeedstock(), 9)).isEqualTo("15.000000000");
    assertThat(Rounding.toDecimals(masses.wasteOfRecycling(), 9)).isEqualTo("8.000000000");
  }

  /// Sixths do not end; rounded up, 4/6 + 1/6 + 1/6 would be more than 1.
  @Test
  void shares_that_do_not_end_sum_to_no_more_than_the_whole() {
    MaterialCircularity masses =
        MaterialCircularity.of(
            Quantity.of("6", Unit.KILOGRAM),
            List.of(
                flow(MaterialFlow.Kind.RECYCLED_FEEDSTOCK, "4", "1"),
                flow(MaterialFlow.Kind.REUSED_FEEDSTOCK, "1", "1"),
                flow(MaterialFlow.Kind.BIOLOGICAL_FEEDSTOCK, "1", "1")),
            BigDecimal.ONE);
    assertThat(Rounding.toDecimals(masses.virginFeedstock(), 9)).isEqualTo("0.000000000");
  }

  @Test
  void what_outweighs_the_product_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                MaterialCircularity.of(
                    Quantity.of("1", Unit.KILOGRAM),
                    List.of(flow(MaterialFlow.Kind.REUSED_FEEDSTOCK, "2", "1")),
                    BigDecimal.ONE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> flow(MaterialFlow.Kind.RECYCLED_FEEDSTOCK, "1", "1.2"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> flow(MaterialFlow.Kind.RECYCLED_FEEDSTOCK, "-1", "1"));
  }
}
