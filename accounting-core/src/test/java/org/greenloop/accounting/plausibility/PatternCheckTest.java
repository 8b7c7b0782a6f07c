package org.greenloop.accounting.plausibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.accounting.plausibility.AHistory.checks;
import static org.greenloop.accounting.plausibility.AHistory.electricity;
import static org.greenloop.accounting.plausibility.AHistory.site;
import static org.greenloop.accounting.plausibility.AHistory.warnings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatternCheckTest {

  private static List<Check> found(AHistory history) {
    return warnings(history).stream().map(Warning::check).toList();
  }

  @Test
  void four_equal_months_are_one_warning_at_the_last_of_them() {
    List<Warning> warnings = warnings(electricity().before("1007", "1007").now("1007", "1007"));
    assertThat(warnings).extracting(Warning::check).containsExactly(Check.REPEATED_VALUE);
    assertThat(warnings.getFirst().row()).isEqualTo(3);
    assertThat(warnings.getFirst().arguments()).containsExactly("4", "2024-01");
  }

  @Test
  void what_was_equal_in_earlier_submissions_is_not_said_again() {
    assertThat(found(electricity().before("1007", "1007", "1007", "1007").now("1007"))).isEmpty();
  }

  @Test
  void three_equal_months_and_amounts_of_two_digits_may_be_chance() {
    assertThat(found(electricity().before("1007", "1007").now("1007"))).isEmpty();
    assertThat(found(electricity().now("12", "12", "12", "12", "12", "12"))).isEmpty();
  }

  @Test
  void a_month_in_between_that_is_missing_ends_a_run() {
    assertThat(found(electricity().before("1007", "1007").skip(1).now("1007", "1007"))).isEmpty();
  }

  /// 1000 + 13, five months.
  @Test
  void five_months_that_grow_by_the_same_step_are_asked_about() {
    List<Warning> warnings =
        warnings(electricity().before("1001").now("1014", "1027", "1040", "1053"));
    assertThat(warnings).extracting(Warning::check).containsExactly(Check.CONSTANT_STEP);
    assertThat(warnings.getFirst().arguments()).containsExactly("13", "5", "2024-01");
    assertThat(found(electricity().before("1001").now("1014", "1027", "1040", "1054"))).isEmpty();
  }

  @Test
  void six_digits_that_last_year_had_too_are_a_copy() {
    AHistory year =
        electricity()
            .before("100123", "101234", "99345", "100456", "101567", "99678")
            .before("100789", "101891", "99912", "100123", "101241", "99359");
    assertThat(found(year.now("100123"))).containsExactly(Check.COPY_OF_LAST_YEAR);
    assertThat(found(year.now("100124"))).isEmpty();
  }

  @Test
  void four_digits_are_a_copy_when_two_months_have_them() {
    AHistory year =
        electricity()
            .before("1001", "1012", "987.3", "993.4", "1021", "1008", "979.1", "1015", "996.2")
            .before("1003", "1010", "989.7");
    assertThat(found(year.now("1001"))).isEmpty();
    assertThat(found(year.now("1001", "1012")))
        .containsExactly(Check.COPY_OF_LAST_YEAR, Check.COPY_OF_LAST_YEAR);
  }

  @Test
  void six_rounded_months_of_a_year_are_asked_about() {
    AHistory round = electricity().now("12000", "13000", "11000", "12000", "14000");
    assertThat(found(round)).isEmpty();
    assertThat(found(round.now("9900"))).containsExactly(Check.ROUND_NUMBERS);
    assertThat(found(round.now("9912"))).isEmpty();
  }

  @Test
  void short_amounts_are_not_rounded() {
    assertThat(found(electricity().now("12", "13", "11", "15", "14", "18", "17", "16"))).isEmpty();
  }

  @Test
  void a_month_left_out_between_regular_ones_is_missing() {
    AHistory half = electricity().before("1001", "1012", "987", "993", "1021", "1008");
    List<Warning> warnings = warnings(half.skip(1).now("1015"));
    assertThat(warnings).extracting(Warning::check).containsExactly(Check.MISSING_MONTH);
    assertThat(warnings.getFirst().arguments()).containsExactly("2024-07", "1", "100");
  }

  @Test
  void what_is_bought_every_other_month_has_no_gaps() {
    AHistory history = electricity();
    for (int i = 0; i < 8; i++) {
      history = history.before(String.valueOf(1001 + 7 * i * i)).skip(1);
    }
    assertThat(found(history.now("1015"))).isEmpty();
  }

  @Test
  void a_gap_between_earlier_months_is_not_said_again() {
    assertThat(
            found(
                electricity()
                    .before("1001", "1012", "987")
                    .skip(1)
                    .before("993", "1021", "1008")
                    .now("1015")))
        .isEmpty();
  }

  /// 110 amounts that end in 7: χ² = (99² + 9 × 11²) ÷ 11 = (9801 + 1089) ÷ 11 = 990.
  @Test
  void last_digits_that_are_all_the_same_are_no_chance() {
    Optional<Warning> warning = lastDigits(i -> 10_007 + 10 * i * i);
    assertThat(warning.map(Warning::check)).contains(Check.LAST_DIGITS);
    assertThat(warning.orElseThrow().arguments())
        .containsExactly("110", "7", "110", "990.0", "33.72");
  }

  @Test
  void last_digits_in_turn_are_left_alone() {
    assertThat(lastDigits(i -> 10_000 + 11 * i)).isEmpty();
  }

  /// A transformer ratio of 40: 40 × 10 001 …, every reading ends in 0; divided by 40 all digits
  /// occur.
  @Test
  void what_all_amounts_have_in_common_is_divided_out() {
    assertThat(lastDigits(i -> 40L * (10_001 + 11 * i))).isEmpty();
  }

  private interface Amounts {
    long at(int number);
  }

  private static Optional<Warning> lastDigits(Amounts amounts) {
    List<String> texts = new ArrayList<>();
    IntStream.range(0, 110).forEach(i -> texts.add(String.valueOf(amounts.at(i))));
    PlausibilityChecks checks = checks();
    checks.check(site(electricity().from("2010-01").now(texts.toArray(String[]::new))));
    return checks.checkTogether();
  }
}
