package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.certification.Label;
import org.greenloop.accounting.certification.StandingChange;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.ontology.dataset.Projection;
import org.greenloop.ontology.query.Answer;
import org.greenloop.ontology.query.Audience;
import org.greenloop.ontology.query.GraphQueries;
import org.greenloop.ontology.query.Question;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the graph says of labels that stand in every way: the example in `docs/sparql` finds those
/// that are valid, and no other.
class LabelStandingGraphTest {

  private static final Path EXAMPLES = Path.of("..", "docs", "sparql");
  private static final Instant ISSUED = Instant.parse("2026-03-01T08:00:00Z");
  private static final LocalDate LAST = LocalDate.of(2099, 2, 28);

  private static final String PREFIXES =
      """
      PREFIX gl: <https://w3id.org/greenloop/ns#>
      PREFIX dct: <http://purl.org/dc/terms/>
      """;

  private static World world;
  private static Iterator<StoredAssessment> assessments;

  @BeforeAll
  static void open() {
    world = World.empty();
    for (String file : List.of("parks", "companies", "sites")) {
      world.register(Examples.ALLIANCE.resolve(file + ".csv"));
    }
    Approval.addReviewers(world);
    world.get(Projection.class).drain();
    assessments =
        List.of("2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06", "2025-07")
            .stream()
            .map(month -> Approval.of(world, "COOL-1", month))
            .iterator();
    label("VALID", LAST, List.of());
    label("EXPIRED", LocalDate.of(2026, 3, 31), List.of());
    label("REVOKED", LAST, List.of());
    label("SUSPENDED", LAST, List.of());
    label("REINSTATED", LAST, List.of());
    label("SUPERSEDED", LAST, List.of());
    label("SUCCESSOR", LAST, List.of("SUPERSEDED"));
    change("REVOKED", StandingChange.Kind.REVOKED, "papers were false");
    for (String label : List.of("SUSPENDED", "REINSTATED")) {
      change(label, StandingChange.Kind.SUSPENDED, "meter is checked");
    }
    change("REINSTATED", StandingChange.Kind.REINSTATED, "meter is right");
    world.get(Projection.class).drain();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static void label(String serial, LocalDate last, List<String> superseded) {
    StoredAssessment assessment = assessments.next();
    Label label =
        new Label(
            serial,
            assessment.id(),
            ISSUED,
            last,
            List.of(new Label.Document("zh", "0".repeat(64))),
            Optional.empty(),
            Optional.empty());
    world
        .get(Certifications.class)
        .issue(
            label,
            List.of(serial.getBytes(StandardCharsets.UTF_8)),
            PlainCertificate.of(label, assessment),
            superseded);
  }

  private static void change(String serial, StandingChange.Kind kind, String reason) {
    world
        .get(IssuedDocuments.class)
        .change(serial, kind, reason, "ann", Instant.parse("2026-04-01T08:00:00Z"));
  }

  private static List<List<String>> ask(String query) {
    Answer answer = world.get(GraphQueries.class).answer(Question.of(query), new Audience.Public());
    return ((Answer.Rows) answer)
        .cells(100).stream().map(row -> row.stream().map(Answer.Cell::text).toList()).toList();
  }

  @Test
  void the_example_finds_the_valid_labels_and_no_other() throws IOException {
    List<List<String>> valid = ask(Files.readString(EXAMPLES.resolve("01-valid-labels.rq")));
    assertThat(valid)
        .extracting(List::getFirst)
        .containsExactly("REINSTATED", "SUCCESSOR", "VALID");
    assertThat(ask(Files.readString(EXAMPLES.resolve("02-revoked-labels.rq"))))
        .singleElement()
        .satisfies(row -> assertThat(row).contains("REVOKED", "papers were false"));
  }

  @Test
  void where_a_label_stands_is_there_with_its_day_and_reason() {
    assertThat(
            ask(
                PREFIXES
                    + "SELECT ?serial ?at ?why WHERE { ?label dct:identifier ?serial ;"
                    + " gl:suspendedAt ?at ; gl:suspensionReason ?why }"))
        .containsExactly(List.of("SUSPENDED", "2026-04-01T08:00:00Z", "meter is checked"));
    assertThat(
            ask(
                PREFIXES
                    + "SELECT ?serial ?at ?by WHERE { ?label dct:identifier ?serial ;"
                    + " gl:supersededAt ?at ; dct:isReplacedBy/dct:identifier ?by }"))
        .containsExactly(List.of("SUPERSEDED", "2026-03-01T08:00:00Z", "SUCCESSOR"));
    assertThat(world.get(Projection.class).check(10).shown()).isEmpty();
  }
}
