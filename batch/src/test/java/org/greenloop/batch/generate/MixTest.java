package org.greenloop.batch.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixTest {

  /// 100 × 2 ÷ 3 = 66, 100 × 1 ÷ 3 = 33, and the one that is left to the first.
  @Test
  void the_shares_are_all_the_rows() {
    assertThat(Mix.parse("production=1,energy=2").share(100))
        .containsExactly(Map.entry("energy", 67L), Map.entry("production", 33L));
  }

  @Test
  void a_template_without_a_weight_has_its_own() {
    assertThat(Mix.parse("energy,meter=5").weights()).isEqualTo(Map.of("energy", 40, "meter", 5));
  }

  @Test
  void every_template_is_in_the_mix_of_all() {
    assertThat(Mix.parse("all").weights()).containsKeys("energy", "production", "meter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tea", "energy=0", "energy=x", "energy,energy", "energy,,meter"})
  void a_mix_that_cannot_be_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Mix.parse(text));
  }
}
