package org.greenloop.ontology.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.ontology.Resources.resource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.greenloop.ontology.shape.PublishedShapes;
import org.greenloop.ontology.shape.StandardIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `graphs/right.ttl` keeps every rule; each line of `graphs/broken.txt` spoils it in one place, as
/// `rule | text | text instead`.
class PublishedShapesTest {

  record Spoiled(String rule, String text, String instead) {

    static Spoiled of(String line) {
      String[] parts = line.replace("\\n", "\n").split("\\|", 3);
      return new Spoiled(parts[0], parts[1], parts[2]);
    }
  }

  private final PublishedShapes shapes = PublishedShapes.load();

  @Test
  void the_graph_that_the_cases_spoil_keeps_every_rule() {
    assertThat(shapes.check(parse(read("right.ttl"), Lang.TURTLE), "right")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_broken_graph_is_found_with_rule_and_both_messages(Spoiled spoiled) {
    String right = read("right.ttl");
    assertThat(right).contains(spoiled.text());

    List<StandardIssue> issues =
        shapes.check(
            parse(right.replace(spoiled.text(), spoiled.instead()), Lang.TURTLE), "broken");

    assertThat(issues).extracting(StandardIssue::rule).contains(spoiled.rule());
    assertThat(issues)
        .allSatisfy(issue -> assertThat(issue.file()).isEqualTo("broken"))
        .allSatisfy(issue -> assertThat(issue.message()).matches(".*\\p{IsHan}.*"))
        .allSatisfy(issue -> assertThat(issue.messageEnglish()).matches("[a-z].*[a-z].*"));
  }

  @Test
  void every_rule_has_a_case() {
    assertThat(cases().map(Spoiled::rule).distinct())
        .containsExactlyInAnyOrderElementsOf(shapes.rules());
  }

  @Test
  void what_is_attached_to_a_label_keeps_every_rule() throws IOException {
    assertThat(shapes.check(parse(Examples.graph().jsonLd(), Lang.JSONLD11), "today")).isEmpty();
    assertThat(
            shapes.check(
                parse(
                    Files.readString(resource("assessments/threshold-only.jsonld")), Lang.JSONLD11),
                "earlier"))
        .isEmpty();
  }

  static Stream<Spoiled> cases() {
    return read("broken.txt").lines().map(Spoiled::of);
  }

  private static Graph parse(String text, Lang language) {
    return RDFParser.create()
        .fromString(text)
        .lang(language)
        .base("https://w3id.org/greenloop/")
        .toGraph();
  }

  private static String read(String name) {
    try {
      return Files.readString(resource("graphs/" + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
