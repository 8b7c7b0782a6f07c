package org.greenloop.ontology.standard;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.assessment.Applicant;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Assessor;
import org.greenloop.accounting.assessment.Benchmark;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.Declared;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.indicator.MetricQuality;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.junit.jupiter.api.Test;

/// Every shipped scheme judges, at both of its ends.
class JudgingShippedSchemesTest {

  private final StandardCatalog catalog = StandardCatalog.load();

  /// At every leading value, with all evidence and no veto, everything is earned.
  @Test
  void whoever_reaches_every_reference_value_passes_with_all_points() {
    assertThat(catalog.standards())
        .allSatisfy(
            standard -> {
              Assessment assessment =
                  new Assessor()
                      .judge(
                          standard,
                          new ReportingPeriod.CalendarYear(Year.of(2025)),
                          new Applicant(
                              1, Optional.empty(), atEveryTarget(standard), allShown(standard)));
              assertThat(assessment.outcome())
                  .as(standard.reference())
                  .isEqualTo(Assessment.Outcome.MET);
              assertThat(assessment.score()).isEqualByComparingTo("100");
            });
  }

  /// What is unknown could earn all points, so nobody is turned down for it.
  @Test
  void whoever_has_reported_nothing_cannot_be_assessed() {
    assertThat(catalog.standards())
        .allSatisfy(
            standard ->
                assertThat(
                        new Assessor()
                            .judge(
                                standard,
                                new ReportingPeriod.CalendarYear(Year.of(2025)),
                                new Applicant(1, Optional.empty(), Map.of(), Map.of()))
                            .outcome())
                    .as(standard.reference())
                    .isEqualTo(Assessment.Outcome.NOT_ASSESSABLE));
  }

  private static Map<String, Metric> atEveryTarget(Standard standard) {
    Map<String, Metric> metrics = new HashMap<>();
    for (Criterion criterion : standard.criteria()) {
      if (criterion.rule() instanceof ScoringRule.Bands bands) {
        put(metrics, bands.indicator(), bands.bands().getFirst().from().value());
      } else if (criterion.rule() instanceof ScoringRule.Measured measured) {
        Benchmark first = ShippedSchemesTest.benchmarks(criterion).findFirst().orElseThrow();
        put(metrics, measured.indicator(), first.target().value());
        first.size().ifPresent(size -> put(metrics, size.indicator(), size.from().orElseThrow()));
      }
    }
    return metrics;
  }

  private static Map<String, Declared> allShown(Standard standard) {
    return standard.criteria().stream()
        .filter(criterion -> !(criterion.rule() instanceof ScoringRule.Measured))
        .collect(toMap(Criterion::id, criterion -> new Declared.Scored(BigDecimal.ONE)));
  }

  private static void put(Map<String, Metric> metrics, Indicator indicator, BigDecimal value) {
    metrics.put(
        indicator.code(),
        new Metric(
            indicator,
            value.divide(indicator.scale()),
            BigDecimal.ONE,
            Availability.AVAILABLE,
            Confidence.OFFICIAL,
            1,
            MetricQuality.UNKNOWN));
  }
}
