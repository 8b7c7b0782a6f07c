package org.greenloop.batch.assessing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.greenloop.accounting.assessment.Applicant;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Assessor;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.evidence.Application;
import org.greenloop.accounting.evidence.Dossier;
import org.greenloop.accounting.evidence.EvidenceBook;
import org.greenloop.accounting.indicator.Closing;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.indicator.MonthlyMetric;
import org.greenloop.accounting.ledger.Ledger;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.closing.ClosedMetrics;
import org.greenloop.batch.closing.ClosedMetrics.PeriodMetrics;
import org.greenloop.ontology.provenance.AssessmentGraph;

/// Judges closed months by an edition of a standard, and keeps the judgement with what it used.
public final class Assessing {

  private final Organizations organizations;
  private final ClosedMetrics closedMetrics;
  private final Ledger ledger;
  private final Certifications certifications;
  private final EvidenceBook evidence;
  private final Clock clock;
  private final Assessor assessor = new Assessor();

  public Assessing(
      Organizations organizations,
      ClosedMetrics closedMetrics,
      Ledger ledger,
      Certifications certifications,
      EvidenceBook evidence,
      Clock clock) {
    this.organizations = organizations;
    this.closedMetrics = closedMetrics;
    this.ledger = ledger;
    this.certifications = certifications;
    this.evidence = evidence;
    this.clock = clock;
  }

  /// An assessment and its stored version.
  public record Result(Assessment assessment, StoredAssessment stored) {}

  /// The day of an assessment: which edition of a standard is in force is asked for this day.
  public LocalDate today() {
    return clock.instant().atOffset(ZoneOffset.ofHours(8)).toLocalDate();
  }

  /// Judges on closed months and on what was declared and scored, and stores a new version where
  /// the judgement or what it stands on differs from the last.
  ///
  /// @throws IllegalArgumentException when the standard does not judge that kind of subject
  public Result assess(
      Standard standard, Subject subject, ReportingPeriod period, String submittedBy) {
    if (!standard.subjects().contains(subject.kind())) {
      throw new IllegalArgumentException(
          standard.reference()
              + " does not judge a "
              + subject.kind()
              + " such as "
              + subject.code());
    }
    Optional<PeriodMetrics> metrics = closedMetrics.find(subject.id(), period);
    Dossier dossier = evidence.find(Application.of(standard, subject.id(), period));
    Assessment assessment =
        assessor.judge(
            standard,
            period,
            new Applicant(
                subject.id(),
                organizations.directory().industryOf(subject),
                metrics.map(PeriodMetrics::byCode).orElse(Map.of()),
                dossier.declared(standard)));
    Map<String, Dossier.Judged> statements = dossier.counting(standard);
    List<MonthlyMetric> used = used(standard, metrics);
    Set<String> factors = factors(subject, metrics);
    Optional<StoredAssessment> last =
        certifications.findLatest(
            standard.id(), standard.edition(), subject.id(), period.toString());
    if (last.isPresent()
        && content(assessment, subject, last.get().assessedAt(), used, factors, statements)
            .equals(last.get().content())) {
      return new Result(assessment, last.get());
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    StoredAssessment stored =
        certifications.save(
            new StoredAssessment(
                0,
                standard.id(),
                standard.edition(),
                subject.id(),
                period.toString(),
                0,
                assessment.outcome(),
                assessment.score(),
                content(assessment, subject, now, used, factors, statements),
                submittedBy,
                now));
    return new Result(assessment, stored);
  }

  /// A question that is answered and not kept.
  ///
  /// @param declaredFor the period whose declared evidence counts
  public record Question(
      Standard standard, Subject subject, ReportingPeriod period, ReportingPeriod declaredFor) {}

  /// @param applicant what was judged
  public record Judged(Assessment assessment, Applicant applicant) {}

  /// Judges as [#assess] does and keeps nothing: what would be said of each subject today.
  public List<Judged> judge(List<Question> questions) {
    return questions.stream().map(this::judge).toList();
  }

  private Judged judge(Question question) {
    Standard standard = question.standard();
    Subject subject = question.subject();
    Applicant applicant =
        new Applicant(
            subject.id(),
            organizations.directory().industryOf(subject),
            closedMetrics
                .find(subject.id(), question.period())
                .map(PeriodMetrics::byCode)
                .orElse(Map.of()),
            evidence
                .find(Application.of(standard, subject.id(), question.declaredFor()))
                .declared(standard));
    return new Judged(assessor.judge(standard, question.period(), applicant), applicant);
  }

  private static String content(
      Assessment assessment,
      Subject subject,
      Instant at,
      List<MonthlyMetric> used,
      Set<String> factors,
      Map<String, Dossier.Judged> statements) {
    return AssessmentGraph.of(assessment, subject, at, used, factors, statements).jsonLd();
  }

  /// The closed months of the indicators that the standard asks for.
  private static List<MonthlyMetric> used(Standard standard, Optional<PeriodMetrics> metrics) {
    Set<String> codes = new TreeSet<>();
    for (Criterion criterion : standard.criteria()) {
      criterion.indicator().ifPresent(indicator -> codes.add(indicator.code()));
      criterion.benchmarks().stream()
          .flatMap(benchmark -> benchmark.size().stream())
          .forEach(size -> codes.add(size.indicator().code()));
    }
    List<MonthlyMetric> used = new ArrayList<>();
    for (Closing closing : metrics.map(PeriodMetrics::closings).orElse(List.of())) {
      for (Metric metric : closing.metrics()) {
        if (codes.contains(metric.indicator().code())) {
          used.add(
              new MonthlyMetric(closing.subjectId(), closing.period(), closing.version(), metric));
        }
      }
    }
    return used;
  }

  private Set<String> factors(Subject subject, Optional<PeriodMetrics> metrics) {
    Set<Integer> sites = organizations.directory().sitesOf(subject);
    Set<String> ids = new TreeSet<>();
    for (Closing closing : metrics.map(PeriodMetrics::closings).orElse(List.of())) {
      ids.addAll(ledger.listFactorIds(closing.period(), sites, closing.sequence()));
    }
    return ids;
  }
}
