package org.greenloop.accounting.plausibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.accounting.plausibility.AHistory.electricity;
import static org.greenloop.accounting.plausibility.AHistory.production;
import static org.greenloop.accounting.plausibility.AHistory.site;
import static org.greenloop.accounting.plausibility.AHistory.warnings;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.greenloop.accounting.plausibility.SeriesMonth.RowAmount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A year about 1000 kWh, then one month. Its spread is far below the floor, so the limit is a
/// ratio of 1.3.
class AmountCheckTest {

  private static final String[] YEAR = {
    "1001", "1012", "987", "993", "1021", "1008", "979", "1015", "996", "1003", "1010", "989"
  };

  private static AHistory year() {
    return electricity().before(YEAR);
  }

  @ParameterizedTest
  @CsvSource({
    "1010000, 1000",
    "10110000, 10000",
    "101300, 100",
    "10140, 10",
    "3637, 3.6",
    "1.01, 1/1000",
    "0.1011, 1/10000",
    "10.12, 1/100",
    "101.3, 1/10",
    "279.3, 1/3.6"
  })
  void an_amount_that_is_a_known_factor_away_is_a_unit_slip(String amount, String factor) {
    List<Warning> warnings = warnings(year().now(amount));
    assertThat(warnings).extracting(Warning::check).containsExactly(Check.UNIT_SLIP);
    assertThat(warnings.getFirst().arguments().get(1)).isEqualTo(factor);
    assertThat(warnings.getFirst().row()).isEqualTo(2);
    assertThat(warnings.getFirst().month()).isEqualTo(YearMonth.of(2025, 1));
    assertThat(warnings.getFirst().series()).containsExactly("energy", "ELECTRICITY", "purchased");
  }

  /// 1013000 against the January before, 1001: ln(1012.0) ÷ ln(1.3) = 6.9197 ÷ 0.2624 = 26.4.
  @Test
  void a_warning_says_what_was_found_what_was_expected_and_how_far_it_is() {
    Warning warning = warnings(year().now("1013000")).getFirst();
    assertThat(warning.found()).isEqualTo("1013000 kWh");
    assertThat(warning.arguments().getFirst()).matches("10[0-9]{2} kWh");
    assertThat(warning.arguments().subList(2, 4)).containsExactly("1", "12");
    assertThat(warning.severity()).isBetween(new BigDecimal("26.2"), new BigDecimal("26.5"));
  }

  @Test
  void double_the_amount_is_a_jump() {
    List<Warning> warnings = warnings(year().now("2042"));
    assertThat(warnings).extracting(Warning::check).containsExactly(Check.JUMP);
    // 2042 ÷ 1021, the usual amount that is nearest, would be +100; its month of last year is 1001
    assertThat(warnings.getFirst().arguments().get(1)).matches("\\+(9[0-9]|10[0-9])");
  }

  @ParameterizedTest
  @CsvSource({"1290", "785", "1000", "999.9"})
  void what_is_within_the_limit_is_left_alone(String amount) {
    assertThat(warnings(year().now(amount))).isEmpty();
  }

  @Test
  void a_file_that_is_wrong_from_the_first_row_to_the_last_is_one_warning() {
    List<Warning> warnings = warnings(year().now("1011000", "1003000", "997000", "1007000"));
    assertThat(warnings).extracting(Warning::check).containsExactly(Check.UNIT_SLIP);
    assertThat(warnings.getFirst().arguments().get(2)).isEqualTo("4");
  }

  @Test
  void twice_the_energy_for_twice_the_production_is_no_jump() {
    AHistory energy =
        electricity()
            .before("1000", "1100", "900", "1200", "800", "1050", "950", "1150", "850", "1010")
            .before("990", "1030")
            .now("2000");
    AHistory made =
        production()
            .before("100", "110", "90", "120", "80", "105", "95", "115", "85", "101", "99")
            .before("103", "200");
    assertThat(warnings(energy, made)).isEmpty();
    AHistory usual =
        production()
            .before("100", "110", "90", "120", "80", "105", "95", "115", "85", "101", "99")
            .before("103", "100");
    assertThat(warnings(energy, usual)).isNotEmpty();
  }

  @Test
  void the_same_month_of_last_year_explains_a_season() {
    AHistory winters =
        electricity()
            .before("3000", "1012", "987", "993", "1021", "1008", "979", "1015", "996", "1003")
            .before("1010", "989");
    assertThat(warnings(winters.now("3050"))).isEmpty();
    assertThat(warnings(winters.before("2950").now("3050")))
        .extracting(Warning::check)
        .containsExactly(Check.JUMP);
  }

  @Test
  void two_months_say_nothing_three_tell_a_unit_slip_and_six_a_jump() {
    assertThat(warnings(electricity().before("1001").now("1003000"))).isEmpty();
    assertThat(warnings(electricity().before("1001", "1007", "995").now("1003000")))
        .extracting(Warning::check)
        .containsExactly(Check.UNIT_SLIP);
    assertThat(warnings(electricity().before("1001", "1007", "995").now("6003"))).isEmpty();
    assertThat(
            warnings(
                electricity().before("1001", "1007", "995", "1012", "988", "1004").now("6003")))
        .extracting(Warning::check)
        .containsExactly(Check.JUMP);
  }

  @Test
  void nothing_where_there_was_always_something_is_a_jump() {
    List<Warning> warnings = warnings(year().now("0"));
    assertThat(warnings).extracting(Warning::check).containsExactly(Check.JUMP);
    assertThat(warnings(year().before("0").now("0"))).isEmpty();
  }

  /// Ten rows of about 100 a month; one of them is 0.1, and their sum is only a tenth too small.
  @Test
  void one_row_of_ten_in_another_unit_is_found_by_its_own_size() {
    List<SeriesMonth> months = new ArrayList<>();
    for (int i = 0; i < YEAR.length; i++) {
      months.add(month(i, YEAR[i], OptionalInt.empty(), "100", "100"));
    }
    months.add(month(12, "901", OptionalInt.of(2), "0.1", "103"));
    AHistory history =
        new AHistory(
            electricity().template(),
            electricity().particulars(),
            electricity().unit(),
            months,
            YearMonth.of(2025, 2));
    List<Warning> warnings = warnings(history);
    assertThat(warnings).extracting(Warning::check).containsExactly(Check.UNIT_SLIP);
    assertThat(warnings.getFirst().row()).isEqualTo(7);
    assertThat(warnings.getFirst().found()).isEqualTo("0.1 kWh");
    assertThat(warnings.getFirst().arguments().get(1)).isEqualTo("1/1000");
  }

  private static SeriesMonth month(
      int number, String amount, OptionalInt row, String least, String most) {
    return new SeriesMonth(
        YearMonth.of(2024, 1).plusMonths(number),
        new BigDecimal(amount),
        10,
        row,
        new RowAmount(7, new BigDecimal(least)),
        new RowAmount(8, new BigDecimal(most)));
  }

  @Test
  void a_site_without_anything_is_not_checked() {
    assertThat(AHistory.checks().check(site())).isEmpty();
    assertThat(AHistory.checks().checkTogether()).isEmpty();
  }
}
