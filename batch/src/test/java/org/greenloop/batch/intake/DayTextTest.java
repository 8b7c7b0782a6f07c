package org.greenloop.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {

  private static final YearMonth MARCH = YearMonth.of(2025, 3);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-03-04",
        "2025-3-4",
        "2025/03/04",
        "2025.3.4",
        "20250304",
        "2025年3月4日",
        "4",
        "04",
        "4日",
        "２０２５－０３－０４",
        " 2025-03-04 "
      })
  void a_day_is_read_in_every_usual_form(String text) {
    assertThat(DayText.parse(text, MARCH)).contains(LocalDate.of(2025, 3, 4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-04-04",
        "2024-03-04",
        "2025-03-32",
        "2025-02-30",
        "0",
        "32",
        "4.3",
        "03/04/2025",
        "2025-03-04 09:30",
        "March 4",
        "20250304202503042025030420250304",
        "四"
      })
  void what_is_no_day_of_the_month_is_none(String text) {
    assertThat(DayText.parse(text, MARCH)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {29, 30, 31})
  void a_month_has_its_own_last_day(int day) {
    assertThat(DayText.parse(String.valueOf(day), YearMonth.of(2025, 2))).isEmpty();
    assertThat(DayText.parse(String.valueOf(day), MARCH)).contains(MARCH.atDay(day));
  }
}
