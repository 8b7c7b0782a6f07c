package org.greenloop.accounting.recycling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.junit.jupiter.api.Test;

class AvoidedBurdenTest {

  private static AvoidedBurden aluminium(
      String mass, String yield, String primary, String recycled, String quality) {
    return new AvoidedBurden(
        Quantity.of(mass, Unit.TONNE),
        new BigDecimal(yield),
        new BigDecimal(primary),
        new BigDecimal(recycled),
        new BigDecimal(quality));
  }

  /// DEFRA 2025 aluminium: 9.11590131 − 0.9950779 = 8.12082341 kgCO2e/kg, as published (8120.82 a
  /// tonne). 10 000 kg × 1 × 8.12082341 × 1.
  @Test
  void a_kilogram_spares_the_difference_between_virgin_and_recycled() {
    assertThat(aluminium("10", "1", "9.11590131", "0.9950779", "1").value())
        .isEqualTo(Quantity.of("81208.23410000", Unit.KILOGRAM_CO2_EQUIVALENT));
  }

  /// 10 000 × 0.9 × 8 × 0.5 = 36 000.
  @Test
  void losses_of_the_process_and_of_quality_spare_less() {
    assertThat(aluminium("10", "0.9", "9", "1", "0.5").value().value())
        .isEqualByComparingTo("36000");
  }

  /// 10 000 × (1 − 3) = −20 000.
  @Test
  void recycling_that_is_the_greater_burden_is_shown_as_one() {
    assertThat(aluminium("10", "1", "1", "3", "1").value().value()).isEqualByComparingTo("-20000");
  }

  @Test
  void nothing_recovered_spares_nothing() {
    assertThat(aluminium("0", "0.9", "9", "1", "1").value().value()).isEqualByComparingTo("0");
  }

  @Test
  void shares_outside_of_0_to_1_and_negative_masses_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> aluminium("-1", "1", "9", "1", "1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> aluminium("1", "1.01", "9", "1", "1"))
        .withMessageContaining("yield");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> aluminium("1", "1", "9", "1", "-0.01"))
        .withMessageContaining("quality");
  }
}
