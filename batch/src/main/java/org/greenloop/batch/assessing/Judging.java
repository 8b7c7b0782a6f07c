package org.greenloop.batch.assessing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenloop.accounting.assessment.Applicant;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Assessor;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.Certifications.Question;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.evidence.Application;
import org.greenloop.accounting.evidence.Dossier;
import org.greenloop.accounting.evidence.EvidenceBook;
import org.greenloop.accounting.indicator.Closing;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.indicator.MonthlyMetric;
import org.greenloop.accounting.ledger.Ledger;
import org.greenloop.accounting.ledger.Ledger.ClosedMonth;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.batch.closing.ClosedMetrics;
import org.greenloop.batch.closing.ClosedMetrics.PeriodMetrics;
import org.greenloop.ontology.provenance.AssessmentGraph;

/// Judges some subjects at once. Whatever is read or stored is read or stored for all of them
/// together, however few they are.
final class Judging {

  private final ClosedMetrics closedMetrics;
  private final Ledger ledger;
  private final Certifications certifications;
  private final EvidenceBook evidence;
  private final Assessor assessor = new Assessor();

  Judging(
      ClosedMetrics closedMetrics,
      Ledger ledger,
      Certifications certifications,
      EvidenceBook evidence) {
    this.closedMetrics = closedMetrics;
    this.ledger = ledger;
    this.certifications = certifications;
    this.evidence = evidence;
  }

  /// What one subject is judged on.
  private record Known(Optional<PeriodMetrics> metrics, Dossier dossier) {

    List<Closing> closings() {
      return metrics.map(PeriodMetrics::closings).orElse(List.of());
    }
  }

  /// Judges, and adds a version for every subject whose judgement, or what it stands on, differs
  /// from its last.
  ///
  /// @param directory that holds the subjects and their sites
  /// @param at when it is judged
  /// @return in the order of the subjects
  List<Assessing.Result> assess(
      Standard standard,
      ReportingPeriod period,
      List<Subject> subjects,
      SubjectDirectory directory,
      String submittedBy,
      Instant at) {
    Map<Integer, Assessment> assessments = new LinkedHashMap<>();
    Map<Integer, StoredAssessment> inForce = new HashMap<>();
    certifications
        .append(
            new Question(standard.id(), standard.edition(), period.toString()),
            subjects.stream().map(Subject::id).toList(),
            latest -> {
              inForce.putAll(latest);
              List<StoredAssessment> next = new ArrayList<>();
              Map<Integer, Known> known = known(standard, period, period, subjects);
              Map<Integer, Set<String>> factors = factors(subjects, known, directory);
              for (Subject subject : subjects) {
                Known own = get(known, subject);
                Assessment assessment = judge(standard, period, subject, own, directory);
                assessments.put(subject.id(), assessment);
                Function<Instant, String> content =
                    time ->
                        content(
                            assessment,
                            subject,
                            own,
                            factors.getOrDefault(subject.id(), Set.of()),
                            time);
                Optional<StoredAssessment> last = Optional.ofNullable(latest.get(subject.id()));
                boolean same =
                    last.filter(old -> content.apply(old.assessedAt()).equals(old.content()))
                        .isPresent();
                if (!same) {
                  next.add(version(assessment, content.apply(at), submittedBy, at));
                }
              }
              return next;
            })
        .forEach(added -> inForce.put(added.subjectId(), added));
    return subjects.stream()
        .map(subject -> new Assessing.Result(get(assessments, subject), get(inForce, subject)))
        .toList();
  }

  /// Judges each month of a period by itself and stores nothing.
  Trend trend(
      Standard standard, ReportingPeriod period, Subject subject, SubjectDirectory directory) {
    Map<ReportingPeriod, PeriodMetrics> metrics =
        closedMetrics.listMonths(subject.id(), period, standard.indicatorCodes()).stream()
            .collect(Collectors.toMap(PeriodMetrics::period, Function.identity()));
    List<ReportingPeriod> months = period.months().stream().map(ReportingPeriod::of).toList();
    Map<Application, Dossier> dossiers =
        evidence.findAll(
            months.stream().map(month -> Application.of(standard, subject.id(), month)).toList());
    List<Trend.Point> points = new ArrayList<>();
    dossiers.forEach(
        (application, dossier) -> {
          ReportingPeriod month = application.period();
          Optional<PeriodMetrics> closed = Optional.ofNullable(metrics.get(month));
          points.add(
              new Trend.Point(
                  month.months().getFirst(),
                  closed.map(PeriodMetrics::version),
                  closed.map(
                      figures ->
                          judge(
                              standard,
                              month,
                              subject,
                              new Known(Optional.of(figures), dossier),
                              directory))));
        });
    return new Trend(standard, subject, period, points);
  }

  /// Judges and stores nothing.
  ///
  /// @return in the order of the questions
  List<Assessing.Judged> judge(List<Assessing.Question> questions, SubjectDirectory directory) {
    Map<Basis, Set<Subject>> together = new LinkedHashMap<>();
    for (Assessing.Question question : questions) {
      together
          .computeIfAbsent(Basis.of(question), basis -> new LinkedHashSet<>())
          .add(question.subject());
    }
    Map<Basis, Map<Integer, Known>> known = new HashMap<>();
    together.forEach(
        (basis, subjects) ->
            known.put(
                basis,
                known(
                    basis.standard(), basis.period(), basis.declaredFor(), List.copyOf(subjects))));
    List<Assessing.Judged> judged = new ArrayList<>();
    for (Assessing.Question question : questions) {
      Map<Integer, Known> ofBasis =
          Optional.ofNullable(known.get(Basis.of(question))).orElseThrow();
      Applicant applicant =
          applicant(
              question.standard(), question.subject(), get(ofBasis, question.subject()), directory);
      judged.add(
          new Assessing.Judged(
              assessor.judge(question.standard(), question.period(), applicant), applicant));
    }
    return judged;
  }

  /// What questions have in common that are answered together.
  private record Basis(Standard standard, ReportingPeriod period, ReportingPeriod declaredFor) {

    static Basis of(Assessing.Question question) {
      return new Basis(question.standard(), question.period(), question.declaredFor());
    }
  }

  private static <T> T get(Map<Integer, T> bySubject, Subject subject) {
    return Optional.ofNullable(bySubject.get(subject.id())).orElseThrow();
  }

  /// @param declaredFor the period whose declared evidence counts
  private Map<Integer, Known> known(
      Standard standard,
      ReportingPeriod period,
      ReportingPeriod declaredFor,
      List<Subject> subjects) {
    Map<Integer, PeriodMetrics> metrics =
        closedMetrics
            .list(subjects.stream().map(Subject::id).toList(), period, standard.indicatorCodes())
            .stream()
            .collect(Collectors.toMap(PeriodMetrics::subjectId, Function.identity()));
    Map<Application, Dossier> dossiers =
        evidence.findAll(
            subjects.stream()
                .map(subject -> Application.of(standard, subject.id(), declaredFor))
                .toList());
    Map<Integer, Known> known = new HashMap<>();
    dossiers.forEach(
        (application, dossier) ->
            known.put(
                application.subjectId(),
                new Known(Optional.ofNullable(metrics.get(application.subjectId())), dossier)));
    return known;
  }

  private Assessment judge(
      Standard standard,
      ReportingPeriod period,
      Subject subject,
      Known known,
      SubjectDirectory directory) {
    return assessor.judge(standard, period, applicant(standard, subject, known, directory));
  }

  private static Applicant applicant(
      Standard standard, Subject subject, Known known, SubjectDirectory directory) {
    return new Applicant(
        subject.id(),
        directory.industryOf(subject),
        known.metrics().map(PeriodMetrics::byCode).orElse(Map.of()),
        known.dossier().declared(standard));
  }

  private Map<Integer, Set<String>> factors(
      List<Subject> subjects, Map<Integer, Known> known, SubjectDirectory directory) {
    List<ClosedMonth> months = new ArrayList<>();
    for (Subject subject : subjects) {
      Set<Integer> sites = directory.sitesOf(subject);
      for (Closing closing : get(known, subject).closings()) {
        months.add(new ClosedMonth(subject.id(), closing.period(), sites, closing.sequence()));
      }
    }
    return ledger.listFactorIds(months);
  }

  private static String content(
      Assessment assessment, Subject subject, Known known, Set<String> factors, Instant at) {
    return AssessmentGraph.of(
            assessment,
            subject,
            at,
            monthly(known.closings()),
            factors,
            known.dossier().counting(assessment.standard()))
        .jsonLd();
  }

  private static List<MonthlyMetric> monthly(List<Closing> closings) {
    List<MonthlyMetric> monthly = new ArrayList<>();
    for (Closing closing : closings) {
      for (Metric metric : closing.metrics()) {
        monthly.add(
            new MonthlyMetric(closing.subjectId(), closing.period(), closing.version(), metric));
      }
    }
    return monthly;
  }

  private static StoredAssessment version(
      Assessment assessment, String content, String submittedBy, Instant at) {
    return new StoredAssessment(
        0,
        assessment.standard().id(),
        assessment.standard().edition(),
        assessment.subjectId(),
        assessment.period().toString(),
        0,
        assessment.outcome(),
        assessment.score(),
        content,
        submittedBy,
        at);
  }
}
