package org.greenloop.ontology.provenance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.assessment.Applicant;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Assessor;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.indicator.MetricQuality;
import org.greenloop.accounting.indicator.MonthlyMetric;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.ontology.standard.StandardCatalog;

/// One site in 2025, judged by the pilot scheme: 30 tce and 72 tCO2 on 100 万元 of value added, no
/// output value reported, and 200 000 kWh.
///
///     energy      30 ÷ 100 = 0.3     ≤ 0.35   met        40
///     carbon      72 ÷ 100 = 0.72    > 0.6    not met, 0.12 too much
///     output      not reported                not assessable
///     electricity 200 000 ÷ 100 = 2 000 > 1 700  not met, 300 too much
///
/// Score 40; with the unknown met 55, below 70: not met.
final class Examples {

  static final Instant GENERATED_AT = Instant.parse("2026-11-22T08:30:00Z");

  static final Subject SITE =
      new Subject(
          7,
          SubjectKind.SITE,
          "A 01",
          "顺德\"一\"厂",
          "Shunde\nPlant \\1",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  static final List<String> FACTORS =
      List.of("grid-2025:grid-average/440000/2023", "carriers-2025:standard-coal/electricity");

  private Examples() {}

  static AssessmentGraph graph() {
    return AssessmentGraph.of(assessment(), SITE, GENERATED_AT, months(), FACTORS);
  }

  static Assessment assessment() {
    StandardCatalog catalog = StandardCatalog.load();
    Standard pilot =
        catalog
            .find("pilot-energy-carbon", Optional.empty(), LocalDate.of(2026, 11, 22))
            .orElseThrow();
    return new Assessor()
        .judge(
            pilot,
            new ReportingPeriod.CalendarYear(Year.of(2025)),
            new Applicant(
                SITE.id(),
                SITE.industry(),
                Map.of(
                    "energy.per-value-added", metric("energy.per-value-added", "30"),
                    "carbon.per-value-added", metric("carbon.per-value-added", "72"),
                    "energy.electricity-per-value-added",
                        metric("energy.electricity-per-value-added", "200000")),
                Map.of()));
  }

  static List<MonthlyMetric> months() {
    return List.of(month(3, 1, "72"), month(3, 2, "70.5"), month(1, 1, "0.123456789012"));
  }

  private static MonthlyMetric month(int month, int version, String numerator) {
    return new MonthlyMetric(
        SITE.id(), YearMonth.of(2025, month), version, metric("carbon.per-value-added", numerator));
  }

  private static Metric metric(String code, String numerator) {
    return new Metric(
        StandardCatalog.load().findIndicator(code).orElseThrow(),
        new BigDecimal(numerator),
        new BigDecimal("100"),
        Availability.AVAILABLE,
        Confidence.UNCONFIRMED,
        12,
        MetricQuality.UNKNOWN);
  }
}
