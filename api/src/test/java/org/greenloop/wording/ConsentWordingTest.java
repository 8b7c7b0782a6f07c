package org.greenloop.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.greenloop.accounting.custody.ConsentRefused;
import org.greenloop.accounting.custody.ConsentRefused.Reason;
import org.junit.jupiter.api.Test;

class ConsentWordingTest {

  @Test
  void a_refusal_says_what_was_found_and_what_would_be_right() {
    ConsentWording wording = new ConsentWording();
    ConsentRefused refused = new ConsentRefused(Reason.NO_COMPANY, "EX-COLO");
    assertThat(wording.word(refused, Locale.ENGLISH))
        .isEqualTo(
            "no company has the code \"EX-COLO\"; write a code such as EX-COOL, or allow all members");
    assertThat(wording.word(refused, Locale.CHINESE))
        .isEqualTo("没有代码为“EX-COLO”的企业。请填写企业代码，如 EX-COOL，或选择全体成员。");
    assertThat(wording.word(new ConsentRefused(Reason.IN_FORCE, "1234"), Locale.ENGLISH))
        .contains("consent 1234");
  }
}
