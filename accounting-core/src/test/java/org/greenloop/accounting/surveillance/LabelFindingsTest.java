package org.greenloop.accounting.surveillance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.surveillance.SurveillanceFinding.Kind;
import org.greenloop.accounting.surveillance.SurveillanceFinding.State;
import org.junit.jupiter.api.Test;

/// Which periods a closing asks about, what is news, what mends, and how many days are left.
class LabelFindingsTest {

  private static final ReportingPeriod JANUARY = period("2026-01");
  private static final ReportingPeriod FEBRUARY = period("2026-02");
  private static final ReportingPeriod MARCH = period("2026-03");

  // Periods

  @Test
  void a_label_on_a_month_is_asked_about_each_later_month_and_its_own() {
    assertThat(periods("2026-01", "2026-03")).containsExactly("2026-03");
    assertThat(periods("2026-01", "2026-01")).containsExactly("2026-01");
    assertThat(periods("2026-01", "2025-12")).isEmpty();
  }

  /// April 2025 to March 2026 are twelve months.
  @Test
  void a_label_on_a_year_is_asked_about_the_twelve_months_up_to_the_closed_one() {
    assertThat(periods("2025", "2026-03")).containsExactly("2025-04/2026-03");
    assertThat(periods("2025Q4", "2026-03")).containsExactly("2026-01/2026-03");
    assertThat(periods("2025", "2024-12")).isEmpty();
  }

  /// July 2025 lies in the year of the label, and in the twelve months up to March 2026, but not in
  /// those up to July 2026.
  @Test
  void a_corrected_month_asks_about_the_label_as_issued_and_about_today() {
    assertThat(periods("2025", "2025-07")).containsExactly("2025");
    assertThat(periods("2025", "2025-07", "2026-01", "2026-02", "2026-03"))
        .containsExactly("2025", "2025-04/2026-03");
    assertThat(periods("2025", "2025-07", "2026-07")).containsExactly("2025");
    assertThat(periods("2025", "2026-01", "2026-02")).containsExactly("2025-03/2026-02");
  }

  @Test
  void a_span_is_read_as_it_is_printed() {
    ReportingPeriod span = ReportingPeriod.until(YearMonth.of(2026, 3), 12);
    assertThat(span).hasToString("2025-04/2026-03");
    assertThat(span.months()).hasSize(12).startsWith(YearMonth.of(2025, 4));
    assertThat(ReportingPeriod.findPrinted("2025-04/2026-03")).contains(span);
    assertThat(ReportingPeriod.find("2025-04/2026-03")).isEmpty();
    assertThat(ReportingPeriod.findPrinted("2026-03/2026-03")).isEmpty();
    assertThat(ReportingPeriod.findPrinted("2025/2026")).isEmpty();
    assertThat(ReportingPeriod.findPrinted("2025Q1")).contains(period("2025Q1"));
  }

  // News

  @Test
  void one_open_finding_is_enough_and_the_same_month_again_is_no_news() {
    LabelFindings none = new LabelFindings(List.of());
    assertThat(none.isNew(FEBRUARY, false)).isTrue();
    LabelFindings open = new LabelFindings(List.of(finding(1, FEBRUARY)));
    assertThat(open.isNew(FEBRUARY, false)).isFalse();
    assertThat(open.isNew(MARCH, false)).isFalse();
    assertThat(open.isNew(JANUARY, false)).isFalse();
    assertThat(open.nextNumber()).isEqualTo(2);
  }

  @Test
  void the_same_or_a_later_month_mends_and_an_earlier_one_does_not() {
    LabelFindings open = new LabelFindings(List.of(finding(1, FEBRUARY)));
    assertThat(open.mendedBy(JANUARY, false)).isEmpty();
    assertThat(open.mendedBy(FEBRUARY, false)).isPresent();
    assertThat(open.mendedBy(MARCH, false)).isPresent();
  }

  /// February fell and March met. February again says what was known; a March that falls is news,
  /// and so is a February that was mended in February and fell again.
  @Test
  void what_a_later_month_mended_is_not_raised_again() {
    LabelFindings byMarch = new LabelFindings(List.of(mended(1, FEBRUARY, MARCH)));
    assertThat(byMarch.isNew(FEBRUARY, false)).isFalse();
    assertThat(byMarch.isNew(MARCH, false)).isTrue();
    LabelFindings byItself = new LabelFindings(List.of(mended(1, FEBRUARY, FEBRUARY)));
    assertThat(byItself.isNew(FEBRUARY, false)).isTrue();
  }

  @Test
  void only_the_period_of_the_label_mends_what_was_found_of_it() {
    SurveillanceFinding own = finding(1, JANUARY, true, Optional.empty());
    LabelFindings findings = new LabelFindings(List.of(own));
    assertThat(findings.mendedBy(MARCH, false)).isEmpty();
    assertThat(findings.mendedBy(JANUARY, true)).contains(own);
    assertThat(findings.isNew(MARCH, false)).isTrue();
    assertThat(findings.isNew(JANUARY, true)).isFalse();
  }

  // Days

  /// Raised on 1 April with 90 days: 30 June is the last, 1 July one day over.
  @Test
  void the_last_day_has_zero_days_left_and_the_next_one_is_over() {
    SurveillanceFinding finding = finding(1, FEBRUARY);
    assertThat(finding.mendBy()).isEqualTo("2026-06-30");
    assertThat(finding.daysLeft(LocalDate.of(2026, 4, 1))).isEqualTo(90);
    assertThat(finding.state(LocalDate.of(2026, 6, 30))).isEqualTo(State.OPEN);
    assertThat(finding.daysLeft(LocalDate.of(2026, 6, 30))).isZero();
    assertThat(finding.state(LocalDate.of(2026, 7, 1))).isEqualTo(State.LAPSED);
    assertThat(finding.daysLeft(LocalDate.of(2026, 7, 1))).isEqualTo(-1);
    assertThat(finding.isPending(LocalDate.of(2026, 7, 1))).isTrue();
  }

  @Test
  void a_finding_ends_with_its_label_unless_it_was_mended() {
    LocalDate afterTheLabel = LocalDate.of(2027, 1, 1);
    assertThat(finding(1, FEBRUARY).state(afterTheLabel)).isEqualTo(State.ENDED);
    assertThat(mended(1, FEBRUARY, MARCH).state(afterTheLabel)).isEqualTo(State.MENDED);
    assertThat(finding(1, FEBRUARY).isPending(afterTheLabel)).isFalse();
  }

  @Test
  void what_cannot_be_shown_is_called_otherwise_and_what_is_met_is_no_finding() {
    assertThat(finding(1, FEBRUARY).kind()).isEqualTo(Kind.FALLEN);
    assertThat(finding(FEBRUARY, Outcome.VETOED).kind()).isEqualTo(Kind.FALLEN);
    assertThat(finding(FEBRUARY, Outcome.NOT_ASSESSABLE).kind()).isEqualTo(Kind.UNPROVEN);
    assertThatThrownBy(() -> finding(FEBRUARY, Outcome.MET))
        .isInstanceOf(IllegalArgumentException.class);
  }

  // The world of a test

  private static ReportingPeriod period(String text) {
    return ReportingPeriod.find(text).orElseThrow();
  }

  private static List<String> periods(String own, String closed, String... others) {
    return WatchedPeriods.of(
            period(own),
            YearMonth.parse(closed),
            month -> Set.of(others).contains(month.toString()))
        .stream()
        .map(ReportingPeriod::toString)
        .toList();
  }

  private static SurveillanceFinding finding(int number, ReportingPeriod period) {
    return finding(number, period, false, Optional.empty());
  }

  private static SurveillanceFinding mended(
      int number, ReportingPeriod period, ReportingPeriod mendedIn) {
    return finding(
        number,
        period,
        false,
        Optional.of(
            new SurveillanceFinding.Mending(
                mendedIn, new BigDecimal("100"), LocalDate.of(2026, 4, 20))));
  }

  private static SurveillanceFinding finding(
      int number,
      ReportingPeriod period,
      boolean own,
      Optional<SurveillanceFinding.Mending> mending) {
    return finding(number, period, own, Outcome.NOT_MET, mending);
  }

  private static SurveillanceFinding finding(ReportingPeriod period, Outcome now) {
    return finding(1, period, false, now, Optional.empty());
  }

  private static SurveillanceFinding finding(
      int number,
      ReportingPeriod period,
      boolean own,
      Outcome now,
      Optional<SurveillanceFinding.Mending> mending) {
    LocalDate raised = LocalDate.of(2026, 4, 1);
    return new SurveillanceFinding(
        "GL-1",
        number,
        1,
        "pilot",
        "2026",
        period,
        own,
        Outcome.MET,
        new BigDecimal("100"),
        now,
        new BigDecimal("55"),
        List.of(),
        raised,
        raised.plusDays(90),
        mending,
        new SurveillanceFinding.LabelEnd(LocalDate.of(2026, 12, 31), Optional.empty()));
  }
}
