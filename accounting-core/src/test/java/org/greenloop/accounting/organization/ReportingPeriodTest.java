package org.greenloop.accounting.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingPeriodTest {

  @Test
  void a_month_is_one_month() {
    ReportingPeriod period = ReportingPeriod.find("2025-03").orElseThrow();
    assertThat(period.months()).containsExactly(YearMonth.of(2025, 3));
    assertThat(period).hasToString("2025-03");
  }

  @Test
  void a_year_is_its_twelve_months_in_order() {
    ReportingPeriod period = ReportingPeriod.find("2025").orElseThrow();
    assertThat(period.months()).hasSize(12).isSorted();
    assertThat(period.months().getFirst()).isEqualTo(YearMonth.of(2025, 1));
    assertThat(period.months().getLast()).isEqualTo(YearMonth.of(2025, 12));
    assertThat(period).hasToString("2025");
  }

  @Test
  void a_quarter_is_its_three_months_in_order() {
    ReportingPeriod period = ReportingPeriod.find("2025Q3").orElseThrow();
    assertThat(period.months())
        .containsExactly(YearMonth.of(2025, 7), YearMonth.of(2025, 8), YearMonth.of(2025, 9));
    assertThat(period).hasToString("2025Q3");
  }

  @Test
  void three_years_are_their_thirty_six_months_in_order() {
    ReportingPeriod period = ReportingPeriod.find("2023-2025").orElseThrow();
    assertThat(period.months()).hasSize(36).isSorted().doesNotHaveDuplicates();
    assertThat(period.months().getFirst()).isEqualTo(YearMonth.of(2023, 1));
    assertThat(period.months().getLast()).isEqualTo(YearMonth.of(2025, 12));
    assertThat(period).hasToString("2023-2025");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2025-3",
        "2025-13",
        "2025-00",
        "25",
        "1989",
        "2101-01",
        "2025-03-01",
        "2025年",
        "2025Q0",
        "2025Q5",
        "1989Q1",
        "2025q1",
        "2024-2025",
        "2022-2025",
        "2025-2023",
        "1989-1991",
        "2099-2101"
      })
  void anything_else_is_no_period(String text) {
    assertThat(ReportingPeriod.find(text)).isEmpty();
  }
}
