package org.greenloop.accounting.greencertificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsumptionLimitTest {

  /// A part of a MWh has no certificate; who sold more than it bought has nothing to cover.
  @ParameterizedTest
  @CsvSource({"1000000, 1000", "999.999, 0", "1000, 1", "1999, 1", "0, 0", "-5000, 0"})
  void whole_megawatt_hours_of_what_was_bought_can_be_covered(String bought, long certificates) {
    ConsumptionLimit limit = new ConsumptionLimit(new BigDecimal(bought), 0, 0);
    assertThat(limit.certificates()).isEqualTo(certificates);
    assertThat(limit.remaining()).isEqualTo(certificates);
  }

  @Test
  void what_is_set_aside_already_leaves_less() {
    // 1000 MWh less 700
    assertThat(new ConsumptionLimit(new BigDecimal("1000000"), 700, 400).remaining())
        .isEqualTo(300);
  }

  @Test
  void a_correction_can_leave_more_retired_than_was_bought() {
    ConsumptionLimit limit = new ConsumptionLimit(new BigDecimal("399999"), 400, 400);
    assertThat(limit.isExceeded()).isTrue();
    assertThat(limit.remaining()).isZero();
    assertThat(new ConsumptionLimit(new BigDecimal("400000"), 400, 400).isExceeded()).isFalse();
  }
}
