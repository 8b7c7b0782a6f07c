package org.greenloop.ontology.provenance;

import static java.util.Comparator.comparing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.TreeSet;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.CriterionJudgement;
import org.greenloop.accounting.assessment.CriterionOutcome;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.indicator.MonthlyMetric;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.ontology.vocabulary.Gl;

/// An assessment as PROV-O: the machine-readable attachment of a label.
///
///     assessment ─prov:wasGeneratedBy─▶ assessing ─prov:used─▶ scheme edition
///                                                  ─prov:used─▶ monthly metrics, each with its version
///                                                  ─prov:used─▶ factors
///
/// Its address ends with the time, because a corrected month is judged again and the earlier result
/// stays readable. The same input gives the same bytes, in any order of metrics and factors.
public final class AssessmentGraph {

  private final Description assessment;

  private AssessmentGraph(Description assessment) {
    this.assessment = assessment;
  }

  /// @param generatedAt when it was judged
  /// @param metrics closed months that it was judged on
  /// @param factorIds every coefficient behind the metrics, as `edition:id`
  /// @throws IllegalArgumentException when the assessment or a metric is of another subject
  public static AssessmentGraph of(
      Assessment assessment,
      Subject subject,
      Instant generatedAt,
      Collection<MonthlyMetric> metrics,
      Collection<String> factorIds) {
    requireSame(subject, assessment.subjectId());
    metrics.forEach(metric -> requireSame(subject, metric.subjectId()));

    Standard standard = assessment.standard();
    String scheme = Gl.schemeAddress(standard.id(), standard.edition());
    String address =
        Gl.BASE
            + "assessment/"
            + encoded(subject.code())
            + "/"
            + standard.id()
            + "/"
            + standard.edition()
            + "/"
            + assessment.period()
            + "/"
            + generatedAt;
    Description root =
        new Description(address, "gl:Assessment", "prov:Entity")
            .with(Term.SUBJECT, described(subject))
            .with(Term.SCHEME, described(standard, scheme))
            .with(Term.PERIOD, assessment.period().toString())
            .with(Term.OUTCOME, assessment.outcome())
            .with(Term.SCORE, assessment.score())
            .with(Term.GENERATED_AT, generatedAt);
    int order = 0;
    for (CriterionJudgement judgement : assessment.criteria()) {
      order++;
      root.with(Term.JUDGEMENT, described(judgement, order, address, scheme));
    }
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
    return new AssessmentGraph(root.with(Term.GENERATED_BY, assessing));
  }

  /// What a published assessment says.
  ///
  /// @throws AssessmentGraphRefused for a text that is no assessment, or that asks for something
  ///   remote
  public static PublishedAssessment read(String jsonLd) {
    return AssessmentReader.read(jsonLd);
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

  private static Description described(Standard standard, String address) {
    return new Description(address, "gl:Scheme", "prov:Plan")
        .with(Term.IDENTIFIER, standard.id())
        .with(Term.EDITION, standard.edition())
        .withNames(standard.name(), standard.nameEnglish())
        .with(Term.CLAUSE, standard.source())
        .with(Term.PASS_SCORE, standard.passScore());
  }

  private static Description described(
      CriterionJudgement judgement, int order, String assessment, String scheme) {
    Criterion criterion = judgement.criterion();
    Description description =
        new Description(assessment + "#" + criterion.id(), "gl:Judgement")
            .with(Term.CRITERION, described(criterion, order, scheme))
            .with(Term.UNIT, criterion.indicator().unit())
            .with(Term.CONFIDENCE, judgement.confidence());
    return switch (judgement.outcome()) {
      case CriterionOutcome.Met met ->
          description.with(Term.OUTCOME, Assessment.Outcome.MET).with(Term.VALUE, met.value());
      case CriterionOutcome.NotMet notMet ->
          description
              .with(Term.OUTCOME, Assessment.Outcome.NOT_MET)
              .with(Term.VALUE, notMet.value())
              .with(Term.DISTANCE, notMet.distance());
      case CriterionOutcome.NotAssessable unknown ->
          description
              .with(Term.OUTCOME, Assessment.Outcome.NOT_ASSESSABLE)
              .with(Term.AVAILABILITY, unknown.reason());
    };
  }

  private static Description described(Criterion criterion, int order, String scheme) {
    return new Description(scheme + "#" + criterion.id(), "gl:Criterion")
        .with(Term.IDENTIFIER, criterion.id())
        .withNames(criterion.name(), criterion.nameEnglish())
        .with(Term.ORDER, String.valueOf(order))
        .with(Term.INDICATOR, described(criterion.indicator()))
        .with(Term.DIRECTION, criterion.direction())
        .with(Term.LIMIT, criterion.limit())
        .with(Term.UNIT, criterion.indicator().unit())
        .with(Term.WEIGHT, criterion.weight())
        .with(Term.REQUIRED, String.valueOf(criterion.required()))
        .with(Term.CLAUSE, criterion.clause())
        .with(Term.LIMIT_SOURCE, criterion.source())
        .with(Term.CONFIDENCE, criterion.confidence());
  }

  private static Description described(Indicator indicator) {
    return new Description(Gl.indicatorAddress(indicator.code()), "gl:Indicator")
        .with(Term.IDENTIFIER, indicator.code())
        .withNames(indicator.name(), indicator.nameEnglish())
        .with(Term.FORMULA, indicator.formula())
        .with(Term.UNIT, indicator.unit())
        .with(Term.CLAUSE, indicator.clause())
        .with(Term.CONFIDENCE, indicator.confidence());
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
