package org.greenloop.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.access.MemberReadings;
import org.greenloop.access.Viewer;
import org.greenloop.access.VisibleSubjects;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.batch.closing.ClosedMetrics;
import org.greenloop.batch.closing.Explainer;
import org.greenloop.batch.closing.Explanation;
import org.greenloop.batch.csv.CsvExport;
import org.greenloop.problem.BadRequest;
import org.greenloop.problem.NotFound;
import org.greenloop.wording.TrustText;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Closed figures and where they come from. Decimals are strings, exact and without trailing zeros.
@RestController
@RequestMapping("/api/v1")
class FiguresResource {

  private final VisibleSubjects subjects;
  private final ClosedMetrics closedMetrics;
  private final Explainer explainer;
  private final MemberReadings readings;

  FiguresResource(
      VisibleSubjects subjects,
      ClosedMetrics closedMetrics,
      Explainer explainer,
      MemberReadings readings) {
    this.subjects = subjects;
    this.closedMetrics = closedMetrics;
    this.explainer = explainer;
    this.readings = readings;
  }

  /// @param value exact; empty unless `availability` is AVAILABLE
  /// @param rounded once, to the decimals of the indicator
  record MetricJson(
      String subject,
      String period,
      String code,
      Optional<String> value,
      Optional<String> rounded,
      String unit,
      String confidence,
      int version,
      String availability,
      TrustJson trust) {}

  /// How far a figure can be trusted.
  ///
  /// @param uncertainty half the width of the 95 % interval in % of the value; `unknown` where it
  ///   is not known, empty where there is no value or it is zero
  /// @param uncertaintyConfidence of the least sure assumption behind it
  /// @param score points of 100
  /// @param completeness share of the expected reports that are there, in %
  /// @param estimated share of estimates among the rows, in %
  record TrustJson(
      String uncertainty,
      Optional<String> uncertaintyConfidence,
      String score,
      String completeness,
      String estimated) {}

  record ExplanationJson(
      String subject,
      String period,
      String code,
      Optional<String> value,
      Optional<String> rounded,
      String unit,
      String availability,
      String confidence,
      TrustJson trust,
      String formula,
      String clause,
      String numerator,
      String denominator,
      String scale,
      List<Explanation.MonthVersion> versions,
      List<PartJson> inputs) {}

  record PartJson(
      String account,
      String role,
      String value,
      String unit,
      List<RowJson> rows,
      List<RowJson> eliminated) {}

  /// @param row first of its rows
  /// @param rows all of them, such as `17` or `2–2977` for readings of a meter
  /// @param tier how well it is supported, 1 to 4; 4 is an estimate
  /// @param value its contribution, in the unit of the account
  record RowJson(
      long submission,
      String file,
      int row,
      String rows,
      String site,
      String period,
      Optional<String> counterparty,
      int tier,
      String value,
      String formula,
      String clause,
      List<FactorJson> factors,
      String confidence) {}

  record FactorJson(
      String id,
      Optional<String> value,
      String unit,
      Optional<Integer> year,
      String source,
      String confidence) {}

  @GetMapping(path = "/metrics", produces = MediaType.APPLICATION_JSON_VALUE)
  List<MetricJson> metrics(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String subject,
      @RequestParam String period) {
    Subject one = subjects.get(viewer, subject);
    ReportingPeriod asked = period(period);
    ClosedMetrics.PeriodMetrics found =
        readings
            .read(viewer, () -> closedMetrics.find(one.id(), asked))
            .orElseThrow(() -> new NotFound("no closed month of " + subject + " in " + period));
    return found.metrics().stream()
        .map(
            metric ->
                new MetricJson(
                    one.code(),
                    asked.toString(),
                    metric.indicator().code(),
                    metric.value().map(Rounding::plain),
                    metric.rounded().map(BigDecimal::toPlainString),
                    metric.indicator().unit(),
                    metric.confidence().name(),
                    found.version(),
                    metric.availability().name(),
                    trust(metric)))
        .toList();
  }

  /// A figure without a value says why in place of its confidence, as the command line does.
  @GetMapping(path = "/metrics", produces = "text/csv;charset=UTF-8")
  byte[] metricsAsCsv(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String subject,
      @RequestParam String period) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvExport csv = new CsvExport(bytes)) {
      csv.write(
          "subject",
          "period",
          "code",
          "value",
          "unit",
          "confidence",
          "version",
          "uncertainty",
          "score",
          "completeness",
          "estimated");
      for (MetricJson metric : metrics(viewer, subject, period)) {
        csv.write(
            metric.subject(),
            metric.period(),
            metric.code(),
            metric.value().orElse(""),
            metric.unit(),
            metric.value().isPresent() ? metric.confidence() : metric.availability(),
            String.valueOf(metric.version()),
            metric.trust().uncertainty(),
            metric.trust().score(),
            metric.trust().completeness(),
            metric.trust().estimated());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @GetMapping(path = "/explanation", produces = MediaType.APPLICATION_JSON_VALUE)
  ExplanationJson explanation(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String subject,
      @RequestParam String period,
      @RequestParam String code) {
    Subject one = subjects.get(viewer, subject);
    ReportingPeriod asked = period(period);
    return readings
        .read(viewer, () -> explainer.explain(one, asked, code))
        .map(FiguresResource::json)
        .orElseThrow(
            () -> new NotFound("no closed figure " + code + " of " + subject + " in " + period));
  }

  private static ReportingPeriod period(String text) {
    return ReportingPeriod.find(text)
        .orElseThrow(() -> new BadRequest("period is 2025-03, 2025Q1, 2025 or 2023-2025"));
  }

  private static TrustJson trust(Metric metric) {
    return new TrustJson(
        TrustText.uncertainty(metric),
        metric.uncertaintyConfidence().map(Enum::name),
        TrustText.score(metric),
        TrustText.completeness(metric),
        TrustText.estimated(metric));
  }

  private static ExplanationJson json(Explanation explanation) {
    Metric metric = explanation.metric();
    return new ExplanationJson(
        explanation.subject().code(),
        explanation.period().toString(),
        metric.indicator().code(),
        metric.value().map(Rounding::plain),
        metric.rounded().map(BigDecimal::toPlainString),
        metric.indicator().unit(),
        metric.availability().name(),
        metric.confidence().name(),
        trust(metric),
        metric.indicator().formula(),
        metric.indicator().clause(),
        Rounding.plain(metric.numerator()),
        Rounding.plain(metric.denominator()),
        Rounding.plain(metric.indicator().scale()),
        explanation.versions(),
        explanation.parts().stream().map(FiguresResource::json).toList());
  }

  private static PartJson json(Explanation.Part part) {
    return new PartJson(
        part.account().code(),
        part.role().name().toLowerCase(Locale.ROOT),
        Rounding.plain(part.sum()),
        part.account().unit().symbol(),
        part.rows().stream().map(FiguresResource::json).toList(),
        part.eliminated().stream().map(FiguresResource::json).toList());
  }

  private static RowJson json(Explanation.Row row) {
    var entry = row.line().entry();
    return new RowJson(
        entry.source().submissionId(),
        row.line().fileName(),
        entry.source().row(),
        row.rows(),
        row.site().code(),
        entry.period().toString(),
        row.counterparty().map(Subject::code),
        entry.tier().number(),
        Rounding.plain(row.contribution()),
        entry.calculation().formula().expression(),
        entry.calculation().formula().clause(),
        entry.calculation().factors().stream().map(FiguresResource::json).toList(),
        entry.calculation().confidence().name());
  }

  private static FactorJson json(Factor factor) {
    return new FactorJson(
        factor.id(),
        factor.value().map(Rounding::plain),
        factor.unit(),
        factor.dataYear().isPresent()
            ? Optional.of(factor.dataYear().getAsInt())
            : Optional.empty(),
        factor.source(),
        factor.confidence().name());
  }
}
