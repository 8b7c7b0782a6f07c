package org.greenloop.accounting.plausibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

  /// ln 2 = 0.693147, ln 1000 = 6.907755, ln 3.6 = 1.280934, ln 10⁻⁴ = −9.210340.
  @ParameterizedTest
  @CsvSource({
    "1, 0",
    "2, 693147",
    "1000, 6907755",
    "3.6, 1280934",
    "0.0001, -9210340",
    "0.5, -693147"
  })
  void a_logarithm_is_right_to_the_fifth_decimal(String ratio, long micro) {
    assertThat(Ratio.ln(Ratio.of(new BigDecimal(ratio), BigDecimal.ONE)))
        .isCloseTo(micro, within(3L));
  }

  @Property
  void a_larger_ratio_has_no_smaller_logarithm(
      @ForAll @LongRange(min = 1, max = 400_000_000_000L) long one,
      @ForAll @LongRange(min = 0, max = 1_000_000L) long more) {
    assertThat(Ratio.ln(one + more)).isGreaterThanOrEqualTo(Ratio.ln(one));
  }

  @Property
  void the_exponential_undoes_the_logarithm(
      @ForAll @LongRange(min = 100_000, max = 100_000_000_000L) long ratio) {
    assertThat(Ratio.exp(Ratio.ln(ratio))).isCloseTo(ratio, within(ratio / 100_000 + 1));
  }

  @Test
  void what_is_more_than_fifty_thousand_times_the_usual_counts_as_that() {
    assertThat(Ratio.decimal(Ratio.of(new BigDecimal("1e9"), BigDecimal.ONE)))
        .isEqualByComparingTo("50000");
  }

  @Test
  void the_smallest_amount_above_zero_stays_above_zero() {
    assertThat(Ratio.of(new BigDecimal("1e-12"), BigDecimal.ONE)).isEqualTo(1);
    assertThat(Ratio.of(BigDecimal.ZERO, BigDecimal.ONE)).isZero();
  }

  @Test
  void the_median_of_an_even_number_is_the_lower_one_in_the_middle() {
    assertThat(Ratio.median(new long[] {4, 1, 3, 2})).isEqualTo(2);
    assertThat(Ratio.median(new long[] {3, 1, 2})).isEqualTo(2);
  }
}
