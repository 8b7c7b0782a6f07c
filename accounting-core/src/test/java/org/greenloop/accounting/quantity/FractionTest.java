package org.greenloop.accounting.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FractionTest {

  @Test
  void a_fraction_stands_in_lowest_terms_with_the_sign_above() {
    assertThat(Fraction.of(6, -8)).isEqualTo(Fraction.of(-3, 4));
    assertThat(Fraction.of(0, 7)).isEqualTo(Fraction.ZERO);
    assertThat(Fraction.of(6, -8)).hasToString("-3/4");
  }

  /// 1/3 + 1/6 = 1/2; 1/2 − 1/3 = 1/6; 2/3 × 3/4 = 1/2; 1/2 ÷ 3/4 = 2/3.
  @Test
  void fractions_are_added_multiplied_and_divided_as_at_school() {
    assertThat(Fraction.of(1, 3).plus(Fraction.of(1, 6))).isEqualTo(Fraction.of(1, 2));
    assertThat(Fraction.of(1, 2).minus(Fraction.of(1, 3))).isEqualTo(Fraction.of(1, 6));
    assertThat(Fraction.of(2, 3).times(Fraction.of(3, 4))).isEqualTo(Fraction.of(1, 2));
    assertThat(Fraction.of(1, 2).dividedBy(Fraction.of(3, 4))).isEqualTo(Fraction.of(2, 3));
  }

  /// 0.15 ÷ 12.5 = 15 ÷ 1250 = 3/250; 2 ÷ 1E3 = 1/500.
  @Test
  void the_ratio_of_decimals_is_exact() {
    assertThat(Fraction.of(new BigDecimal("0.15"), new BigDecimal("12.5")))
        .isEqualTo(Fraction.of(3, 250));
    assertThat(Fraction.of(new BigDecimal("2"), new BigDecimal("1E3")))
        .isEqualTo(Fraction.of(1, 500));
  }

  /// 3/20 of 400 kg = 60 kg.
  @Test
  void a_share_of_a_quantity_has_its_unit() {
    Quantity share = Fraction.of(3, 20).of(Quantity.of("400", Unit.KILOGRAM));
    assertThat(share.unit()).isEqualTo(Unit.KILOGRAM);
    assertThat(share.value()).isEqualByComparingTo("60");
  }

  @Test
  void a_third_is_cut_at_34_digits_only_where_it_leaves() {
    assertThat(Fraction.of(1, 3).toDecimal())
        .isEqualByComparingTo("0.3333333333333333333333333333333333");
    assertThat(Fraction.of(1, 3).times(Fraction.of(3, 1))).isEqualTo(Fraction.ONE);
  }

  @Test
  void nothing_is_divided_by_nothing() {
    assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO))
        .isInstanceOf(ArithmeticException.class);
  }

  @Property
  void fractions_are_ordered_as_their_cross_products(
      @ForAll @IntRange(min = -50, max = 50) int a,
      @ForAll @IntRange(min = 1, max = 50) int b,
      @ForAll @IntRange(min = -50, max = 50) int c,
      @ForAll @IntRange(min = 1, max = 50) int d) {
    assertThat(Integer.signum(Fraction.of(a, b).compareTo(Fraction.of(c, d))))
        .isEqualTo(Integer.compare(a * d, c * b));
    assertThat(Fraction.of(a, b).plus(Fraction.of(c, d)).minus(Fraction.of(c, d)))
        .isEqualTo(Fraction.of(a, b));
  }
}
