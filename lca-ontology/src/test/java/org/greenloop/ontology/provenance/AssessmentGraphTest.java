package org.greenloop.ontology.provenance;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.greenloop.ontology.Resources.resource;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Missing;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.ontology.provenance.PublishedJudgement.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentGraphTest {

  private static final String ADDRESS =
      "https://w3id.org/greenloop/assessment/A%2001/pilot-energy-carbon/2026/2025/2026-11-22T08:30:00Z";

  @Test
  void what_was_published_is_read_back() {
    PublishedAssessment read = AssessmentGraph.read(Examples.graph().jsonLd());

    assertThat(read.subjectCode()).isEqualTo("A 01");
    assertThat(read.subjectKind()).isEqualTo(SubjectKind.SITE);
    assertThat(read.subjectName()).isEqualTo("顺德\"一\"厂");
    assertThat(read.subjectNameEnglish()).isEqualTo("Shunde\nPlant \\1");
    assertThat(read.scheme()).isEqualTo("pilot-energy-carbon");
    assertThat(read.edition()).isEqualTo("2026");
    assertThat(read.schemeNameEnglish())
        .isEqualTo("Alliance pilot assessment of energy and carbon");
    assertThat(read.period()).isEqualTo(new ReportingPeriod.CalendarYear(Year.of(2025)));
    assertThat(read.outcome()).isEqualTo(Assessment.Outcome.NOT_MET);
    assertThat(read.score()).isEqualByComparingTo("40");
    assertThat(read.generatedAt()).isEqualTo(Examples.GENERATED_AT);
    assertThat(read.criteria())
        .extracting(
            PublishedJudgement::id,
            PublishedJudgement::outcome,
            PublishedJudgement::value,
            PublishedJudgement::distance,
            PublishedJudgement::reason,
            PublishedJudgement::confidence)
        .containsExactly(
            tuple(
                "energy-per-value-added",
                Outcome.MET,
                number("0.3"),
                Optional.empty(),
                Optional.empty(),
                Confidence.UNCONFIRMED),
            tuple(
                "carbon-per-value-added",
                Outcome.NOT_MET,
                number("0.72"),
                number("0.12"),
                Optional.empty(),
                Confidence.UNCONFIRMED),
            tuple(
                "energy-per-output-value",
                Outcome.NOT_ASSESSABLE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Missing.NOT_REPORTED),
                Confidence.COMPUTED),
            tuple(
                "electricity-per-value-added",
                Outcome.NOT_MET,
                number("2000"),
                number("300"),
                Optional.empty(),
                Confidence.UNCONFIRMED));
  }

  @Test
  void a_criterion_brings_its_clause_limit_and_weight() {
    PublishedJudgement carbon = AssessmentGraph.read(Examples.graph().jsonLd()).criteria().get(1);

    assertThat(carbon.indicator()).contains("carbon.per-value-added");
    assertThat(carbon.clause()).isEqualTo("绿色供应链联盟节能降碳试点评价 2026,准则 2");
    assertThat(carbon.limit()).contains(new BigDecimal("0.6"));
    assertThat(carbon.unit()).contains("tCO2/万元");
    assertThat(carbon.weight()).isEqualTo("30");
    assertThat(carbon.required()).isFalse();
  }

  /// Stored before there were other rules than thresholds.
  @Test
  void an_earlier_assessment_reads_like_one_of_today() throws IOException {
    String earlier = Files.readString(resource("assessments/threshold-only.jsonld"));

    assertThat(AssessmentGraph.read(earlier))
        .usingRecursiveComparison()
        .isEqualTo(AssessmentGraph.read(Examples.graph().jsonLd()));
  }

  /// Whoever reads the earlier form finds all of it.
  @Test
  void an_assessment_of_today_says_all_that_an_earlier_one_said() throws IOException {
    Graph earlier =
        parse(Files.readString(resource("assessments/threshold-only.jsonld")), Lang.JSONLD11);
    Graph today = parse(Examples.graph().jsonLd(), Lang.JSONLD11);

    assertThat(earlier.stream()).isNotEmpty().allMatch(today::contains);
  }

  @Test
  void json_ld_and_turtle_say_the_same() {
    Graph jsonLd = parse(Examples.graph().jsonLd(), Lang.JSONLD11);
    Graph turtle = parse(Examples.graph().turtle(), Lang.TURTLE);

    assertThat(jsonLd.isIsomorphicWith(turtle)).isTrue();
    assertThat(turtle.size()).isGreaterThan(100);
  }

  @Test
  void the_assessment_was_generated_by_an_activity_that_used_the_scheme_metrics_and_factors() {
    Graph graph = parse(Examples.graph().turtle(), Lang.TURTLE);
    Node assessing =
        graph.stream(NodeFactory.createURI(ADDRESS), prov("wasGeneratedBy"), Node.ANY)
            .findFirst()
            .orElseThrow()
            .getObject();

    assertThat(graph.stream(assessing, prov("used"), Node.ANY).map(t -> t.getObject().getURI()))
        .containsExactlyInAnyOrder(
            "https://w3id.org/greenloop/scheme/pilot-energy-carbon/2026",
            "https://w3id.org/greenloop/metric/A%2001/2025-01/carbon.per-value-added/1",
            "https://w3id.org/greenloop/metric/A%2001/2025-03/carbon.per-value-added/1",
            "https://w3id.org/greenloop/metric/A%2001/2025-03/carbon.per-value-added/2",
            "https://w3id.org/greenloop/factor/grid-2025:grid-average/440000/2023",
            "https://w3id.org/greenloop/factor/carriers-2025:standard-coal/electricity");
  }

  @Test
  void every_thing_has_an_address() {
    Graph graph = parse(Examples.graph().jsonLd(), Lang.JSONLD11);

    assertThat(graph.stream().filter(t -> t.getSubject().isBlank() || t.getObject().isBlank()))
        .isEmpty();
  }

  @Test
  void the_order_of_metrics_and_factors_changes_nothing() {
    AssessmentGraph turned =
        AssessmentGraph.of(
            Examples.assessment(),
            Examples.SITE,
            Examples.GENERATED_AT,
            reversed(Examples.months()),
            reversed(Examples.FACTORS));

    assertThat(turned.jsonLd()).isEqualTo(Examples.graph().jsonLd());
    assertThat(turned.turtle()).isEqualTo(Examples.graph().turtle());
  }

  @Test
  void an_assessment_of_another_subject_is_a_fault_of_the_program() {
    Subject other =
        new Subject(
            8,
            SubjectKind.PARK,
            "P",
            "园",
            "Park",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThatThrownBy(
            () ->
                AssessmentGraph.of(
                    Examples.assessment(), other, Examples.GENERATED_AT, List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("subject 7 is not P (8)");
  }

  /// 192.0.2.1 (RFC 5737) answers nobody: a reader that fetched would wait.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@context\": \"http://192.0.2.1/c\", \"@id\": \"urn:a\"}",
        "{\"@context\": [{}, \"file:///etc/passwd\"], \"@id\": \"urn:a\"}",
        "{\"@context\": {\"@version\": 1.1, \"@import\": \"http://192.0.2.1/c\"}, \"@id\": \"urn:a\"}",
        "{\"@context\": {\"@version\": 1.1, \"p\": {\"@id\": \"urn:p\", \"@context\": \"http://192.0.2.1/c\"}}, \"p\": {\"@id\": \"urn:a\"}}",
        "{\"urn:p\": {\"@context\": \"c.jsonld\", \"@id\": \"urn:a\"}}"
      })
  void a_context_elsewhere_is_refused_and_not_fetched(String jsonLd) {
    assertTimeout(
        ofSeconds(5),
        () ->
            assertThatThrownBy(() -> AssessmentGraph.read(jsonLd))
                .isInstanceOf(AssessmentGraphRefused.class)
                .hasMessageContaining("nothing is fetched"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "{}",
        "[]",
        "{\"@id\": \"urn:a\", \"@type\": \"https://w3id.org/greenloop/ns#Assessment\"}",
        "{\"urn:p\": 1E10000000}"
      })
  void a_text_that_is_no_assessment_is_refused(String jsonLd) {
    assertTimeout(
        ofSeconds(5),
        () ->
            assertThatThrownBy(() -> AssessmentGraph.read(jsonLd))
                .isInstanceOf(AssessmentGraphRefused.class));
  }

  @Test
  void twenty_thousand_nested_lists_are_refused_at_once() {
    String deep = "{\"urn:p\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}";

    assertTimeout(
        ofSeconds(5),
        () ->
            assertThatThrownBy(() -> AssessmentGraph.read(deep))
                .isInstanceOf(AssessmentGraphRefused.class)
                .hasMessageContaining("nested deeper than 32"));
  }

  /// Two readers of one document must not read two results.
  @Test
  void a_second_outcome_or_score_is_refused() {
    String jsonLd = Examples.graph().jsonLd();

    assertThatThrownBy(
            () ->
                AssessmentGraph.read(
                    jsonLd.replaceFirst("\"score\": \"40\"", "\"score\": [\"40\", \"90\"]")))
        .isInstanceOf(AssessmentGraphRefused.class)
        .hasMessageContaining("more than one score");
    assertThatThrownBy(
            () ->
                AssessmentGraph.read(
                    jsonLd.replaceFirst(
                        Pattern.quote("\"outcome\": \"notMet\""),
                        "\"outcome\": [\"notMet\", \"met\"]")))
        .isInstanceOf(AssessmentGraphRefused.class)
        .hasMessageContaining("more than one outcome");
  }

  private static Optional<BigDecimal> number(String text) {
    return Optional.of(new BigDecimal(text));
  }

  private static Node prov(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/prov#" + name);
  }

  private static Graph parse(String text, Lang language) {
    return RDFParser.create().fromString(text).lang(language).toGraph();
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }
}
