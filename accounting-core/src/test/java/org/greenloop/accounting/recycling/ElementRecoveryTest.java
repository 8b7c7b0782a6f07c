package org.greenloop.accounting.recycling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.junit.jupiter.api.Test;

class ElementRecoveryTest {

  private static ElementRecovery lithium(String in, String out) {
    return new ElementRecovery("Li", Quantity.of(in, Unit.TONNE), Quantity.of(out, Unit.KILOGRAM));
  }

  /// 1.5 t = 1500 kg; 1365 ÷ 1500 = 0.91.
  @Test
  void the_mass_of_an_element_in_products_over_its_mass_in_the_input_is_its_recovery() {
    assertThat(lithium("1.5", "1365").rate().orElseThrow().value()).isEqualByComparingTo("91");
  }

  @Test
  void a_month_that_works_up_older_stock_may_show_more_than_everything() {
    assertThat(lithium("1", "1020").rate().orElseThrow().value()).isEqualByComparingTo("102");
  }

  @Test
  void nothing_put_in_has_no_rate() {
    assertThat(lithium("0", "5").rate()).isEmpty();
  }

  @Test
  void a_negative_mass_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> lithium("1", "-1"));
    assertThatIllegalArgumentException().isThrownBy(() -> lithium("-1", "1"));
  }
}
