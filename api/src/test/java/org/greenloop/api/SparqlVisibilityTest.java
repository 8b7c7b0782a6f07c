package org.greenloop.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.greenloop.ontology.dataset.Projection;
import org.greenloop.portal.PortalTest;
import org.greenloop.portal.PortalWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A company's figures are there for itself and for reviewers and operators; whichever way a query
/// goes, for others they are not.
@PortalTest
class SparqlVisibilityTest {

  private static final String KITCHEN_GRAPH = "https://w3id.org/greenloop/graph/company/EX-KITCHEN";

  @LocalServerPort private int port;
  @Autowired private PortalWorld.Made world;
  @Autowired private Projection projection;

  @BeforeEach
  void follow() {
    assertThat(world.valid().serial()).isNotEmpty();
    assertThat(projection.drain()).isNotNull();
  }

  private SparqlClient stranger() {
    return new SparqlClient(port);
  }

  private SparqlClient as(String username) {
    return stranger().as(username);
  }

  /// `energy-EX-COOL-2025H1.csv`: 2 940 372 kWh × 0.4419 ÷ 1000.
  @Test
  void a_company_sees_its_own_figures() {
    String query =
        "SELECT ?v { ?m gl:subject subject:COOL-1 ; gl:period '2025-03' ;"
            + " gl:indicator indicator:carbon.scope2.location ; gl:value ?v }";
    assertThat(as("clerk.cool").rows(query)).containsExactly("1299.3503868");
    assertThat(as("reviewer.one").rows(query)).containsExactly("1299.3503868");
    assertThat(as("operator").rows(query)).containsExactly("1299.3503868");
    assertThat(as("clerk.kitchen").rows(query)).isEmpty();
    assertThat(stranger().rows(query)).isEmpty();
  }

  /// Each finds something of KITCHEN for a reviewer, and nothing for a clerk of COOL or a stranger.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?v { ?m gl:subject subject:KITCHEN-1 ; gl:value ?v }",
        "SELECT ?v { GRAPH ?g { ?m gl:subject subject:KITCHEN-1 ; gl:value ?v } }",
        "SELECT ?v { GRAPH graph:company\\/EX-KITCHEN { ?m gl:value ?v } }",
        "SELECT ?v { GRAPH <urn:x-arq:UnionGraph> { ?m gl:subject subject:KITCHEN-1 ; gl:value ?v } }",
        "SELECT ?v { GRAPH <urn:x-arq:DefaultGraph> { ?m gl:subject subject:KITCHEN-1 ; gl:value ?v } }",
        "SELECT ?v { subject:KITCHEN-1 ^gl:subject/gl:value ?v }",
        "SELECT ?v { subject:KITCHEN-1 (^gl:subject|gl:subject)+/gl:value ?v }",
        "SELECT ?p ?v { subject:EX-KITCHEN (!gl:nothing|^!gl:nothing)* ?x . ?x gl:value ?v ."
            + " ?x gl:subject/dct:identifier ?p FILTER(strstarts(?p, 'KITCHEN')) }",
        "SELECT (sum(?v) AS ?s) { ?m gl:subject subject:KITCHEN-1 ; gl:value ?v } HAVING (count(?v) > 0)",
        "SELECT (max(?v) AS ?s) { { SELECT ?v { ?m gl:subject ?k ; gl:value ?v ."
            + " ?k dct:identifier 'KITCHEN-2' } } } HAVING (bound(?s))",
        "SELECT ?x { BIND('yes' AS ?x) FILTER EXISTS { ?m gl:subject subject:KITCHEN-1 ; gl:value ?v } }",
        "SELECT ?x { BIND('yes' AS ?x) FILTER EXISTS { GRAPH ?g { ?m gl:subject subject:KITCHEN-1 ; gl:value ?v } } }",
        "SELECT ?x { VALUES ?x { 'yes' } OPTIONAL { subject:KITCHEN-2 ?p ?o } FILTER(bound(?p)) }",
        "SELECT ?a { ?a gl:subject subject:KITCHEN-1 ; gl:judgement ?j }",
        "SELECT ?g { GRAPH ?g {} FILTER(contains(str(?g), 'KITCHEN')) }",
        "SELECT ?s { ?s ?p ?o FILTER(contains(str(?s), 'KITCHEN')) }",
        "SELECT ?s { ?s ?p ?o FILTER(isLiteral(?o) && contains(?o, 'KITCHEN')) }",
        "SELECT ?s { ?s ?p subject:KITCHEN-1 MINUS { ?s gl:nothing ?x } }",
      })
  void another_companys_figures_are_not_there(String query) {
    assertThat(as("reviewer.one").rows(query)).isNotEmpty();
    assertThat(as("clerk.cool").rows(query)).isEmpty();
    assertThat(as("clerk.wood").rows(query)).isEmpty();
    assertThat(stranger().rows(query)).isEmpty();
  }

  /// No label of KITCHEN was issued, so no statement names it for others at all.
  @Test
  void describing_and_constructing_say_nothing_of_another_company() {
    for (String query :
        List.of(
            "DESCRIBE subject:KITCHEN-1",
            "DESCRIBE ?x { ?x dct:identifier 'KITCHEN-1' }",
            "DESCRIBE <https://w3id.org/greenloop/metric/KITCHEN-1/2025-03/carbon.scope1/1>",
            "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o FILTER(contains(str(?s), 'KITCHEN')) }")) {
      String text = SparqlClient.PREFIXES + query;
      String seen = ntriples(as("reviewer.one")).postForm("query", text).body();
      assertThat(seen).as(query).contains("KITCHEN-1");
      for (SparqlClient other : List.of(as("clerk.cool"), stranger())) {
        HttpResponse<String> answer = ntriples(other).postForm("query", text);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).as(query).isBlank();
      }
    }
  }

  private static SparqlClient ntriples(SparqlClient client) {
    return client.with("Accept", "application/n-triples");
  }

  /// To the byte, but for the name itself.
  @Test
  void another_companys_graph_answers_like_one_that_does_not_exist() {
    String missing = KITCHEN_GRAPH.replace("KITCHEN", "NOBODY");
    for (String query :
        List.of(
            "SELECT * FROM <%s> { ?s ?p ?o }",
            "SELECT * FROM NAMED <%s> { GRAPH ?g { ?s ?p ?o } }")) {
      HttpResponse<String> other =
          as("clerk.cool").postForm("query", query.formatted(KITCHEN_GRAPH));
      HttpResponse<String> none = as("clerk.cool").postForm("query", query.formatted(missing));
      assertThat(other.statusCode()).isEqualTo(400);
      assertThat(other.body().replace("KITCHEN", "NOBODY")).isEqualTo(none.body());
      assertThat(as("clerk.kitchen").postForm("query", query.formatted(KITCHEN_GRAPH)).statusCode())
          .isEqualTo(200);
    }
    String all = "SELECT * { ?s ?p ?o }";
    for (String parameter : List.of("default-graph-uri", "named-graph-uri")) {
      assertThat(as("clerk.cool").postForm("query", all, parameter, KITCHEN_GRAPH).statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void a_stranger_sees_the_four_public_graphs() {
    assertThat(stranger().rows("SELECT ?g { GRAPH ?g {} } ORDER BY ?g"))
        .containsExactly(
            "https://w3id.org/greenloop/graph/aggregates",
            "https://w3id.org/greenloop/graph/register",
            "https://w3id.org/greenloop/graph/schemes",
            "https://w3id.org/greenloop/graph/vocabulary");
    assertThat(
            as("clerk.cool").rows("SELECT ?g { GRAPH ?g {} FILTER(contains(str(?g), 'company')) }"))
        .containsExactly("https://w3id.org/greenloop/graph/company/EX-COOL");
  }

  /// PARK-DG has one company with figures in this world (TERM): its total would be that company's.
  @Test
  void a_park_total_of_fewer_than_three_companies_is_not_published() {
    String parks = "SELECT DISTINCT ?p { ?m gl:contributors ?n ; gl:subject/dct:identifier ?p }";
    assertThat(stranger().rows(parks)).containsExactly("PARK-SD");
    assertThat(as("reviewer.one").rows(parks)).containsExactly("PARK-SD");
    assertThat(stranger().rows("SELECT (min(?n) AS ?least) { ?m gl:contributors ?n }"))
        .allSatisfy(least -> assertThat(Integer.parseInt(least)).isGreaterThanOrEqualTo(3));
  }

  /// Where the copy keeps how far it is, no query comes.
  @Test
  void the_position_of_the_copy_is_not_part_of_the_graph() {
    assertThat(as("operator").rows("SELECT ?o { ?s gl:projectionHorizon ?o }")).isEmpty();
    assertThat(as("operator").rows("SELECT ?o { GRAPH ?g { ?s gl:projectionHorizon ?o } }"))
        .isEmpty();
  }
}
