package org.greenloop.ontology.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.ontology.Resources.resource;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Direction;
import org.greenloop.accounting.assessment.Missing;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.assessment.UnconfirmedNumber;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.ontology.provenance.PublishedJudgement;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private static final Path ROOT =
      resource("org/greenloop/ontology/vocabulary/greenloop.ttl").resolve("../..").normalize();

  private static final Node DOMAIN_INCLUDES =
      NodeFactory.createURI("http://purl.org/dc/dcam/domainIncludes");

  private final Graph vocabulary =
      RDFParser.create().source(ROOT.resolve("vocabulary/greenloop.ttl")).toGraph();

  @Test
  void every_term_has_label_definition_example_and_source_in_chinese_and_english() {
    assertThat(own())
        .hasSizeGreaterThan(100)
        .allSatisfy(
            term -> {
              for (Node property :
                  List.of(
                      RDFS.label.asNode(),
                      SKOS.definition.asNode(),
                      SKOS.example.asNode(),
                      DCTerms.source.asNode())) {
                assertThat(languages(term, property))
                    .as(term + " " + property)
                    .containsExactlyInAnyOrder("zh", "en");
              }
            });
  }

  @Test
  void every_property_says_what_has_it() {
    assertThat(own().stream().filter(this::isProperty))
        .allSatisfy(
            property ->
                assertThat(
                        vocabulary.contains(property, RDFS.domain.asNode(), Node.ANY)
                            || vocabulary.contains(property, DOMAIN_INCLUDES, Node.ANY))
                    .as(property.toString())
                    .isTrue());
  }

  /// What others published with an earlier version goes on meaning something.
  @Test
  void every_term_of_an_earlier_version_is_still_there() throws IOException {
    List<String> versions = Files.readAllLines(ROOT.resolve("vocabulary/published/index.txt"));
    assertThat(versions).isNotEmpty();
    for (String version : versions) {
      Graph earlier =
          RDFParser.create()
              .source(ROOT.resolve("vocabulary/published/" + version + ".ttl"))
              .toGraph();
      Set<Node> terms =
          earlier.stream(Node.ANY, RDFS.label.asNode(), Node.ANY)
              .map(Triple::getSubject)
              .collect(Collectors.toSet());
      assertThat(terms).hasSizeGreaterThan(100);
      assertThat(own()).as("version " + version).containsAll(terms);
    }
  }

  @Test
  void the_version_has_an_address_and_names_the_one_before() throws IOException {
    Node ontology = NodeFactory.createURI("https://w3id.org/greenloop/ns");
    String version = one(ontology, OWL.versionInfo.asNode()).getLiteralLexicalForm();
    assertThat(one(ontology, NodeFactory.createURI(OWL.getURI() + "versionIRI")).getURI())
        .isEqualTo("https://w3id.org/greenloop/ns/" + version);
    String before = Files.readAllLines(ROOT.resolve("vocabulary/published/index.txt")).getFirst();
    assertThat(one(ontology, OWL.priorVersion.asNode()).getURI())
        .isEqualTo("https://w3id.org/greenloop/ns/" + before);
    assertThat(Integer.parseInt(version)).isEqualTo(Integer.parseInt(before) + 1);
  }

  @Test
  void every_constant_is_declared() throws IllegalAccessException {
    for (Field field : Gl.class.getFields()) {
      if (field.getType() == Node.class) {
        assertThat(declared()).contains((Node) field.get(null));
      }
    }
  }

  @Test
  void every_constant_of_the_core_is_a_concept_and_is_found_again() {
    Stream.of(
            Confidence.values(),
            Direction.values(),
            SubjectKind.values(),
            Availability.values(),
            Assessment.Outcome.values(),
            PublishedJudgement.Outcome.values(),
            ScoringRule.Kind.values(),
            Standard.Counting.values(),
            Missing.values(),
            UnconfirmedNumber.Kind.values())
        .flatMap(Arrays::stream)
        .forEach(
            constant -> {
              assertThat(declared()).contains(Gl.concept(constant));
              assertThat(found(constant)).isEqualTo(constant);
            });
  }

  @Test
  void names_of_concepts_are_as_the_vocabulary_writes_them() {
    assertThat(Gl.conceptName(Direction.AT_MOST)).isEqualTo("atMost");
    assertThat(Gl.conceptName(SubjectKind.SITE)).isEqualTo("Site");
    assertThat(Gl.conceptName(Availability.MISSING_FACTOR)).isEqualTo("missingFactor");
  }

  @Test
  void no_file_uses_a_term_that_is_not_declared() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      List<Path> turtle = files.filter(file -> file.toString().endsWith(".ttl")).toList();
      assertThat(turtle).hasSizeGreaterThanOrEqualTo(4);
      for (Path file : turtle) {
        assertThat(declared()).as(file.toString()).containsAll(terms(Files.readString(file)));
      }
    }
  }

  private Set<Node> own() {
    return vocabulary.stream(Node.ANY, RDF.type.asNode(), Node.ANY)
        .map(Triple::getSubject)
        .filter(node -> node.getURI().startsWith(Gl.NAMESPACE))
        .collect(Collectors.toSet());
  }

  private boolean isProperty(Node term) {
    return vocabulary.contains(term, RDF.type.asNode(), OWL.ObjectProperty.asNode())
        || vocabulary.contains(term, RDF.type.asNode(), OWL.DatatypeProperty.asNode());
  }

  private Node one(Node subject, Node property) {
    List<Triple> triples = vocabulary.stream(subject, property, Node.ANY).toList();
    assertThat(triples).hasSize(1);
    return triples.getFirst().getObject();
  }

  private static Set<Node> terms(String turtle) {
    return Pattern.compile("\\bgl:([A-Za-z]+)")
        .matcher(turtle)
        .results()
        .map((MatchResult match) -> Gl.term(match.group(1)))
        .collect(Collectors.toSet());
  }

  private Set<Node> declared() {
    return vocabulary.stream(Node.ANY, RDFS.label.asNode(), Node.ANY)
        .map(Triple::getSubject)
        .collect(Collectors.toSet());
  }

  private List<String> languages(Node term, Node property) {
    return vocabulary.stream(term, property, Node.ANY)
        .map(triple -> triple.getObject().getLiteralLanguage())
        .toList();
  }

  private static Enum<?> found(Enum<?> constant) {
    Node concept = NodeFactory.createURI(Gl.concept(constant).getURI());
    return switch (constant) {
      case Confidence c -> Gl.find(Confidence.class, concept).orElseThrow();
      case Direction d -> Gl.find(Direction.class, concept).orElseThrow();
      case SubjectKind k -> Gl.find(SubjectKind.class, concept).orElseThrow();
      case Availability a -> Gl.find(Availability.class, concept).orElseThrow();
      case PublishedJudgement.Outcome o ->
          Gl.find(PublishedJudgement.Outcome.class, concept).orElseThrow();
      case ScoringRule.Kind k -> Gl.find(ScoringRule.Kind.class, concept).orElseThrow();
      case Standard.Counting c -> Gl.find(Standard.Counting.class, concept).orElseThrow();
      case UnconfirmedNumber.Kind n -> Gl.find(UnconfirmedNumber.Kind.class, concept).orElseThrow();
      case Missing m -> Gl.find(Missing.class, concept).orElseThrow();
      default -> Gl.find(Assessment.Outcome.class, concept).orElseThrow();
    };
  }
}
