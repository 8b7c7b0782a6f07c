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

  private final Graph vocabulary =
      RDFParser.create().source(ROOT.resolve("vocabulary/greenloop.ttl")).toGraph();

  @Test
  void every_term_has_a_label_and_a_definition_in_chinese_and_english() {
    assertThat(declared())
        .isNotEmpty()
        .allSatisfy(
            term -> {
              assertThat(languages(term, RDFS.label.asNode()))
                  .containsExactlyInAnyOrder("zh", "en");
              assertThat(languages(term, SKOS.definition.asNode()))
                  .containsExactlyInAnyOrder("zh", "en");
            });
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
