package org.greenloop.accounting.energy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnergyFlowTest {

  @ParameterizedTest
  @CsvSource({
    "purchased, 1, false",
    "transferred_in, 1, true",
    "sold, -1, false",
    "transferred_out, -1, true",
    "self_generated, 0, false",
    "feedstock, 0, false",
  })
  void a_flow_has_a_direction_over_the_boundary(String code, int sign, boolean counterparty) {
    EnergyFlow flow = EnergyFlow.find(code).orElseThrow();
    assertThat(flow.sign()).isEqualTo(sign);
    assertThat(flow.needsCounterparty()).isEqualTo(counterparty);
    assertThat(flow.code()).isEqualTo(code);
  }

  @Test
  void an_unknown_flow_is_not_found() {
    assertThat(EnergyFlow.find("bought")).isEmpty();
  }
}
