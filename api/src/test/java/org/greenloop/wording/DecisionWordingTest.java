package org.greenloop.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.greenloop.accounting.assessment.UnconfirmedNumber;
import org.greenloop.accounting.assessment.UnconfirmedNumber.Place;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.certification.DecisionRefused.Reason;
import org.greenloop.accounting.certification.IssuedDocument.Standing;
import org.greenloop.accounting.certification.StandingChange;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.accounting.factor.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionWordingTest {

  private final DecisionWording wording = new DecisionWording();

  @Test
  void what_happened_and_what_was_to_happen_are_worded_in_both_languages() {
    DecisionRefused refused =
        new DecisionRefused(
            Reason.CHANGED,
            "GL-1",
            StandingChange.Kind.REVOKED,
            LocalDate.of(2026, 3, 9),
            StandingChange.Kind.SUSPENDED);
    assertThat(refused)
        .hasMessage("document GL-1 was revoked on 2026-03-09 and cannot be suspended");
    assertThat(wording.word(refused, Locale.ENGLISH)).isEqualTo(refused.getMessage());
    assertThat(wording.word(refused, Locale.CHINESE)).isEqualTo("文件 GL-1 已于 2026-03-09 撤销，不能暂停。");
  }

  @Test
  void a_number_of_thousands_has_no_separator() {
    DecisionRefused refused =
        new DecisionRefused(Reason.DECIDED, 12345L, LocalDate.of(2026, 3, 9), Verdict.REJECT);
    assertThat(wording.word(refused, Locale.ENGLISH))
        .startsWith("assessment 12345 was decided on 2026-03-09: rejected;");
    assertThat(wording.word(refused, Locale.CHINESE)).startsWith("评价 12345 已于 2026-03-09 作出决定：否决。");
  }

  @Test
  void numbers_that_nobody_could_confirm_are_named_with_how_sure_they_are() {
    UnconfirmedNumber weight =
        new UnconfirmedNumber(
            UnconfirmedNumber.Kind.WEIGHT,
            Optional.of(new Place("x26", "回收", "take-back")),
            new BigDecimal("4"),
            "practice",
            Confidence.UNCONFIRMED);
    UnconfirmedNumber pass =
        new UnconfirmedNumber(
            UnconfirmedNumber.Kind.PASS_SCORE,
            Optional.empty(),
            new BigDecimal("80"),
            "practice",
            Confidence.DOUBTFUL);
    DecisionRefused refused =
        new DecisionRefused(
            Reason.BANNED, "in short", "green-supply-chain@2016", List.of(weight, pass));
    assertThat(wording.word(refused, Locale.ENGLISH))
        .contains("take-back", "4 (unconfirmed); pass score 80 (doubtful);")
        .contains("greenloop lift give --scheme green-supply-chain@2016 --as OPERATOR");
    assertThat(wording.word(refused, Locale.CHINESE))
        .startsWith("参考值未经核实：回收：要求与权重 4（未确认）；合格分 80（存疑）。")
        .contains("greenloop lift give --scheme green-supply-chain@2016 --as OPERATOR");
  }

  @Test
  void whatever_can_stand_in_a_reason_has_words() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      for (Verdict verdict : Verdict.values()) {
        assertThat(wording.word(new DecisionRefused(Reason.DECIDED, 1, "", verdict), locale))
            .doesNotContain(verdict.name());
      }
      for (StandingChange.Kind kind : StandingChange.Kind.values()) {
        assertThat(wording.word(new DecisionRefused(Reason.IN_FORCE, "", kind), locale))
            .doesNotContain(kind.name());
      }
      for (Standing standing : Standing.values()) {
        assertThat(wording.word(new DecisionRefused(Reason.NOT_IN_FORCE, "", standing), locale))
            .doesNotContain(standing.name());
      }
    }
  }

  /// Every argument that the sentence for programs has stands in both others, but for the ban,
  /// whose numbers they name themselves.
  @ParameterizedTest
  @EnumSource
  void every_reason_is_worded_with_its_arguments(Reason reason) {
    Object[] arguments = IntStream.rangeClosed(1, 4).mapToObj(i -> "«" + i + "»").toArray();
    DecisionRefused refused = new DecisionRefused(reason, arguments);
    int first = reason == Reason.BANNED ? 2 : 1;
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      String worded = wording.word(refused, locale);
      assertThat(worded).doesNotContain("{", "}");
      for (int i = first; i <= 4; i++) {
        String argument = "«" + i + "»";
        if (String.valueOf(refused.getMessage()).contains(argument)) {
          assertThat(worded).contains(argument);
        }
      }
    }
  }
}
