package org.greenloop.ontology.provenance;

import static java.util.Comparator.comparing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Assessor;
import org.greenloop.accounting.assessment.Band;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.CriterionJudgement;
import org.greenloop.accounting.assessment.CriterionOutcome;
import org.greenloop.accounting.assessment.Missing;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.evidence.Dossier;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.indicator.MonthlyMetric;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.ontology.vocabulary.Gl;

/// An assessment as PROV-O: the machine-readable attachment of a label.
///
///     assessment ─prov:wasGeneratedBy─▶ assessing ─prov:used─▶ scheme edition
///                                                  ─prov:used─▶ monthly metrics, each with its version
///                                                  ─prov:used─▶ factors
///                                                  ─prov:used─▶ statements, each with its score
///
/// Its address ends with the time, because a corrected month is judged again and the earlier result
/// stays readable. The same input gives the same bytes, in any order of metrics and factors.
public final class AssessmentGraph {

  private final Description assessment;

  private AssessmentGraph(Description assessment) {
    this.assessment = assessment;
  }

  /// As [#of(Assessment, Subject, Instant, Collection, Collection, Map)] with nothing declared.
  public static AssessmentGraph of(
      Assessment assessment,
      Subject subject,
      Instant generatedAt,
      Collection<MonthlyMetric> metrics,
      Collection<String> factorIds) {
    return of(assessment, subject, generatedAt, metrics, factorIds, Map.of());
  }

  /// @param generatedAt when it was judged
  /// @param metrics closed months that it was judged on
  /// @param factorIds every coefficient behind the metrics, as `edition:id`
  /// @param evidence statements and scores that count, by criterion id
  /// @throws IllegalArgumentException when the assessment or a metric is of another subject
  public static AssessmentGraph of(
      Assessment assessment,
      Subject subject,
      Instant generatedAt,
      Collection<MonthlyMetric> metrics,
      Collection<String> factorIds,
      Map<String, Dossier.Judged> evidence) {
    requireSame(subject, assessment.subjectId());
    metrics.forEach(metric -> requireSame(subject, metric.subjectId()));

    Standard standard = assessment.standard();
    String scheme = Gl.schemeAddress(standard.id(), standard.edition());
    String application =
        encoded(subject.code())
            + "/"
            + standard.id()
            + "/"
            + standard.edition()
            + "/"
            + assessment.period();
    String address = Gl.BASE + "assessment/" + application + "/" + generatedAt;
    Description root =
        new Description(address, "gl:Assessment", "prov:Entity")
            .with(Term.SUBJECT, described(subject))
            .with(Term.SCHEME, SchemeDescription.of(standard, scheme))
            .with(Term.PERIOD, assessment.period().toString())
            .with(Term.OUTCOME, assessment.outcome())
            .with(Term.SCORE, assessment.score())
            .with(Term.GENERATED_AT, generatedAt);
    assessment
        .grade()
        .ifPresent(
            grade -> root.with(Term.GRADE, SchemeDescription.of(grade, address + "#/grade")));
    int order = 0;
    for (CriterionJudgement judgement : assessment.criteria()) {
      order++;
      root.with(Term.JUDGEMENT, described(judgement, order, address, scheme));
    }
    UnconfirmedNumbers.describe(root, assessment.unconfirmedNumbers(), address, scheme);
    Description assessing =
        new Description(address + "#assessing", "gl:Assessing", "prov:Activity")
            .with(Term.ENDED_AT, generatedAt)
            .withReference(Term.USED, scheme);
    metrics.stream()
        .sorted(
            comparing(MonthlyMetric::period)
                .thenComparing(metric -> metric.metric().indicator().code())
                .thenComparingInt(MonthlyMetric::version))
        .forEach(metric -> assessing.with(Term.USED, described(metric, subject)));
    new TreeSet<>(factorIds).forEach(id -> assessing.with(Term.USED, describedFactor(id)));
    new TreeMap<>(evidence)
        .forEach(
            (criterion, judged) ->
                assessing.with(
                    Term.USED,
                    EvidenceDescription.of(judged, application, scheme + "#" + criterion)));
    return new AssessmentGraph(root.with(Term.GENERATED_BY, assessing));
  }

  /// What a published assessment says.
  ///
  /// @throws AssessmentGraphRefused for a text that is no assessment, or that asks for something
  ///   remote
  public static PublishedAssessment read(String jsonLd) {
    return AssessmentReader.read(jsonLd);
  }

  /// What a published assessment was made of.
  ///
  /// @throws AssessmentGraphRefused as [#read]
  public static AssessmentBasis basis(String jsonLd) {
    return AssessmentReader.basis(jsonLd);
  }

  /// JSON-LD 1.1 with its context inside, in UTF-8 when written to a file.
  public String jsonLd() {
    return GraphWriter.jsonLd(assessment);
  }

  public String turtle() {
    return GraphWriter.turtle(assessment);
  }

  private static Description described(Subject subject) {
    return new Description(subjectAddress(subject))
        .with(Term.IDENTIFIER, subject.code())
        .withNames(subject.name(), subject.nameEnglish())
        .with(Term.SUBJECT_KIND, subject.kind());
  }

  private static Description described(
      CriterionJudgement judgement, int order, String assessment, String scheme) {
    Criterion criterion = judgement.criterion();
    CriterionOutcome outcome = judgement.outcome();
    String address = assessment + "#" + criterion.id();
    Description description =
        new Description(address, "gl:Judgement")
            .with(Term.CRITERION, SchemeDescription.of(criterion, order, scheme))
            .with(Term.OUTCOME, PublishedJudgement.Outcome.of(outcome))
            .with(Term.CONFIDENCE, judgement.confidence());
    criterion.indicator().ifPresent(indicator -> description.with(Term.UNIT, indicator.unit()));
    judgement
        .benchmark()
        .ifPresent(
            benchmark ->
                description.with(
                    Term.BENCHMARK, SchemeDescription.of(benchmark, address + "/benchmark")));
    band(criterion, outcome)
        .ifPresent(
            band -> description.with(Term.BAND, SchemeDescription.of(band, address + "/band")));
    outcome
        .earned()
        .ifPresent(
            share ->
                description.with(Term.SHARE, share).with(Term.POINTS, Assessor.points(judgement)));
    return switch (outcome) {
      case CriterionOutcome.Met met -> description.with(Term.VALUE, met.value());
      case CriterionOutcome.PartlyMet partly ->
          description.with(Term.VALUE, partly.value()).with(Term.DISTANCE, partly.distance());
      case CriterionOutcome.NotMet notMet ->
          description.with(Term.VALUE, notMet.value()).with(Term.DISTANCE, notMet.distance());
      case CriterionOutcome.NotAssessable unknown -> {
        availability(unknown.reason())
            .ifPresent(availability -> description.with(Term.AVAILABILITY, availability));
        yield description.with(Term.REASON, unknown.reason());
      }
      case CriterionOutcome.Vetoed vetoed -> description;
    };
  }

  /// The band whose share was earned: no two bands of a criterion have the same.
  private static Optional<Band> band(Criterion criterion, CriterionOutcome outcome) {
    return criterion.rule() instanceof ScoringRule.Bands bands
        ? outcome
            .earned()
            .flatMap(
                share ->
                    bands.bands().stream()
                        .filter(band -> band.share().compareTo(share) == 0)
                        .findFirst())
        : Optional.empty();
  }

  /// Whether the figure itself is missing; the word that readers of earlier assessments know.
  private static Optional<Availability> availability(Missing reason) {
    return switch (reason) {
      case NOT_REPORTED -> Optional.of(Availability.NOT_REPORTED);
      case NOT_APPLICABLE -> Optional.of(Availability.NOT_APPLICABLE);
      case MISSING_FACTOR -> Optional.of(Availability.MISSING_FACTOR);
      case NO_BENCHMARK, NOT_DECLARED, NOT_REVIEWED -> Optional.empty();
    };
  }

  private static Description described(MonthlyMetric monthly, Subject subject) {
    Metric metric = monthly.metric();
    String code = metric.indicator().code();
    String address =
        Gl.BASE
            + "metric/"
            + encoded(subject.code())
            + "/"
            + monthly.period()
            + "/"
            + code
            + "/"
            + monthly.version();
    return new Description(address, "gl:MonthlyMetric", "prov:Entity")
        .withReference(Term.SUBJECT, subjectAddress(subject))
        .withReference(Term.INDICATOR, Gl.indicatorAddress(code))
        .with(Term.PERIOD, monthly.period().toString())
        .with(Term.VERSION, String.valueOf(monthly.version()))
        .with(Term.VALUE, metric.value())
        .with(Term.UNIT, metric.indicator().unit())
        .with(Term.AVAILABILITY, metric.availability())
        .with(Term.CONFIDENCE, metric.confidence());
  }

  private static Description describedFactor(String id) {
    return new Description(Gl.BASE + "factor/" + encoded(id), "gl:Factor", "prov:Entity")
        .with(Term.IDENTIFIER, id);
  }

  private static String subjectAddress(Subject subject) {
    return Gl.BASE + "subject/" + encoded(subject.code());
  }

  /// As part of an address; `/` and `:` stay readable.
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2F", "/")
        .replace("%3A", ":");
  }

  private static void requireSame(Subject subject, int subjectId) {
    if (subjectId != subject.id()) {
      throw new IllegalArgumentException(
          "subject " + subjectId + " is not " + subject.code() + " (" + subject.id() + ")");
    }
  }
}
