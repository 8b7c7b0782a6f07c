package org.greenloop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.greenloop.ontology.dataset.Projection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class SparqlPageTest {

  private static final Path EXAMPLES = Path.of("..", "docs", "sparql");

  @LocalServerPort private int port;
  @Autowired private PortalWorld.Made world;
  @Autowired private Projection projection;

  @BeforeEach
  void follow() {
    assertThat(world.valid().serial()).isNotEmpty();
    assertThat(projection.drain()).isNotNull();
  }

  private Visitor visitor() {
    return new Visitor(port);
  }

  private static List<Path> examples() {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<String> run(Visitor visitor, String query) {
    return visitor.postTo("/sparql?lang=en", "/sparql", Map.of("query", query));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void there_are_at_least_twelve_examples() {
    assertThat(examples()).hasSizeGreaterThanOrEqualTo(12);
  }

  /// For everybody who may see what it asks about.
  @ParameterizedTest
  @MethodSource("examples")
  void every_example_gives_rows(Path example) {
    String text = read(example);
    boolean isPublic = text.contains("# sees: public");
    assertThat(isPublic || text.contains("# sees: company")).isTrue();
    for (Visitor visitor :
        List.of(
            isPublic ? visitor() : visitor().signedIn("clerk.kitchen"),
            visitor().signedIn("reviewer.one"))) {
      HttpResponse<String> page = run(visitor, text);
      assertThat(page.statusCode()).as(example + page.body()).isEqualTo(200);
      assertThat(page.body())
          .as(example.toString())
          .doesNotContain("Nothing fits")
          .containsAnyOf("<td", "<pre");
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_page_offers_every_example(Path example) {
    String name = example.getFileName().toString().replace(".rq", "");
    String page = visitor().get("/sparql?lang=en&example=" + name).body();
    assertThat(page).contains("value=\"" + name + "\" selected").contains("SELECT".substring(0, 1));
    assertThat(page).contains("# sees: ");
  }

  /// `examples/expected/alliance-2025.csv`, computed by another program: electricity of the park in
  /// March 2025, of COOL, KITCHEN, COAT and ROLL.
  @Test
  void the_total_of_a_park_is_the_one_that_another_program_computed() {
    String expected =
        read(Path.of("..", "examples", "expected", "alliance-2025.csv"))
            .lines()
            .filter(line -> line.startsWith("PARK-SD,2025-03,energy.electricity,"))
            .map(line -> line.substring(line.lastIndexOf(',') + 1))
            .findFirst()
            .orElseThrow();
    String page = run(visitor(), read(EXAMPLES.resolve("03-park-electricity.rq"))).body();
    assertThat(page)
        .contains("<td>PARK-SD</td><td>2025-03</td><td>" + expected + ".0</td><td>4</td>");
  }

  /// 2 940 372 kWh × 0.4419 ÷ 1000 in `energy-EX-COOL-2025H1.csv`.
  @Test
  void the_carbon_of_a_site_is_that_of_its_page() {
    String page =
        run(
                visitor().signedIn("clerk.cool"),
                read(EXAMPLES.resolve("08-carbon-by-site-and-month.rq")))
            .body();
    assertThat(page).contains("<td>1299.3503868</td>").doesNotContain("KITCHEN");
  }

  /// The world corrected KITCHEN-1 in May once: one site, and its company.
  @Test
  void the_corrected_months_are_found() {
    String page =
        run(visitor().signedIn("clerk.kitchen"), read(EXAMPLES.resolve("12-corrected-months.rq")))
            .body();
    assertThat(page)
        .contains("<td>KITCHEN-1</td><td>2025-05</td><td>2</td>")
        .contains("<td>EX-KITCHEN</td><td>2025-05</td><td>2</td>")
        .doesNotContain("<td>KITCHEN-2</td>");
  }

  @Test
  void one_label_is_valid_and_one_revoked() {
    assertThat(run(visitor(), read(EXAMPLES.resolve("01-valid-labels.rq"))).body())
        .contains(world.valid().serial())
        .doesNotContain(world.revoked().serial());
    assertThat(run(visitor(), read(EXAMPLES.resolve("02-revoked-labels.rq"))).body())
        .contains(world.revoked().serial(), "company deregistered")
        .doesNotContain(world.valid().serial());
  }

  @Test
  void an_empty_editor_says_how_to_begin() {
    assertThat(visitor().get("/sparql?lang=en").body())
        .contains("Choose an example question", "Not signed in");
    assertThat(visitor().signedIn("clerk.cool").get("/sparql?lang=en").body())
        .contains("What is public and your company");
  }

  @Test
  void a_mistake_is_shown_with_its_place_and_the_text_stays() {
    HttpResponse<String> page = run(visitor(), "SELECT *\nWHERE { ?s ?p }");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("Line 2, column 15:", "aria-invalid=\"true\"", "WHERE { ?s ?p }");
  }

  @Test
  void nothing_found_and_a_plain_no_are_said() {
    assertThat(run(visitor(), "SELECT * { <urn:a> ?p ?o }").body()).contains("Nothing fits");
    assertThat(run(visitor(), "ASK { <urn:a> ?p ?o }").body()).contains("<strong>No</strong>");
  }

  @Test
  void a_table_can_be_downloaded_in_every_format_of_rows() {
    String query = "SELECT ?l { ?l a <https://w3id.org/greenloop/ns#Label> }";
    String page = run(visitor(), query).body();
    for (String format : List.of("json", "xml", "csv", "tsv")) {
      assertThat(page).contains("name=\"format\" value=\"" + format + "\"");
      HttpResponse<String> file =
          visitor().postWithoutToken("/api/v1/sparql", Map.of("query", query, "format", format));
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.body()).contains(world.valid().serial());
    }
  }
}
