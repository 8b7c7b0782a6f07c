package org.greenloop.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.accounting.assessment.Direction;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.proposal.EditionChange;
import org.greenloop.accounting.proposal.EditionChange.Amount;
import org.greenloop.accounting.proposal.EditionChange.Aspect;
import org.greenloop.accounting.proposal.EditionChange.Constant;
import org.greenloop.accounting.proposal.EditionDifference;
import org.greenloop.accounting.proposal.ProposalRefused;
import org.greenloop.accounting.proposal.SchemeProposal;
import org.greenloop.wording.ProposalWording.WordedChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalWordingTest {

  private static final List<Locale> BOTH = List.of(Locale.CHINESE, Locale.ENGLISH);

  private final ProposalWording wording = new ProposalWording();

  private WordedChange word(EditionChange change, Locale locale) {
    return wording.words(List.of(change), locale).getFirst();
  }

  @Test
  void a_change_says_what_before_and_after() {
    EditionChange change =
        new EditionChange(
            Aspect.LIMIT,
            "C38",
            Optional.of(new Amount(new BigDecimal("0.35"), "tce/万元")),
            Optional.empty());
    assertThat(word(change, Locale.ENGLISH))
        .isEqualTo(new WordedChange("limit (C38)", "0.35 tce/万元", ""));
    assertThat(word(change, Locale.CHINESE))
        .isEqualTo(new WordedChange("限值（C38）", "0.35 tce/万元", ""));
  }

  @ParameterizedTest
  @EnumSource
  void every_aspect_has_words(Aspect aspect) {
    EditionChange change = new EditionChange(aspect, "", Optional.empty(), Optional.empty());
    BOTH.forEach(locale -> assertThat(word(change, locale).what()).isNotBlank());
  }

  @Test
  void every_constant_that_an_edition_may_say_has_words() {
    for (Enum<?>[] constants :
        List.<Enum<?>[]>of(
            ScoringRule.Kind.values(),
            Direction.values(),
            Confidence.values(),
            SubjectKind.values(),
            Standard.Counting.values())) {
      for (Enum<?> constant : constants) {
        EditionChange change =
            new EditionChange(
                Aspect.RULE, "", Optional.of(new Constant(constant)), Optional.empty());
        BOTH.forEach(locale -> assertThat(word(change, locale).before()).isNotBlank());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_refusal_has_words_with_its_arguments(ProposalRefused.Reason reason) {
    ProposalRefused refused = new ProposalRefused(reason, "one", "two");
    for (Locale locale : BOTH) {
      assertThat(wording.word(refused, locale)).isNotBlank().doesNotContain("{");
    }
    assertThat(wording.word(refused, Locale.CHINESE)).matches(".*\\p{IsHan}.*");
  }

  @Test
  void every_state_and_kind_has_words() {
    for (Locale locale : BOTH) {
      for (SchemeProposal.State state : SchemeProposal.State.values()) {
        assertThat(wording.word(state, locale)).isNotBlank();
      }
      for (EditionDifference.Kind kind : EditionDifference.Kind.values()) {
        assertThat(wording.word(kind, locale)).isNotBlank();
      }
    }
  }
}
