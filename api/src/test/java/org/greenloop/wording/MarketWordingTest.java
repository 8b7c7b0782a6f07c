package org.greenloop.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.greenloop.accounting.market.MarketRefused;
import org.greenloop.accounting.market.Refusal;
import org.greenloop.accounting.market.Refusal.Reason;
import org.junit.jupiter.api.Test;

class MarketWordingTest {

  private final MarketWording wording = new MarketWording();

  @Test
  void a_refusal_says_what_was_found_and_what_would_be_right() {
    MarketRefused refused = new MarketRefused(Reason.MORE_THAN_LEFT, "900 kg", "500 kg");
    assertThat(wording.word(refused, Locale.ENGLISH))
        .containsExactly("900 kg is more than is left; write at most 500 kg");
    assertThat(wording.word(refused, Locale.CHINESE)).containsExactly("900 kg 超过剩余量。最多可填 500 kg。");
  }

  @Test
  void materials_and_fields_are_called_by_their_names() {
    MarketRefused refused =
        new MarketRefused(
            List.of(
                new Refusal(Reason.OTHER_MATERIAL, "COPPER", "ALUMINIUM"),
                new Refusal(Reason.MISSING, "received", "")));
    assertThat(wording.word(refused, Locale.CHINESE).getLast()).isEqualTo("缺少实收重量。请填写。");
    assertThat(wording.word(refused, Locale.ENGLISH).getFirst()).doesNotContain("COPPER");
    assertThat(wording.word(refused, Locale.ENGLISH).getLast())
        .isEqualTo("the mass received is missing; fill it in");
  }
}
