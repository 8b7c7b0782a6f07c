package org.greenloop.ontology.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.greenloop.ontology.dataset.GraphName;
import org.greenloop.ontology.dataset.GraphStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What ends before the time is up, because of what it would make and not of how long it takes.
@Timeout(60)
class BoundsTest {

  @TempDir private Path folder;
  private GraphStore store;
  private GraphQueries queries;

  @BeforeEach
  void open() {
    store = new GraphStore(folder);
    queries = new GraphQueries(store, new QueryLimits(Duration.ofSeconds(20), 100, 1));
    Txn.executeWrite(
        store.dataset(),
        () -> {
          for (int i = 0; i < 300; i++) {
            store
                .dataset()
                .add(
                    GraphName.REGISTER,
                    NodeFactory.createURI("urn:s" + i),
                    NodeFactory.createURI("urn:p"),
                    NodeFactory.createLiteralString("o" + i));
          }
        });
  }

  @AfterEach
  void close() {
    queries.close();
    store.close();
  }

  private Answer ask(String query) {
    return queries.answer(Question.of(query), new Audience.Public());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (count(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT (count(*) AS ?n) { { ?a ?b ?c } { ?d ?e ?f } { ?g ?h ?i } }",
        "SELECT ?a ?d (count(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a ?d ?c ?f",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?e ?a",
        "SELECT (group_concat(concat(str(?a),str(?c)); separator='') AS ?t) { ?a ?p ?c . ?b ?q ?y . ?d ?r ?z }",
      })
  void a_product_ends_by_its_rows(String query) {
    assertThatThrownBy(() -> ask(query))
        .isInstanceOfSatisfying(
            QueryStopped.class,
            stopped -> assertThat(stopped.reason()).isEqualTo(QueryStopped.Cause.WORK));
  }

  @Test
  void a_pattern_that_tries_every_way_ends_by_its_steps() {
    String text = "a".repeat(60) + "!";
    for (String expression :
        new String[] {
          "REGEX('%s', '^(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)x$')",
          "REPLACE('%s', '^(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)x$', 'b')"
        }) {
      assertThatThrownBy(() -> ask("SELECT ?x { BIND(" + expression.formatted(text) + " AS ?x) }"))
          .isInstanceOf(QueryStopped.class);
    }
  }

  @Test
  void a_text_that_doubles_comes_to_no_value() {
    StringBuilder query = new StringBuilder("SELECT ?x40 { BIND('xxxxxxxxxx' AS ?x0) ");
    for (int i = 0; i < 40; i++) {
      query.append("BIND(concat(?x%d,?x%d) AS ?x%d) ".formatted(i, i, i + 1));
    }
    Answer.Rows rows = (Answer.Rows) ask(query + "}");
    assertThat(rows.cells(1).getFirst().getFirst().text()).isEmpty();
  }

  @Test
  void a_number_that_is_squared_comes_to_no_value() {
    StringBuilder query = new StringBuilder("SELECT ?x40 { BIND(99999999999 AS ?x0) ");
    for (int i = 0; i < 40; i++) {
      query.append("BIND(?x%d*?x%d AS ?x%d) ".formatted(i, i, i + 1));
    }
    Answer.Rows rows = (Answer.Rows) ask(query + "}");
    assertThat(rows.cells(1).getFirst().getFirst().text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "!", "+"})
  void operators_without_end_are_refused(String sign) {
    assertThatThrownBy(() -> ask("SELECT (" + sign.repeat(19_000) + "1 AS ?x) {}"))
        .isInstanceOf(QueryRefused.class);
    assertThatThrownBy(() -> ask("SELECT (1" + (sign + "1").repeat(9_000) + " AS ?x) {}"))
        .isInstanceOf(QueryRefused.class);
  }

  @Test
  void what_stands_in_texts_and_addresses_is_no_bracket() {
    String brackets = "((((".repeat(100);
    assertThat(ask("ASK { ?s ?p '" + brackets + "' } # " + brackets))
        .isEqualTo(new Answer.Truth(false));
    assertThatThrownBy(() -> ask("ASK {\n" + "{".repeat(200) + "}".repeat(201)))
        .isInstanceOfSatisfying(
            QueryRefused.class, refused -> assertThat(refused.line()).isEqualTo(2));
  }
}
