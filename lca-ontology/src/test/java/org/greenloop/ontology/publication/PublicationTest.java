package org.greenloop.ontology.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.greenloop.accounting.classification.Code;
import org.greenloop.accounting.classification.CodeList;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.ontology.dataset.PublishedTurtle;
import org.greenloop.ontology.standard.StandardCatalog;
import org.greenloop.ontology.standard.StandardFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTest {

  private static final String BASE = "https://w3id.org/greenloop/";
  private static final CodeList INDUSTRIES =
      new CodeList(
          "industry",
          "行业",
          "Industry",
          "标准",
          "standard",
          List.of(
              Code.of("C", "C", "制造业", "Manufacturing"),
              new Code(
                  "C38",
                  "C38",
                  "电气机械",
                  "Electrical machinery",
                  Optional.of("C"),
                  List.of("电器"),
                  Optional.of(Confidence.SECONDARY))));
  private static final CodeList UNITS =
      new CodeList(
          Publication.UNITS,
          "单位",
          "Units",
          "绿环",
          "Greenloop",
          Stream.of(Unit.values())
              .map(
                  unit ->
                      Code.of(
                          Publication.unitCode(unit), unit.symbol(), unit.symbol(), unit.symbol()))
              .toList());

  private final Publication publication =
      Publication.of(
          PublishedTurtle.of(StandardFiles.load(), List.of()),
          List.of(INDUSTRIES, UNITS),
          List.of(
              Code.of(
                  "energy.comprehensive", "energy.comprehensive", "综合能耗", "Comprehensive energy")));

  /// Both texts of every document say the same, and nothing is asked elsewhere for it.
  @Test
  void turtle_and_json_ld_say_the_same_of_every_address() {
    assertThat(publication.paths())
        .hasSizeGreaterThan(200)
        .allSatisfy(
            path -> {
              PublishedDocument document = publication.find(path).orElseThrow();
              Graph turtle = parse(document.turtle(), Lang.TURTLE);
              assertThat(turtle.size()).as(path).isPositive();
              assertThat(parse(document.jsonLd(), Lang.JSONLD11).isIsomorphicWith(turtle))
                  .as(path)
                  .isTrue();
            });
  }

  @Test
  void the_same_statements_give_the_same_bytes() {
    Publication again =
        Publication.of(
            PublishedTurtle.of(StandardFiles.load(), List.of()),
            List.of(INDUSTRIES, UNITS),
            List.of());
    for (String path : List.of("ns", "scheme/green-factory/2025", "shapes/standards", "catalog")) {
      assertThat(again.find(path).orElseThrow().jsonLd())
          .isEqualTo(publication.find(path).orElseThrow().jsonLd());
      assertThat(again.find(path).orElseThrow().turtle())
          .isEqualTo(publication.find(path).orElseThrow().turtle());
    }
  }

  @Test
  void every_edition_and_indicator_of_the_catalogue_has_an_address() {
    StandardCatalog catalog = StandardCatalog.load();
    assertThat(catalog.standards())
        .isNotEmpty()
        .allSatisfy(
            standard ->
                assertThat(publication.find("scheme/" + standard.id() + "/" + standard.edition()))
                    .isPresent());
    assertThat(catalog.indicators())
        .isNotEmpty()
        .allSatisfy(
            indicator -> assertThat(publication.find("indicator/" + indicator.code())).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ns/1", "ns/9", "scheme/none", "indicator/none", "code/unit/none", "x"})
  void an_address_at_which_nothing_is_said_is_empty(String path) {
    assertThat(publication.find(path)).isEmpty();
  }

  @Test
  void an_edition_brings_its_criteria_and_their_parts() {
    Graph edition =
        parse(publication.find("scheme/pilot-enterprise/2026").orElseThrow().turtle(), Lang.TURTLE);
    assertThat(
            edition.contains(
                uri("scheme/pilot-enterprise/2026#water-reuse-rate"), uri("ns#base"), Node.ANY))
        .isTrue();
    assertThat(
            edition.contains(
                uri("scheme/pilot-enterprise/2026"),
                NodeFactory.createURI("http://purl.org/dc/terms/isVersionOf"),
                uri("scheme/pilot-enterprise")))
        .isTrue();
  }

  /// pilot-enterprise 2026 has the criterion water-reuse-rate of this indicator.
  @Test
  void an_indicator_names_the_criteria_that_use_it() {
    Graph indicator =
        parse(publication.find("indicator/water.reuse-rate").orElseThrow().turtle(), Lang.TURTLE);
    assertThat(
            indicator.contains(
                uri("scheme/pilot-enterprise/2026#water-reuse-rate"),
                uri("ns#indicator"),
                uri("indicator/water.reuse-rate")))
        .isTrue();
  }

  @Test
  void a_code_is_a_concept_below_another_and_sure_to_a_degree() {
    String turtle = publication.find("code/industry/C38").orElseThrow().turtle();
    assertThat(turtle)
        .contains("skos:broader <https://w3id.org/greenloop/code/industry/C>")
        .contains("skos:notation \"C38\"")
        .contains("skos:altLabel \"电器\"")
        .contains("gl:confidence gl:secondary")
        .contains("\"电气机械\"@zh");
    assertThat(publication.find("code/industry").orElseThrow().turtle())
        .contains("skos:hasTopConcept <https://w3id.org/greenloop/code/industry/C>");
  }

  /// The unit of QUDT, or a multiple of one, or why there is none.
  @Test
  void every_unit_has_one_of_qudt_or_says_why_not() {
    for (Unit unit : Unit.values()) {
      String code = Publication.unitCode(unit);
      List<Link> same = publication.matches(Publication.UNITS, code);
      Text note = publication.codeNote(Publication.UNITS, code);
      assertThat(same.isEmpty()).as(code).isNotEqualTo(note.isEmpty());
      assertThat(same)
          .allSatisfy(link -> assertThat(link.address()).startsWith("http://qudt.org/vocab/unit/"));
    }
    assertThat(publication.matches(Publication.UNITS, "kilowatt-hour"))
        .extracting(Link::text)
        .containsExactly("unit:KiloW-HR");
    assertThat(publication.codeNote(Publication.UNITS, "tonne-standard-coal").english())
        .contains("no standard coal");
  }

  /// 万kWh is 10 000 kWh, 亿元 is 100 000 000 元.
  @Test
  void a_multiple_of_a_unit_says_of_what_and_how_many() {
    assertThat(publication.find("code/unit/ten-thousand-kilowatt-hour").orElseThrow().turtle())
        .contains("qudt:scalingOf unit:KiloW-HR", "qudt:conversionMultiplier \"10000.0\"");
    assertThat(publication.find("code/unit/hundred-million-yuan").orElseThrow().turtle())
        .contains("qudt:scalingOf unit:CCY_CNY", "qudt:conversionMultiplier \"100000000.0\"");
  }

  @Test
  void an_account_in_a_unit_of_qudt_says_so_and_has_its_name() {
    assertThat(publication.find("account/energy.electricity").orElseThrow().turtle())
        .contains("qudt:hasUnit unit:KiloW-HR");
    assertThat(publication.find("account/energy.comprehensive").orElseThrow().turtle())
        .contains("\"综合能耗\"@zh")
        .doesNotContain("qudt:hasUnit");
  }

  @Test
  void each_version_of_the_vocabulary_is_kept() {
    assertThat(publication.versions()).containsExactly("3", "2");
    assertThat(publication.find("ns").orElseThrow().turtle())
        .isEqualTo(publication.find("ns/3").orElseThrow().turtle());
    assertThat(publication.findVocabulary("2").orElseThrow().terms()).hasSizeGreaterThan(100);
    assertThat(publication.find("ns/2").orElseThrow().turtle()).contains("owl:versionInfo \"2\"");
  }

  @Test
  void a_class_knows_its_properties_and_values() {
    Vocabulary vocabulary = publication.vocabulary();
    assertThat(vocabulary.properties("Judgement"))
        .extracting(VocabularyTerm::name)
        .contains("criterion", "outcome", "points", "confidence")
        .doesNotContain("score");
    assertThat(vocabulary.properties("Assessing"))
        .extracting(VocabularyTerm::name)
        .contains("prov:used");
    assertThat(vocabulary.values("Direction"))
        .extracting(VocabularyTerm::name)
        .containsExactly("atLeast", "atMost");
  }

  /// Whatever is referred to stands below what refers to it, no box lies on another, and no line
  /// passes a layer, where it would seem to come from another box. What passes one is a row.
  @Test
  void the_diagram_draws_every_class_once_and_every_relation_downwards() {
    Vocabulary vocabulary = publication.vocabulary();
    Diagram diagram = vocabulary.diagram();

    assertThat(diagram.boxes())
        .extracting(box -> box.term().name())
        .containsExactlyInAnyOrderElementsOf(
            vocabulary.things().stream().map(VocabularyTerm::name).toList());
    for (Diagram.Box one : diagram.boxes()) {
      assertThat(one.x()).isNotNegative();
      assertThat(one.x() + one.width()).isLessThanOrEqualTo(diagram.width());
      assertThat(one.y() + one.height()).isLessThanOrEqualTo(diagram.height());
      for (Diagram.Box other : diagram.boxes()) {
        boolean apart =
            one.x() + one.width() <= other.x()
                || other.x() + other.width() <= one.x()
                || one.y() + one.height() <= other.y()
                || other.y() + other.height() <= one.y();
        assertThat(one.equals(other) || apart).as(one + " " + other).isTrue();
      }
    }
    assertThat(diagram.lines())
        .extracting(Diagram.Line::from, Diagram.Line::to)
        .contains(
            tuple("Scheme", "Criterion"),
            tuple("Benchmark", "Indicator"),
            tuple("Indicator", "Account"),
            tuple("Assessing", "MonthlyMetric"),
            tuple("Label", "Assessment"));
    assertThat(diagram.lines())
        .allSatisfy(
            line -> {
              Diagram.Box from = box(diagram, line.from());
              Diagram.Box to = box(diagram, line.to());
              assertThat(from.y() + from.height()).isLessThan(to.y());
              assertThat(diagram.boxes()).noneMatch(one -> one.y() > from.y() && one.y() < to.y());
            });
    assertThat(box(diagram, "Criterion").rows())
        .extracting(row -> row.target().name())
        .contains("Indicator");
  }

  @Test
  void every_shape_has_both_messages() {
    assertThat(publication.shapes())
        .extracting(ShapeFile::name)
        .containsExactly("standards", "published");
    Set<String> ids =
        publication.shapes().stream()
            .flatMap(file -> file.rules().stream())
            .peek(rule -> assertThat(rule.message().chinese()).isNotEmpty())
            .peek(rule -> assertThat(rule.message().english()).isNotEmpty())
            .map(ShapeRule::id)
            .collect(Collectors.toSet());
    assertThat(ids).contains("criterion-weight", "metric-of-park").hasSizeGreaterThan(100);
    assertThat(publication.findShapesOfRule("metric-of-park").orElseThrow().name())
        .isEqualTo("published");
  }

  @Test
  void the_catalogue_lists_every_edition_in_three_forms() {
    Graph catalogue = parse(publication.find("catalog").orElseThrow().jsonLd(), Lang.JSONLD11);
    Node edition = uri("scheme/green-factory/2025");
    assertThat(
            catalogue.contains(
                uri("catalog"),
                NodeFactory.createURI("http://www.w3.org/ns/dcat#dataset"),
                edition))
        .isTrue();
    assertThat(
            catalogue.stream(
                edition, NodeFactory.createURI("http://www.w3.org/ns/dcat#distribution"), Node.ANY))
        .hasSize(3);
  }

  private static Diagram.Box box(Diagram diagram, String name) {
    return diagram.boxes().stream()
        .filter(box -> box.term().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Node uri(String path) {
    return NodeFactory.createURI(BASE + path);
  }

  private static Graph parse(String text, Lang language) {
    return RDFParser.create().fromString(text).lang(language).base(BASE).toGraph();
  }
}
