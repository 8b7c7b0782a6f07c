package org.greenloop.accounting.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.greenloop.accounting.footprint.CircularFootprint.Energy;
import org.greenloop.accounting.footprint.CircularFootprint.Material;
import org.greenloop.accounting.quantity.Rounding;
import org.junit.jupiter.api.Test;

class CircularFootprintTest {

  private static final BigDecimal LANDFILL = n("0.00898");

  private static BigDecimal n(String number) {
    return new BigDecimal(number);
  }

  private static Material aluminium(String recycledContent, String recyclingRate) {
    return new Material(
        n("0.2"),
        n(recycledContent),
        n(recyclingRate),
        n("15.8"),
        n("15.8"),
        n("0.72"),
        n("0.72"),
        n("1"),
        n("1"));
  }

  /// (1 − 0.3) × 15.8 = 11.06; 0.3 × (0.2 × 0.72 + 0.8 × 15.8) = 3.8352; 0.8 × 0.9 × (0.72 − 15.8)
  /// = −10.8576; (1 − 0.9) × 0.00898 = 0.000898; together 4.038498.
  @Test
  void recycled_aluminium_gives_the_worked_example() {
    CircularFootprint footprint =
        new CircularFootprint(aluminium("0.3", "0.9"), Energy.NONE, LANDFILL);
    assertThat(footprint.value()).isEqualByComparingTo("4.038498");
    assertThat(Rounding.toDecimals(footprint.value(), 5)).isEqualTo("4.03850");
  }

  @Test
  void virgin_material_that_is_thrown_away_bears_all_of_both() {
    // 15.8 + 0.00898
    assertThat(new CircularFootprint(aluminium("0", "0"), Energy.NONE, LANDFILL).value())
        .isEqualByComparingTo("15.80898");
  }

  /// Quality: 0.5 × (0.2 × 0.72 + 0.8 × 15.8 × 0.5) = 0.5 × 6.464 = 3.232; 0.5 × 15.8 = 7.9; 0.8 ×
  /// 0.5 × (0.8 − 10 × 0.25) = −0.68; disposal 0.5 × 0.00898 = 0.00449; together 10.45649.
  @Test
  void lower_quality_replaces_less_virgin_material() {
    Material lower =
        new Material(
            n("0.2"), n("0.5"), n("0.5"), n("15.8"), n("10"), n("0.72"), n("0.8"), n("0.5"),
            n("0.25"));
    assertThat(new CircularFootprint(lower, Energy.NONE, LANDFILL).value())
        .isEqualByComparingTo("10.45649");
  }

  /// (1 − 0.25) × 0.4 × (3 − 20 × (0.5 × 0.1 + 0.2 × 0.15)) = 0.3 × (3 − 1.6) = 0.42; material
  /// 15.8; disposal (1 − 0.4) × 0.00898 = 0.005388; together 16.225388.
  @Test
  void energy_recovery_replaces_heat_and_power() {
    Energy incineration =
        new Energy(n("0.25"), n("0.4"), n("3"), n("20"), n("0.5"), n("0.1"), n("0.2"), n("0.15"));
    assertThat(new CircularFootprint(aluminium("0", "0"), incineration, LANDFILL).value())
        .isEqualByComparingTo("16.225388");
  }

  @Test
  void more_than_everything_cannot_be_recycled_and_burned() {
    Energy half = new Energy(n("0"), n("0.5"), n("0"), n("0"), n("0"), n("0"), n("0"), n("0"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CircularFootprint(aluminium("0", "0.6"), half, LANDFILL))
        .withMessageContaining("R2 + R3");
  }

  @Test
  void shares_outside_of_0_to_1_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> aluminium("1.01", "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> aluminium("0", "-0.01"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Energy(n("1.1"), n("0"), n("0"), n("0"), n("0"), n("0"), n("0"), n("0")));
  }
}
