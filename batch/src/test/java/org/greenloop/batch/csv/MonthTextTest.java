package org.greenloop.batch.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Optional;
import org.greenloop.batch.csv.MonthText.Month;
import org.greenloop.batch.csv.MonthText.NotAMonth;
import org.greenloop.batch.csv.MonthText.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-03",
        "2025-3",
        "2025/3",
        "2025/03",
        "2025.3",
        "2025.03",
        "202503",
        "2025年3月",
        "2025年03月",
        "2025 年 3 月",
        "2025年3月份",
        "2025年3月31日",
        "2025-03-01",
        "2025/3/1",
        "2025.3.15",
        "20250331",
        "２０２５－０３",
        "２０２５年３月",
        " 2025-03\u3000",
      })
  void march_2025_is_read_in_every_common_form(String text) {
    assertThat(MonthText.parse(text)).isEqualTo(new Month(YearMonth.of(2025, 3)));
  }

  @ParameterizedTest
  @CsvSource({"1990-01, 1990-01", "1990/1, 1990-01", "2100-12, 2100-12", "2100年12月, 2100-12"})
  void the_first_and_the_last_month_are_read(String text, YearMonth month) {
    assertThat(MonthText.parse(text)).isEqualTo(new Month(month));
  }

  @ParameterizedTest
  @CsvSource({
    "2025年13月,",
    "2025-00,",
    "2025-13,",
    "202513,",
    "1989-12,",
    "2101-01,",
    "2025-02-29,2025-02",
    "2025-04-31,2025-04",
    "2025-03-00,2025-03",
    "2025-13-01,",
  })
  void a_month_year_or_day_that_does_not_exist_is_out_of_range(String text, String suggestion) {
    assertThat(MonthText.parse(text))
        .isEqualTo(new NotAMonth(Reason.OUT_OF_RANGE, Optional.ofNullable(suggestion)));
  }

  @ParameterizedTest
  @CsvSource({
    "Mar-25,2025-03",
    "mar 2025,2025-03",
    "March 2025,2025-03",
    "Sept.-25,2025-09",
    "MAY/2025,2025-05",
    "03/2025,2025-03",
    "3-2025,2025-03",
    "2025-03-01 00:00:00,2025-03",
    "2025/3/1 8:00,2025-03",
    // Spreadsheets store 2025-03-01 as 45717: 2025-01-01 is 45658, and 31 + 28 days more.
    "45717,2025-03",
    "13/2025,",
    "Foo-25,",
    "Mar,",
    "3月,",
    "2025,",
    "2025年,",
    "2025-3月,",
    "25-03,",
    "2025--03,",
    "-2025-03,",
    "2025-0x,",
    "20-25-03,",
    "2025-03/01,",
    "2025Q1,",
    "NaN,",
  })
  void what_is_no_month_is_refused_with_what_was_probably_meant(String text, String suggestion) {
    assertThat(MonthText.parse(text))
        .isEqualTo(new NotAMonth(Reason.NOT_A_MONTH, Optional.ofNullable(suggestion)));
  }

  @Test
  void a_dotted_month_that_may_have_lost_its_zero_is_not_guessed() {
    assertThat(MonthText.parse("2025.1"))
        .isEqualTo(new NotAMonth(Reason.AMBIGUOUS, Optional.of("2025-01")));
    assertThat(MonthText.parse("2025.01")).isEqualTo(new Month(YearMonth.of(2025, 1)));
    assertThat(MonthText.parse("2025.10")).isEqualTo(new Month(YearMonth.of(2025, 10)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000"})
  void nothing_is_empty(String text) {
    assertThat(MonthText.parse(text)).isEqualTo(new NotAMonth(Reason.EMPTY, Optional.empty()));
  }

  @Test
  void a_very_long_text_is_refused_at_once() {
    assertThat(MonthText.parse("2".repeat(1_000_000)))
        .isEqualTo(new NotAMonth(Reason.NOT_A_MONTH, Optional.empty()));
  }
}
