package org.greenloop.accounting.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

  /// GB/T 8170-2008, clause 3.2: below 5 down, above 5 up, exactly 5 to the even digit; the sign
  /// does not matter (3.2.5).
  @ParameterizedTest
  @CsvSource({
    // 3.2.1 and 3.2.2, to one decimal and to whole numbers
    "12.1498, 1, 12.1",
    "12.1498, 0, 12",
    "1268, -2, 1300",
    "10.502, 0, 11",
    "10.5002, 0, 11",
    // 3.2.4, interval 0.1: the digit before the 5 becomes even
    "1.050, 1, 1.0",
    "0.35, 1, 0.4",
    // interval 1000
    "2500, -3, 2000",
    "3500, -3, 4000",
    // two figures kept
    "0.0325, 3, 0.032",
    "32500, -3, 32000",
    // whole numbers
    "2.5, 0, 2",
    "3.5, 0, 4",
    // 3.2.5, negative numbers
    "-355, -1, -360",
    "-325, -1, -320",
    "-365, -1, -360",
    "-0.0365, 3, -0.036",
    // not exactly 5
    "2.5000000000000000000000001, 0, 3",
    "0, 2, 0.00",
  })
  void half_goes_to_the_even_digit(BigDecimal value, int decimals, BigDecimal expected) {
    assertThat(Rounding.toDecimals(value, decimals)).isEqualByComparingTo(expected);
  }

  @Test
  void a_value_is_rounded_once_and_not_in_steps() {
    // GB/T 8170 clause 3.3.1: 15.4546 → 15; in steps 15.455 → 15.46 → 15.5 → 16 would be wrong.
    assertThat(Rounding.toDecimals(new BigDecimal("15.4546"), 0)).isEqualByComparingTo("15");
  }

  @Test
  void the_ledger_keeps_twelve_decimals() {
    assertThat(Rounding.toLedger(new BigDecimal("0.0000000000015")))
        .isEqualTo(new BigDecimal("0.000000000002"));
    assertThat(Rounding.toLedger(new BigDecimal("0.0000000000025")))
        .isEqualTo(new BigDecimal("0.000000000002"));
  }

  @ParameterizedTest
  @CsvSource({"1.500, 1.5", "1E+3, 1000", "0E-12, 0", "-0.10, -0.1", "100, 100"})
  void a_number_has_one_written_form(BigDecimal value, String expected) {
    assertThat(Rounding.plain(value)).isEqualTo(expected);
  }
}
