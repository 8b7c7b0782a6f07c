package org.greenloop.ontology.provenance;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.CriterionJudgement;
import org.greenloop.accounting.assessment.CriterionOutcome;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.indicator.Closing;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.ontology.vocabulary.Gl;

/// An assessment as PROV-O: the machine-readable attachment of a label.
///
///     assessment ─prov:wasGeneratedBy─▶ assessing ─prov:used─▶ scheme edition
///                                                  ─prov:used─▶ monthly metrics, each with its version
///                                                  ─prov:used─▶ factors
///
/// The same input gives the same bytes, in any order of closings and factors. The address of an
/// assessment ends with a digest of what it says: judged again on a corrected month it has another
/// address, judged again on the same figures it has the same.
public final class AssessmentGraph {

  private final Description assessment;

  private AssessmentGraph(Description assessment) {
    this.assessment = assessment;
  }

  /// @param generatedAt when it was judged; empty where texts are compared for what they say
  /// @param closings closed months that it was judged on; of their metrics those are published that
  ///   the criteria are about
  /// @param factorIds every coefficient behind the metrics, as `edition:id`
  /// @throws IllegalArgumentException when the assessment or a closing is of another subject
  public static AssessmentGraph of(
      Assessment assessment,
      Subject subject,
      Optional<Instant> generatedAt,
      Collection<Closing> closings,
      Collection<String> factorIds) {
    requireSame(subject, assessment.subjectId());
    closings.forEach(closing -> requireSame(subject, closing.subjectId()));
    Standard standard = assessment.standard();
    String question =
        Gl.BASE
            + "assessment/"
            + encoded(subject.code())
            + "/"
            + standard.id()
            + "/"
            + standard.edition()
            + "/"
            + assessment.period();
    UnaryOperator<Description> complete =
        root -> complete(root, assessment, subject, generatedAt, closings, factorIds);
    String digest = digest(GraphWriter.jsonLd(complete.apply(new Description(question))));
    return new AssessmentGraph(
        complete.apply(new Description(question + "/" + digest, "gl:Assessment", "prov:Entity")));
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

  private static Description complete(
      Description root,
      Assessment assessment,
      Subject subject,
      Optional<Instant> generatedAt,
      Collection<Closing> closings,
      Collection<String> factorIds) {
    Standard standard = assessment.standard();
    String scheme = Gl.schemeAddress(standard.id(), standard.edition());
    root.with(Term.SUBJECT, described(subject))
        .with(Term.SCHEME, described(standard, scheme))
        .with(Term.PERIOD, assessment.period().toString())
        .with(Term.OUTCOME, assessment.outcome())
        .with(Term.SCORE, assessment.score());
    generatedAt.ifPresent(time -> root.with(Term.GENERATED_AT, time));
    int order = 0;
    for (CriterionJudgement judgement : assessment.criteria()) {
      order++;
      root.with(Term.JUDGEMENT, described(judgement, order, root.address(), scheme));
    }
    Description assessing =
        new Description(root.address() + "#assessing", "gl:Assessing", "prov:Activity")
            .withReference(Term.USED, scheme);
    generatedAt.ifPresent(time -> assessing.with(Term.ENDED_AT, time));
    closings.stream()
        .sorted(comparing(Closing::period).thenComparingInt(Closing::version))
        .forEach(closing -> used(standard, closing, subject, assessing));
    new TreeSet<>(factorIds).forEach(id -> assessing.with(Term.USED, describedFactor(id)));
    return root.with(Term.GENERATED_BY, assessing);
  }

  private static void used(
      Standard standard, Closing closing, Subject subject, Description assessing) {
    Set<String> codes =
        standard.criteria().stream()
            .map(criterion -> criterion.indicator().code())
            .collect(toSet());
    closing.metrics().stream()
        .filter(metric -> codes.contains(metric.indicator().code()))
        .sorted(comparing(metric -> metric.indicator().code()))
        .forEach(metric -> assessing.with(Term.USED, described(metric, closing, subject)));
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

  private static Description described(Metric metric, Closing closing, Subject subject) {
    String code = metric.indicator().code();
    String address =
        Gl.BASE
            + "metric/"
            + encoded(subject.code())
            + "/"
            + closing.period()
            + "/"
            + code
            + "/"
            + closing.version();
    return new Description(address, "gl:MonthlyMetric", "prov:Entity")
        .withReference(Term.SUBJECT, subjectAddress(subject))
        .withReference(Term.INDICATOR, Gl.indicatorAddress(code))
        .with(Term.PERIOD, closing.period().toString())
        .with(Term.VERSION, String.valueOf(closing.version()))
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

  /// The first 64 bits of SHA-256, in hexadecimal.
  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void requireSame(Subject subject, int subjectId) {
    if (subjectId != subject.id()) {
      throw new IllegalArgumentException(
          "subject " + subjectId + " is not " + subject.code() + " (" + subject.id() + ")");
    }
  }
}
