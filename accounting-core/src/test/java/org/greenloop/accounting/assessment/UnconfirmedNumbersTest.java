package org.greenloop.accounting.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.greenloop.accounting.world.Indicators.ENERGY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.greenloop.accounting.assessment.UnconfirmedNumber.Kind;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.indicator.MetricQuality;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.SubjectKind;
import org.junit.jupiter.api.Test;

/// Which numbers of a scheme stand between an assessment and its label.
class UnconfirmedNumbersTest {

  private static final Reference SURE = reference("60", Confidence.SECONDARY);

  @Test
  void numbers_that_were_confirmed_or_computed_are_not_named() {
    for (Confidence sure :
        List.of(Confidence.OFFICIAL, Confidence.SECONDARY, Confidence.COMPUTED)) {
      Standard standard =
          standard(reference("60", sure), List.of(), criterion(sure, limit("100", sure)));
      assertThat(standard.unconfirmedNumbers()).isEmpty();
      assertThat(judge(standard, "", "80", Confidence.DOUBTFUL).unconfirmedNumbers())
          .as("an unsure figure is not a number of the scheme")
          .isEmpty();
    }
  }

  @Test
  void requirement_limit_base_and_pass_score_are_named_in_the_order_of_the_scheme() {
    Benchmark both =
        new Benchmark(
            Optional.empty(),
            Optional.empty(),
            Optional.of(reference("100", Confidence.DOUBTFUL)),
            reference("50", Confidence.UNCONFIRMED));
    Standard standard =
        standard(
            reference("60", Confidence.UNCONFIRMED),
            List.of(),
            new Criterion(
                "energy",
                "能耗",
                "Energy",
                Optional.empty(),
                new ScoringRule.Linear(ENERGY, Direction.AT_MOST, List.of(both)),
                BigDecimal.TEN,
                false,
                "clause 1",
                Optional.empty(),
                Confidence.DOUBTFUL));
    assertThat(judge(standard, "", "50", Confidence.OFFICIAL).unconfirmedNumbers())
        .extracting(UnconfirmedNumber::kind, number -> number.value().toPlainString())
        .containsExactly(
            tuple(Kind.WEIGHT, "10"),
            tuple(Kind.BASE, "100"),
            tuple(Kind.LIMIT, "50"),
            tuple(Kind.PASS_SCORE, "60"));
    assertThat(standard.unconfirmedNumbers().getFirst().of())
        .contains(new UnconfirmedNumber.Place("energy", "能耗", "Energy"));
  }

  /// The limit of C38 is doubtful; a furniture maker (C21) is measured by the other.
  @Test
  void only_the_benchmark_that_was_used_counts() {
    Criterion criterion =
        criterion(
            Confidence.OFFICIAL,
            limit("100", Confidence.OFFICIAL),
            ACriterion.ofIndustry("C38", limit("90", Confidence.DOUBTFUL)));
    Standard standard = standard(SURE, List.of(), criterion);
    assertThat(judge(standard, "C2110", "80", Confidence.OFFICIAL).unconfirmedNumbers()).isEmpty();
    assertThat(judge(standard, "C3851", "80", Confidence.OFFICIAL).unconfirmedNumbers())
        .extracting(UnconfirmedNumber::value)
        .containsExactly(new BigDecimal("90"));
    assertThat(standard.unconfirmedNumbers()).hasSize(1);
  }

  /// Whether a better band was missed hangs on its number as well.
  @Test
  void every_band_counts() {
    Criterion criterion =
        ACriterion.of(
            "energy",
            new ScoringRule.Bands(
                ENERGY,
                Direction.AT_MOST,
                List.of(
                    new Band(reference("50", Confidence.DOUBTFUL), BigDecimal.ONE),
                    new Band(reference("100", Confidence.OFFICIAL), new BigDecimal("0.5")))),
            "1");
    assertThat(
            judge(standard(SURE, List.of(), criterion), "", "80", Confidence.OFFICIAL)
                .unconfirmedNumbers())
        .extracting(UnconfirmedNumber::kind)
        .containsExactly(Kind.BAND);
  }

  /// 100 points: the best grade begins at 90, so nobody asks where the others begin.
  @Test
  void grades_count_down_to_the_one_that_was_earned() {
    Standard.Grade best = new Standard.Grade("优", "Best", reference("90", Confidence.UNCONFIRMED));
    Standard.Grade good = new Standard.Grade("良", "Good", reference("70", Confidence.UNCONFIRMED));
    Standard standard =
        standard(
            SURE,
            List.of(best, good),
            criterion(Confidence.OFFICIAL, limit("100", Confidence.OFFICIAL)));
    assertThat(judge(standard, "", "80", Confidence.OFFICIAL).unconfirmedNumbers())
        .extracting(UnconfirmedNumber::value)
        .containsExactly(new BigDecimal("90"));
    assertThat(judge(standard, "", "120", Confidence.OFFICIAL).unconfirmedNumbers())
        .as("who does not pass has no grade")
        .isEmpty();
    assertThat(standard.unconfirmedNumbers()).hasSize(2);
  }

  @Test
  void a_confirmed_number_cannot_be_called_unconfirmed() {
    assertThatThrownBy(
            () ->
                new UnconfirmedNumber(
                    Kind.LIMIT, Optional.empty(), BigDecimal.ONE, "", Confidence.COMPUTED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Reference reference(String value, Confidence confidence) {
    return new Reference(new BigDecimal(value), "a test", confidence);
  }

  private static Benchmark limit(String value, Confidence confidence) {
    return new Benchmark(
        Optional.empty(), Optional.empty(), Optional.empty(), reference(value, confidence));
  }

  private static Criterion criterion(Confidence confidence, Benchmark... benchmarks) {
    return new Criterion(
        "energy",
        "能耗",
        "Energy",
        Optional.empty(),
        new ScoringRule.Threshold(ENERGY, Direction.AT_MOST, List.of(benchmarks)),
        BigDecimal.TEN,
        false,
        "clause 1",
        Optional.empty(),
        confidence);
  }

  private static Standard standard(
      Reference passScore, List<Standard.Grade> grades, Criterion... criteria) {
    return new Standard(
        "pilot",
        "2026",
        "试点",
        "Pilot",
        Set.of(SubjectKind.SITE),
        LocalDate.of(2026, 1, 1),
        Optional.empty(),
        Standard.Counting.ALL,
        passScore,
        grades,
        36,
        Optional.empty(),
        "a test",
        Stream.of(criteria).toList());
  }

  private static Assessment judge(
      Standard standard, String industry, String energy, Confidence confidence) {
    return new Assessor()
        .judge(
            standard,
            ReportingPeriod.of(YearMonth.of(2025, 3)),
            new Applicant(
                1,
                Optional.of(industry).filter(code -> !code.isEmpty()),
                Map.of(
                    ENERGY.code(),
                    new Metric(
                        ENERGY,
                        new BigDecimal(energy),
                        BigDecimal.ONE,
                        Availability.AVAILABLE,
                        confidence,
                        1,
                        MetricQuality.UNKNOWN)),
                Map.of()));
  }
}
