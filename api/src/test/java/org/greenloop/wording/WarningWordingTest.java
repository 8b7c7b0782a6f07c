package org.greenloop.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.greenloop.accounting.plausibility.Check;
import org.greenloop.accounting.plausibility.NotedWarning;
import org.greenloop.accounting.plausibility.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarningWordingTest {

  private final WarningWording wording = new WarningWording();

  private static NotedWarning noted(Check check, String found, String... arguments) {
    return new NotedWarning(
        12,
        1,
        "COOL-1",
        "energy.csv",
        new Warning(
            check,
            7,
            YearMonth.of(2025, 1),
            3,
            List.of("energy", "ELECTRICITY", "purchased"),
            found,
            List.of(arguments),
            BigDecimal.ONE),
        NotedWarning.State.STANDS,
        List.of());
  }

  @Test
  void a_warning_says_where_what_what_would_be_usual_and_what_to_do() {
    NotedWarning slip =
        noted(
            Check.UNIT_SLIP, "1013000 kWh", "1015 kWh", "1000", "1", "12", "780.8 kWh", "1320 kWh");
    assertThat(wording.line(slip, Locale.ENGLISH))
        .isEqualTo(
            "row 3, COOL-1 2025-01, Energy Electricity purchased: 1013000 kWh is about 1000 times the"
                + " usual 1015 kWh (months in a row: 1; compared with 12 months); check the number and"
                + " its unit; correct it, or give the reason [Q-801]");
    assertThat(wording.line(slip, Locale.SIMPLIFIED_CHINESE))
        .isEqualTo(
            "第 3 行，COOL-1 2025-01 能源 电力 外购：1013000 kWh 约为通常值 1015 kWh 的 1000 倍"
                + "（连续 1 个月；对照 12 个月）。请核对数值和单位；有误请更正，无误请说明原因。[Q-801]");
    assertThat(wording.word(slip.warning(), Locale.ENGLISH).expected())
        .isEqualTo("780.8 kWh to 1320 kWh");
  }

  @Test
  void energy_that_a_warning_compares_with_is_named_and_not_coded() {
    NotedWarning idle =
        noted(
            Check.ENERGY_WITHOUT_PRODUCTION,
            "1011 kWh",
            "1000 kWh",
            "0",
            "101",
            "ELECTRICITY purchased");
    assertThat(wording.word(idle.warning(), Locale.ENGLISH).message())
        .isEqualTo(
            "production is 0 % of the usual, yet Electricity purchased is 101 % of its usual 1000 kWh"
                + " (found 1011 kWh)");
  }

  @ParameterizedTest
  @EnumSource
  void a_warning_of_an_older_version_with_fewer_arguments_is_worded_all_the_same(Check check) {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      assertThat(wording.line(noted(check, "x"), locale))
          .endsWith("[" + check.id() + "]")
          .doesNotContain("{", "null");
      assertThat(wording.why(check, locale)).isNotBlank();
    }
  }
}
