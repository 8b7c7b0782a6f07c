package org.greenloop.accounting.freight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnergyCutTest {

  /// (8.0 − 7.6) ÷ 8.0 = 5 %, the target of a city; (8 − 8.4) ÷ 8 = −5 %; (3 − 2) ÷ 3 = 33.333… %.
  @ParameterizedTest
  @CsvSource({"8.0, 7.6, 5.00", "8, 8.4, -5.00", "3, 2, 33.33", "8, 0, 100.00", "8, 8, 0.00"})
  void the_cut_is_against_the_base(BigDecimal base, BigDecimal now, String percent) {
    assertThat(EnergyCut.percent(base, now))
        .hasValueSatisfying(cut -> assertThat(cut).hasToString(percent));
  }

  @Test
  void a_base_of_nothing_has_no_cut() {
    assertThat(EnergyCut.percent(BigDecimal.ZERO, BigDecimal.ONE)).isEmpty();
  }
}
