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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The SPARQL 1.1 protocol: three ways to ask, the formats, and what is wrong with a question.
@PortalTest
class SparqlProtocolTest {

  private static final String REVOKED =
      "SELECT ?subject WHERE { ?l <http://www.w3.org/ns/prov#invalidatedAtTime> ?t ;"
          + " <https://w3id.org/greenloop/ns#subject>/<http://purl.org/dc/terms/identifier> ?subject }";

  @LocalServerPort private int port;
  @Autowired private PortalWorld.Made world;
  @Autowired private Projection projection;
  @Autowired private JsonMapper json;

  @BeforeEach
  void follow() {
    assertThat(world.revoked().serial()).isNotEmpty();
    assertThat(projection.drain()).isNotNull();
  }

  private SparqlClient client() {
    return new SparqlClient(port);
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
  }

  /// The world revoked one label, that of COOL-2.
  @Test
  void the_three_ways_to_ask_give_the_same() {
    List<HttpResponse<String>> answers =
        List.of(
            client().get("query", REVOKED),
            client().postForm("query", REVOKED),
            client().post("application/sparql-query", REVOKED, ""));
    for (HttpResponse<String> answer : answers) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(type(answer)).isEqualTo("application/sparql-results+json");
      JsonNode bindings = json.readTree(answer.body()).get("results").get("bindings");
      assertThat(bindings.size()).isEqualTo(1);
      assertThat(bindings.get(0).get("subject").get("value").asString()).isEqualTo("COOL-2");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json,application/sparql-results+json",
    "application/sparql-results+xml,application/sparql-results+xml",
    "text/csv,text/csv",
    "text/tab-separated-values,text/tab-separated-values",
    "application/json,application/sparql-results+json",
    "*/*,application/sparql-results+json",
    "'text/turtle, text/csv;q=0.5, */*;q=0.1',text/csv",
    "'application/sparql-results+json;q=0.3, application/sparql-results+xml',application/sparql-results+xml",
  })
  void rows_and_truths_come_as_asked(String accept, String sent) {
    for (String query : List.of(REVOKED, "ASK { ?s ?p ?o }")) {
      HttpResponse<String> answer = client().with("Accept", accept).get("query", query);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(type(answer)).isEqualTo(sent);
      assertThat(answer.body()).containsAnyOf("COOL-2", "true");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/n-triples",
        "application/ld+json",
        "application/rdf+xml"
      })
  void statements_come_as_asked(String accept) {
    for (String query :
        List.of(
            "DESCRIBE <https://w3id.org/greenloop/ns#Label>",
            "CONSTRUCT WHERE { <https://w3id.org/greenloop/ns#Label> ?p ?o }")) {
      HttpResponse<String> answer = client().with("Accept", accept).get("query", query);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(type(answer)).isEqualTo(accept);
      assertThat(answer.body()).containsAnyOf("登记簿", "\\u767B\\u8BB0\\u7C3F", "&#");
    }
  }

  /// SPARQLWrapper sends `format`, `output` and `results` beside `Accept`.
  @Test
  void a_format_that_is_not_known_gives_way_to_accept() {
    HttpResponse<String> answer =
        client()
            .with("Accept", "application/rdf+xml")
            .get(
                "query", "CONSTRUCT WHERE { <https://w3id.org/greenloop/ns#Label> ?p ?o }",
                "format", "rdf+xml",
                "output", "rdf+xml",
                "results", "rdf+xml");
    assertThat(type(answer)).isEqualTo("application/rdf+xml");
  }

  @ParameterizedTest
  @CsvSource({"text/html", "image/png", "text/turtle"})
  void rows_in_a_format_without_rows_are_not_acceptable(String accept) {
    assertThat(client().with("Accept", accept).get("query", REVOKED).statusCode()).isEqualTo(406);
  }

  /// The second `}` of line 3 closes nothing.
  @Test
  void what_is_no_query_is_refused_with_the_place() {
    HttpResponse<String> answer = client().get("query", "SELECT *\nWHERE { ?s ?p ?o .\n}}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(type(answer)).isEqualTo("application/problem+json");
    JsonNode problem = json.readTree(answer.body());
    assertThat(problem.get("type").asString()).isEqualTo("urn:greenloop:problem:query-refused");
    assertThat(problem.get("line").asInt()).isEqualTo(3);
    assertThat(problem.get("column").asInt()).isEqualTo(2);
  }

  @Test
  void no_query_and_two_queries_are_refused() {
    assertThat(client().get("quary", REVOKED).statusCode()).isEqualTo(400);
    assertThat(client().get("query", REVOKED, "query", REVOKED).statusCode()).isEqualTo(400);
    assertThat(
            client()
                .post(
                    "application/sparql-query", REVOKED, "?" + SparqlClient.form("query", REVOKED))
                .statusCode())
        .isEqualTo(400);
    assertThat(client().with("Accept", "what is this").get("query", REVOKED).statusCode())
        .isEqualTo(400);
  }

  @Test
  void nothing_is_updated() {
    String insert = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
    assertThat(client().postForm("update", insert).statusCode()).isEqualTo(405);
    assertThat(client().post("application/sparql-update", insert, "").statusCode()).isEqualTo(405);
    assertThat(client().get("query", insert).statusCode()).isEqualTo(400);
    for (String method : List.of("PUT", "DELETE", "PATCH")) {
      assertThat(client().method(method).statusCode()).as(method).isEqualTo(405);
    }
    assertThat(client().get("query", "ASK { <urn:a> ?p ?o }").body()).contains("false");
  }

  @Test
  void another_media_type_is_not_read() {
    assertThat(client().post("text/plain", REVOKED, "").statusCode()).isEqualTo(415);
    assertThat(client().post("application/json", "{}", "").statusCode()).isEqualTo(415);
  }

  /// The vocabulary alone has more than a hundred statements with a label, a definition and a type.
  @Test
  void graphs_of_the_request_go_before_those_of_the_query() {
    String all =
        "SELECT (count(*) AS ?n) FROM <https://w3id.org/greenloop/graph/schemes> {?s ?p ?o}";
    String register = "https://w3id.org/greenloop/graph/register";
    String byRequest =
        client().with("Accept", "text/csv").get("query", all, "default-graph-uri", register).body();
    String direct =
        client()
            .with("Accept", "text/csv")
            .post(
                "application/sparql-query",
                "SELECT (count(*) AS ?n) {?s ?p ?o}",
                "?" + SparqlClient.form("default-graph-uri", register))
            .body();
    String named =
        client()
            .with("Accept", "text/csv")
            .get(
                "query",
                "SELECT (count(*) AS ?n) {GRAPH ?g {?s ?p ?o}}",
                "named-graph-uri",
                register)
            .body();
    assertThat(byRequest).isEqualTo(direct).isEqualTo(named);
    assertThat(client().with("Accept", "text/csv").get("query", all).body())
        .isNotEqualTo(byRequest);
    assertThat(
            client()
                .get("query", all, "default-graph-uri", "https://elsewhere.example/graph")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void an_answer_says_how_long_it_may_be_and_whether_it_was_cut() {
    HttpResponse<String> few = client().get("query", REVOKED);
    assertThat(few.headers().firstValue("Greenloop-Row-Limit")).hasValue("10000");
    assertThat(few.headers().firstValue("Greenloop-Cut")).hasValue("false");
    // 200 × 200 rows of VALUES, and more than 10 000 fit into no answer.
    String values = "1 ".repeat(200);
    HttpResponse<String> many =
        client()
            .with("Accept", "text/csv")
            .postForm(
                "query", "SELECT * { VALUES ?a { " + values + "} VALUES ?b { " + values + "} }");
    assertThat(many.headers().firstValue("Greenloop-Cut")).hasValue("true");
    assertThat(many.body().lines().count()).isEqualTo(10_001);
  }

  @Test
  void a_wrong_password_is_not_a_stranger() {
    assertThat(client().with("Authorization", "Basic eDp5").get("query", REVOKED).statusCode())
        .isEqualTo(401);
  }
}
