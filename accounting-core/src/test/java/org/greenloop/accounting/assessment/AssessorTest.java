package org.greenloop.accounting.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenloop.accounting.world.Indicators.CARBON;
import static org.greenloop.accounting.world.Indicators.ENERGY;
import static org.greenloop.accounting.world.Indicators.ENERGY_PER_VALUE_ADDED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.indicator.MetricQuality;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.SubjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessorTest {

  private static final ReportingPeriod MONTH = ReportingPeriod.of(YearMonth.of(2025, 3));

  // Directions

  @ParameterizedTest
  @CsvSource({
    "AT_MOST, 9, 10, 0",
    "AT_MOST, 10, 10, 0",
    "AT_MOST, 10.000, 10, 0",
    "AT_MOST, 10.5, 10, 0.5",
    "AT_LEAST, 11, 10, 0",
    "AT_LEAST, 10, 10, 0",
    "AT_LEAST, 7.5, 10, 2.5",
    "AT_LEAST, -1, 0, 1",
  })
  void the_limit_itself_passes_and_the_distance_is_what_is_missing(
      Direction direction, BigDecimal value, BigDecimal limit, BigDecimal distance) {
    assertThat(direction.distance(value, limit)).isEqualByComparingTo(distance);
    assertThat(direction.isMet(value, limit)).isEqualTo(distance.signum() == 0);
  }

  // Criteria

  @Test
  void a_criterion_is_met_with_its_value() {
    Assessment assessment = judge("60", List.of(atMost(ENERGY, "100", "1")), known(ENERGY, "80"));
    assertThat(outcomes(assessment))
        .containsExactly(
            new CriterionOutcome.Met(Optional.of(new BigDecimal("80")), BigDecimal.ONE));
    assertThat(assessment.outcome()).isEqualTo(Outcome.MET);
    assertThat(assessment.score()).isEqualByComparingTo("100");
  }

  @Test
  void a_criterion_is_not_met_with_the_distance() {
    // 112.5 − 100 = 12.5 over
    Assessment assessment =
        judge("60", List.of(atMost(ENERGY, "100", "1")), known(ENERGY, "112.5"));
    assertThat(outcomes(assessment))
        .containsExactly(
            new CriterionOutcome.NotMet(
                Optional.of(new BigDecimal("112.5")), Optional.of(new BigDecimal("12.5"))));
    assertThat(assessment.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(assessment.score()).isEqualByComparingTo("0");
  }

  @Test
  void a_value_is_compared_as_it_is_and_not_as_it_is_printed() {
    // GB/T 8170 clause 4.3.2, comparison of full values: 100.004 prints as 100.00 and is above 100.
    Assessment assessment =
        judge("60", List.of(atMost(ENERGY, "100", "1")), known(ENERGY, "100.004"));
    assertThat(assessment.outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_REPORTED, NOT_REPORTED",
    "NOT_APPLICABLE, NOT_APPLICABLE",
    "MISSING_FACTOR, MISSING_FACTOR",
  })
  void a_criterion_without_a_value_is_not_assessable_for_the_reason_of_the_value(
      Availability availability, Missing reason) {
    Assessment assessment =
        judge("60", List.of(atMost(ENERGY, "100", "1")), unknown(ENERGY, availability));
    assertThat(outcomes(assessment)).containsExactly(new CriterionOutcome.NotAssessable(reason));
    assertThat(assessment.outcome()).isEqualTo(Outcome.NOT_ASSESSABLE);
  }

  @Test
  void a_figure_that_nobody_closed_is_not_reported() {
    Assessment assessment = judge("60", List.of(atMost(ENERGY, "100", "1")));
    assertThat(outcomes(assessment))
        .containsExactly(new CriterionOutcome.NotAssessable(Missing.NOT_REPORTED));
  }

  @Test
  void a_judgement_is_as_sure_as_the_less_sure_of_value_and_limit() {
    Metric doubtful = metric(ENERGY, "1", Availability.AVAILABLE, Confidence.DOUBTFUL);
    Assessment assessment = judge("60", List.of(atMost(ENERGY, "100", "1")), doubtful);
    assertThat(assessment.criteria().getFirst().confidence()).isEqualTo(Confidence.DOUBTFUL);

    Assessment sure = judge("60", List.of(atMost(ENERGY, "100", "1")), known(ENERGY, "1"));
    // The limit is SECONDARY.
    assertThat(sure.criteria().getFirst().confidence()).isEqualTo(Confidence.SECONDARY);
  }

  // Scores

  /// Weights 3, 2, 1: the first two met is 100 × 5 ÷ 6 = 83.33, the first alone 50.
  private static final List<Criterion> THREE =
      List.of(
          atMost(ENERGY, "100", "3"),
          atMost(CARBON, "100", "2"),
          atMost(ENERGY_PER_VALUE_ADDED, "100", "1"));

  @Test
  void the_score_is_the_share_of_the_weight_that_is_met() {
    Assessment assessment =
        judge(
            "80",
            THREE,
            known(ENERGY, "1"),
            known(CARBON, "1"),
            known(ENERGY_PER_VALUE_ADDED, "101"));
    assertThat(assessment.score()).isEqualByComparingTo("83.33");
    assertThat(assessment.outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void a_score_below_the_pass_score_does_not_pass() {
    Assessment assessment =
        judge(
            "80",
            THREE,
            known(ENERGY, "1"),
            known(CARBON, "101"),
            known(ENERGY_PER_VALUE_ADDED, "1"));
    // 100 × 4 ÷ 6 = 66.67
    assertThat(assessment.score()).isEqualByComparingTo("66.67");
    assertThat(assessment.outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void the_pass_score_itself_passes() {
    Assessment assessment =
        judge(
            "50",
            THREE,
            known(ENERGY, "1"),
            known(CARBON, "101"),
            known(ENERGY_PER_VALUE_ADDED, "101"));
    assertThat(assessment.score()).isEqualByComparingTo("50");
    assertThat(assessment.outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void a_score_is_compared_as_it_is_and_not_as_it_is_printed() {
    // Weight 59.995 of 100 prints as 60.00 (half to even) and does not reach 60.
    Assessment assessment =
        judge(
            "60",
            List.of(atMost(ENERGY, "100", "59.995"), atMost(CARBON, "100", "40.005")),
            known(ENERGY, "1"),
            known(CARBON, "101"));
    assertThat(assessment.score()).isEqualByComparingTo("60.00");
    assertThat(assessment.outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void a_required_criterion_decides_whatever_the_score() {
    List<Criterion> criteria =
        List.of(atMost(ENERGY, "100", "99"), required(atMost(CARBON, "100", "1")));
    Assessment assessment = judge("60", criteria, known(ENERGY, "1"), known(CARBON, "101"));
    assertThat(assessment.score()).isEqualByComparingTo("99");
    assertThat(assessment.outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void what_is_unknown_makes_the_result_unknown_only_where_it_would_decide() {
    Metric unknownCarbon = unknown(CARBON, Availability.NOT_REPORTED);
    // 3 of 6 known to be met, 2 unknown: 50 now, 83.33 at best.
    Metric[] metrics = {known(ENERGY, "1"), unknownCarbon, known(ENERGY_PER_VALUE_ADDED, "101")};
    assertThat(judge("50", THREE, metrics).outcome()).isEqualTo(Outcome.MET);
    assertThat(judge("80", THREE, metrics).outcome()).isEqualTo(Outcome.NOT_ASSESSABLE);
    assertThat(judge("84", THREE, metrics).outcome()).isEqualTo(Outcome.NOT_MET);
    // The unknown weighs in the score as not met.
    assertThat(judge("80", THREE, metrics).score()).isEqualByComparingTo("50");
  }

  @Test
  void an_unknown_required_criterion_cannot_be_passed_over() {
    List<Criterion> criteria =
        List.of(atMost(ENERGY, "100", "99"), required(atMost(CARBON, "100", "1")));
    Metric unknownCarbon = unknown(CARBON, Availability.MISSING_FACTOR);
    assertThat(judge("60", criteria, known(ENERGY, "1"), unknownCarbon).outcome())
        .isEqualTo(Outcome.NOT_ASSESSABLE);
    // But where the rest fails already, the unknown cannot help.
    assertThat(judge("60", criteria, known(ENERGY, "101"), unknownCarbon).outcome())
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void a_weight_is_above_zero() {
    assertThatThrownBy(() -> atMost(ENERGY, "100", "0"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  // Editions

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, false",
    "2026-01-01, true",
    "2026-12-31, true",
    "2027-01-01, false",
  })
  void an_edition_judges_from_its_first_day_to_its_last(LocalDate day, boolean inForce) {
    Standard standard = standard("60", Optional.of(LocalDate.of(2026, 12, 31)), List.of());
    assertThat(standard.isInForce(day)).isEqualTo(inForce);
    assertThat(standard.reference()).isEqualTo("pilot@2026");
  }

  @Test
  void an_edition_without_a_last_day_stays_in_force() {
    assertThat(standard("60", Optional.empty(), List.of()).isInForce(LocalDate.of(2099, 1, 1)))
        .isTrue();
  }

  private static Assessment judge(String passScore, List<Criterion> criteria, Metric... metrics) {
    Map<String, Metric> byCode =
        Arrays.stream(metrics)
            .collect(Collectors.toMap(m -> m.indicator().code(), Function.identity()));
    return new Assessor()
        .judge(
            standard(passScore, Optional.empty(), criteria),
            MONTH,
            new Applicant(1, Optional.empty(), byCode, Map.of()));
  }

  private static List<CriterionOutcome> outcomes(Assessment assessment) {
    return assessment.criteria().stream().map(CriterionJudgement::outcome).toList();
  }

  private static Standard standard(
      String passScore, Optional<LocalDate> validUntil, List<Criterion> criteria) {
    return new Standard(
        "pilot",
        "2026",
        "试点",
        "Pilot",
        Set.of(SubjectKind.SITE),
        LocalDate.of(2026, 1, 1),
        validUntil,
        Standard.Counting.ALL,
        new Reference(new BigDecimal(passScore), "a test", Confidence.OFFICIAL),
        List.of(),
        36,
        Optional.empty(),
        "a test",
        criteria);
  }

  private static Criterion atMost(Indicator indicator, String limit, String weight) {
    return ACriterion.of(
        indicator.code(),
        new ScoringRule.Threshold(
            indicator, Direction.AT_MOST, List.of(ACriterion.benchmark(limit))),
        weight);
  }

  private static Criterion required(Criterion criterion) {
    return ACriterion.required(criterion);
  }

  private static Metric known(Indicator indicator, String value) {
    return metric(indicator, value, Availability.AVAILABLE, Confidence.OFFICIAL);
  }

  private static Metric unknown(Indicator indicator, Availability why) {
    return metric(indicator, "0", why, Confidence.OFFICIAL);
  }

  private static Metric metric(
      Indicator indicator, String value, Availability availability, Confidence confidence) {
    return new Metric(
        indicator,
        new BigDecimal(value),
        BigDecimal.ONE,
        availability,
        confidence,
        1,
        MetricQuality.UNKNOWN);
  }
}
