package org.greenloop.ontology.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.ontology.Resources.resource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenloop.accounting.assessment.Applicant;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Assessor;
import org.greenloop.accounting.assessment.Declared;
import org.greenloop.accounting.assessment.Missing;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.indicator.MetricQuality;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.ontology.provenance.AssessmentGraph;
import org.greenloop.ontology.provenance.PublishedAssessment;
import org.greenloop.ontology.provenance.PublishedJudgement;
import org.greenloop.ontology.provenance.PublishedJudgement.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each folder of `rules` is a scoring rule with an outcome: `scheme.ttl`, what is known of a site
/// in `inputs.csv`, and in `expected.txt` the report with the sum that gives it. The report is read
/// back from the published assessment: `criterion | outcome | share | points | value | distance |
/// reason`, then `result | outcome | score`.
class RuleCasesTest {

  private static final Subject SITE =
      new Subject(
          1,
          SubjectKind.SITE,
          "CASE-1",
          "案例厂",
          "Case plant",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  @ParameterizedTest
  @MethodSource("cases")
  void a_rule_comes_out_as_the_pencil_says(Path folder) throws IOException {
    StandardCatalog catalog = StandardCatalog.load(List.of(folder.resolve("scheme.ttl")));
    Standard standard =
        catalog.find("rule-case", Optional.of("1"), LocalDate.of(2026, 1, 1)).orElseThrow();
    Assessment assessment =
        new Assessor()
            .judge(
                standard,
                new ReportingPeriod.CalendarYear(Year.of(2025)),
                applicant(catalog, folder));
    PublishedAssessment published =
        AssessmentGraph.read(
            AssessmentGraph.of(assessment, SITE, Instant.EPOCH, List.of(), List.of()).jsonLd());

    assertThat(report(published))
        .containsExactlyElementsOf(
            Files.readAllLines(folder.resolve("expected.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList());
    assertThat(Files.readAllLines(folder.resolve("expected.txt")).getFirst())
        .as("the sum stands above the report")
        .startsWith("# ");
    assertThat(name(standard, published.criteria().getFirst()))
        .as("the folder says what its first criterion shows")
        .isEqualTo(folder.getFileName().toString());
  }

  @Test
  void every_rule_has_a_case_of_every_outcome() {
    List<String> wanted = new ArrayList<>();
    for (ScoringRule.Kind kind : ScoringRule.Kind.values()) {
      for (Outcome outcome : outcomes(kind)) {
        if (outcome == Outcome.NOT_ASSESSABLE) {
          reasons(kind).forEach(reason -> wanted.add(name(kind, outcome, Optional.of(reason))));
        } else {
          wanted.add(name(kind, outcome, Optional.empty()));
        }
      }
    }
    assertThat(cases().map(folder -> folder.getFileName().toString()))
        .containsExactlyInAnyOrderElementsOf(wanted);
  }

  private static List<Outcome> outcomes(ScoringRule.Kind kind) {
    return switch (kind) {
      case THRESHOLD -> List.of(Outcome.MET, Outcome.NOT_MET, Outcome.NOT_ASSESSABLE);
      case LINEAR, RATIO, BANDS, EVIDENCE ->
          List.of(Outcome.MET, Outcome.PARTLY_MET, Outcome.NOT_MET, Outcome.NOT_ASSESSABLE);
      case VETO -> List.of(Outcome.MET, Outcome.VETOED, Outcome.NOT_ASSESSABLE);
    };
  }

  /// Bands hold their values themselves, so none is missing for an industry.
  private static List<Missing> reasons(ScoringRule.Kind kind) {
    return switch (kind) {
      case THRESHOLD, LINEAR, RATIO ->
          List.of(
              Missing.NOT_REPORTED,
              Missing.NOT_APPLICABLE,
              Missing.MISSING_FACTOR,
              Missing.NO_BENCHMARK);
      case BANDS -> List.of(Missing.NOT_REPORTED, Missing.NOT_APPLICABLE, Missing.MISSING_FACTOR);
      case EVIDENCE, VETO -> List.of(Missing.NOT_DECLARED, Missing.NOT_REVIEWED);
    };
  }

  private static String name(Standard standard, PublishedJudgement judgement) {
    return name(
        standard.criteria().getFirst().rule().kind(), judgement.outcome(), judgement.reason());
  }

  /// `linear-partly-met`, `veto-not-assessable-not-declared`.
  private static String name(ScoringRule.Kind kind, Outcome outcome, Optional<Missing> reason) {
    return Stream.concat(Stream.of(kind, outcome), reason.stream())
        .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .reduce((left, right) -> left + "-" + right)
        .orElseThrow();
  }

  private static Applicant applicant(StandardCatalog catalog, Path folder) throws IOException {
    Map<String, Metric> metrics = new HashMap<>();
    Map<String, Declared> declared = new HashMap<>();
    Optional<String> industry = Optional.empty();
    List<String> lines = Files.readAllLines(folder.resolve("inputs.csv"));
    assertThat(lines.getFirst()).isEqualTo("what,of,value");
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      switch (cells[0]) {
        case "metric" -> metrics.put(cells[1], metric(catalog, cells[1], cells[2]));
        case "declared" ->
            declared.put(
                cells[1],
                cells[2].equals("STATED")
                    ? new Declared.Stated()
                    : new Declared.Scored(new BigDecimal(cells[2])));
        case "industry" -> industry = Optional.of(cells[2]);
        default -> throw new AssertionError(folder + ": " + line);
      }
    }
    return new Applicant(SITE.id(), industry, metrics, declared);
  }

  /// A number, or the name of an availability.
  private static Metric metric(StandardCatalog catalog, String code, String value) {
    Indicator indicator = catalog.findIndicator(code).orElseThrow();
    boolean isKnown = !Character.isLetter(value.charAt(0));
    return new Metric(
        indicator,
        isKnown ? new BigDecimal(value).divide(indicator.scale()) : BigDecimal.ZERO,
        BigDecimal.ONE,
        isKnown ? Availability.AVAILABLE : Availability.valueOf(value),
        Confidence.OFFICIAL,
        1,
        MetricQuality.UNKNOWN);
  }

  private static List<String> report(PublishedAssessment published) {
    List<String> report = new ArrayList<>();
    for (PublishedJudgement one : published.criteria()) {
      report.add(
          String.join(
              " | ",
              one.id(),
              word(one.outcome()),
              plain(one.share()),
              plain(one.points()) + " of " + plain(Optional.of(one.weight())),
              plain(one.value()),
              plain(one.distance()),
              one.reason().map(RuleCasesTest::word).orElse("-")));
    }
    report.add(
        String.join(
            " | ", "result", word(published.outcome()), plain(Optional.of(published.score()))));
    return report;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String plain(Optional<BigDecimal> value) {
    return value
        .map(one -> one.signum() == 0 ? "0" : one.stripTrailingZeros().toPlainString())
        .orElse("-");
  }

  static Stream<Path> cases() {
    try (Stream<Path> files = Files.list(resource("rules"))) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
