package org.greenloop.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.packaging.Finding;
import org.greenloop.accounting.packaging.Substance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingWordingTest {

  private final FindingWording wording = new FindingWording();

  private static Finding finding(String requirement, Finding.Outcome outcome) {
    Factor limit =
        new Factor(
            "limit",
            FactorKey.of(FactorKind.INTERSPACE_LIMIT, "MORE"),
            OptionalInt.empty(),
            Optional.of(new BigDecimal("30")),
            "%",
            Optional.empty(),
            Optional.empty(),
            "",
            Confidence.SECONDARY,
            "");
    return new Finding(requirement, "GB 23350-2021 包装空隙率", "%", Optional.of(limit), outcome);
  }

  @Test
  void what_is_not_met_says_by_how_much_and_where_it_stands() {
    Finding finding =
        finding(
            "interspace",
            new Finding.NotMet(new BigDecimal("56.666666"), new BigDecimal("26.666666")));
    assertThat(wording.word(finding, Locale.ENGLISH))
        .isEqualTo(
            "interspace ratio 56.6667 % (limit 30 %): not met, by 26.6667"
                + " [GB 23350-2021 包装空隙率, second-hand]");
    assertThat(wording.word(finding, Locale.CHINESE))
        .startsWith("包装空隙率 56.6667 %（限值 30 %）：不符合，超出 26.6667 [GB 23350-2021 包装空隙率, ");
  }

  @Test
  void what_is_met_says_what_is_to_spare() {
    assertThat(
            wording.word(
                finding("interspace", new Finding.Met(new BigDecimal("20"), new BigDecimal("10"))),
                Locale.ENGLISH))
        .startsWith("interspace ratio 20 % (limit 30 %): met, 10 to spare");
  }

  @ParameterizedTest
  @EnumSource
  void every_reason_has_words(Finding.Reason reason) {
    Finding finding = finding("layers", new Finding.Unknown(reason));
    assertThat(wording.word(finding, Locale.CHINESE)).startsWith("包装层数：未知，");
    assertThat(wording.word(finding, Locale.ENGLISH)).startsWith("layers of packaging: unknown, ");
  }

  @ParameterizedTest
  @EnumSource
  void every_substance_has_a_name(Substance substance) {
    Finding finding = finding(substance.name(), new Finding.Unknown(Finding.Reason.NOT_REPORTED));
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      assertThat(wording.word(finding, locale)).doesNotContain("_");
    }
  }
}
