package org.greenloop.accounting.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.greenloop.accounting.quantity.Rounding;
import org.junit.jupiter.api.Test;

class ReuseComparisonTest {

  private static ReuseComparison comparison(String making, String trip, String singleUse) {
    return new ReuseComparison(
        new BigDecimal(making), new BigDecimal(trip), new BigDecimal(singleUse));
  }

  /// A box of 1.5 kg PP: 1.5 × 1.587 = 2.3805 kgCO2e; single use 0.381092; 2.3805 ÷ 0.381092 =
  /// 6.247, so from the seventh trip on.
  @Test
  void a_box_pays_after_the_trips_whose_single_boxes_emit_what_making_it_did() {
    assertThat(
            Rounding.toDecimals(
                comparison("2.3805", "0", "0.381092").breakEvenTrips().orElseThrow(), 3))
        .isEqualTo("6.247");
  }

  /// 2 ÷ (0.5 − 0.1) = 5; at 5 trips a use costs 2 ÷ 5 + 0.1 = 0.5, as much as single use.
  @Test
  void at_break_even_both_cost_the_same() {
    ReuseComparison comparison = comparison("2", "0.1", "0.5");
    assertThat(comparison.breakEvenTrips().orElseThrow()).isEqualByComparingTo("5");
    assertThat(comparison.perUse(new BigDecimal("5"))).isEqualByComparingTo("0.5");
    // 2 ÷ 20 + 0.1
    assertThat(comparison.perUse(new BigDecimal("20"))).isEqualByComparingTo("0.2");
  }

  @Test
  void where_a_trip_emits_as_much_as_single_use_it_never_pays() {
    assertThat(comparison("2", "0.5", "0.5").breakEvenTrips()).isEmpty();
    assertThat(comparison("2", "0.6", "0.5").breakEvenTrips()).isEmpty();
  }

  @Test
  void negative_emissions_and_pieces_never_used_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> comparison("-1", "0", "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> comparison("0", "-1", "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> comparison("0", "0", "-1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> comparison("1", "0", "1").perUse(BigDecimal.ZERO));
  }
}
