package org.greenloop.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.greenloop.ontology.dataset.Projection;
import org.greenloop.portal.PortalTest;
import org.greenloop.portal.PortalWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Queries that want to reach out, to never end, or to bring the service down. A listener on this
/// machine waits for requests; none comes.
@PortalTest
class HostileQueriesTest {

  private static final AtomicInteger CONNECTIONS = new AtomicInteger();
  private static final ServerSocket LISTENER = listen();
  private static final String OUTSIDE = "http://127.0.0.1:" + LISTENER.getLocalPort();

  @LocalServerPort private int port;
  @Autowired private PortalWorld.Made world;
  @Autowired private Projection projection;

  private static ServerSocket listen() {
    try {
      return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeAll
  static void countConnections() {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              while (!LISTENER.isClosed()) {
                try {
                  LISTENER.accept().close();
                  CONNECTIONS.incrementAndGet();
                } catch (IOException closed) {
                  return;
                }
              }
            });
  }

  @AfterAll
  static void close() throws IOException {
    LISTENER.close();
  }

  @BeforeEach
  void follow() {
    assertThat(world.valid().serial()).isNotEmpty();
    assertThat(projection.drain()).isNotNull();
  }

  /// Name, query, statuses that are right: 400 refused, 405 no update, 503 stopped, 200 harmless.
  static Stream<Arguments> hostile() {
    Map<String, Arguments> all = new LinkedHashMap<>();
    String service = "SERVICE <" + OUTSIDE + "/sparql> { ?s ?p ?o }";
    put(all, "service", "SELECT * { " + service + " }", "400");
    put(
        all,
        "service silent",
        "SELECT * { " + service.replace("SERVICE", "SERVICE SILENT") + " }",
        "400");
    put(
        all,
        "service variable",
        "SELECT * { VALUES ?e { <" + OUTSIDE + "> } SERVICE ?e { ?s ?p ?o } }",
        "400");
    put(all, "service in subquery", "SELECT * { { SELECT ?s { " + service + " } } }", "400");
    put(all, "service in optional", "SELECT * { ?a ?b ?c OPTIONAL { " + service + " } }", "400");
    put(all, "service in exists", "SELECT * { ?a ?b ?c FILTER EXISTS { " + service + " } }", "400");
    put(
        all,
        "service in not exists in bind",
        "SELECT * { BIND(NOT EXISTS { " + service + " } AS ?x) }",
        "400");
    put(all, "service in minus", "SELECT * { ?s ?p ?o MINUS { " + service + " } }", "400");
    put(
        all,
        "service in union in graph",
        "SELECT * { GRAPH ?g { { ?s ?p ?o } UNION { " + service + " } } }",
        "400");
    put(
        all,
        "service in having",
        "SELECT (count(*) AS ?n) { ?s ?p ?o } HAVING (EXISTS { " + service + " })",
        "400");
    put(
        all,
        "service in order",
        "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { " + service + " })",
        "400");
    put(
        all,
        "service in aggregate",
        "SELECT (sum(IF(EXISTS { " + service + " }, 1, 0)) AS ?n) { ?s ?p ?o }",
        "400");
    put(all, "service in construct", "CONSTRUCT { ?s ?p ?o } { " + service + " }", "400");
    put(all, "service in describe", "DESCRIBE ?s { " + service + " }", "400");
    put(all, "service in ask", "ASK { " + service + " }", "400");
    put(
        all,
        "service spelled by escapes",
        "SELECT * { S\\u0045RVICE <" + OUTSIDE + "> { ?s ?p ?o } }",
        "400");
    put(all, "from", "SELECT * FROM <" + OUTSIDE + "/a.ttl> { ?s ?p ?o }", "400");
    put(
        all,
        "from named",
        "SELECT * FROM NAMED <" + OUTSIDE + "/a.ttl> { GRAPH ?g { ?s ?p ?o } }",
        "400");
    put(all, "from file", "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "400");
    put(
        all,
        "from relative to a base outside",
        "BASE <" + OUTSIDE + "/> SELECT * FROM <a.ttl> { ?s ?p ?o }",
        "400");
    put(all, "describe outside", "DESCRIBE <" + OUTSIDE + "/thing>", "200");
    put(all, "graph outside", "SELECT * { GRAPH <" + OUTSIDE + "/a.ttl> { ?s ?p ?o } }", "200");
    put(all, "load", "LOAD <" + OUTSIDE + "/a.ttl>", "400");
    put(all, "insert from service", "INSERT { ?s ?p ?o } WHERE { " + service + " }", "400");
    put(all, "query and update", "SELECT * { ?s ?p ?o } ; LOAD <" + OUTSIDE + "/a.ttl>", "400");
    put(all, "java function", "SELECT (<java:java.lang.Runtime>(1) AS ?x) {}", "400");
    put(
        all,
        "java function of the engine",
        "SELECT * { ?s ?p ?o FILTER <" + ofEngine("function", "wait") + ">(100000) }",
        "400");
    put(
        all,
        "wait function",
        "PREFIX afn: <http://jena.apache.org/ARQ/function#> SELECT (afn:wait(100000) AS ?x) {}",
        "400");
    put(
        all,
        "script function",
        "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) {}",
        "400");
    put(
        all,
        "java property",
        "SELECT * { ?x <" + ofEngine("pfunction", "listMember") + "> ?y }",
        "200");
    put(
        all,
        "property of the engine",
        "PREFIX apf: <http://jena.apache.org/ARQ/property#> SELECT * { ?x apf:splitIRI (?a ?b) }",
        "200");
    put(all, "call", "SELECT (CALL(<java:java.lang.System>) AS ?x) {}", "400");
    put(
        all,
        "custom aggregate",
        "SELECT (AGG <http://jena.apache.org/ARQ/function#x>(?s) AS ?x) { ?s ?p ?o }",
        "400");
    put(all, "lateral", "SELECT * { ?s ?p ?o LATERAL { ?o ?q ?r } }", "400");
    put(all, "braces 20 000 deep", "SELECT * " + "{".repeat(9_000) + "}".repeat(9_000), "400");
    put(
        all,
        "brackets 20 000 deep",
        "SELECT * { FILTER " + "(".repeat(9_000) + "1" + ")".repeat(9_000) + " }",
        "400");
    put(all, "20 000 signs", "SELECT (" + "-".repeat(19_000) + "1 AS ?x) {}", "400");
    put(all, "20 000 negations", "SELECT (" + "!".repeat(19_000) + "true AS ?x) {}", "400");
    put(all, "9 000 sums", "SELECT (1" + "+1".repeat(9_000) + " AS ?x) {}", "400");
    put(all, "6 000 steps", "SELECT * { ?s <a:>" + "/<a:>".repeat(3_500) + " ?o }", "200 400");
    put(all, "inverse of inverse", "SELECT * { ?s " + "^".repeat(19_000) + "<a:> ?o }", "400");
    put(all, "2 000 unions", "SELECT * { {}" + " UNION {}".repeat(2_000) + " }", "400");
    put(all, "2 000 optionals", "SELECT * { " + "OPTIONAL{} ".repeat(1_700) + " }", "200 400");
    put(all, "too long", "SELECT * { ?s ?p '" + "x".repeat(30_000) + "' }", "400");
    put(
        all,
        "product",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?a = ?i && ?b = ?c && ?d = ?h) }",
        "200 503");
    put(
        all,
        "product counted",
        "SELECT (count(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "503");
    put(
        all,
        "product sorted",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?e ?a",
        "503");
    put(
        all,
        "product of joins",
        "SELECT (count(*) AS ?n) { { ?a ?b ?c } { ?d ?e ?f } { ?g ?h ?i } }",
        "503");
    put(
        all,
        "product grouped",
        "SELECT ?a ?d (count(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?d ?c ?f",
        "503");
    put(
        all,
        "product of distinct",
        "SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "200 503");
    put(
        all,
        "product of values",
        "SELECT (count(*) AS ?n) { " + values("a") + values("b") + values("c") + values("d") + " }",
        "503");
    put(
        all,
        "paths everywhere",
        "SELECT (count(*) AS ?n) { ?a (!<a:>|^!<a:>)* ?b . ?b (!<a:>|^!<a:>)* ?c }",
        "503");
    put(
        all,
        "pattern that never ends",
        "SELECT * { BIND(REGEX('"
            + "a".repeat(60)
            + "!', '^(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)x$') AS ?x) }",
        "503");
    put(
        all,
        "pattern in replace",
        "SELECT * { BIND(REPLACE('"
            + "a".repeat(60)
            + "!', '^(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)x$', 'b') AS ?x) }",
        "503");
    put(
        all,
        "pattern that is deep",
        "SELECT * { BIND(REGEX('" + "ab".repeat(8_000) + "!', '^(a|b)*$') AS ?x) }",
        "200");
    put(
        all,
        "texts that double",
        "SELECT (strlen(?x60) AS ?n) { BIND('xxxxxxxxxx' AS ?x0) "
            + chain("concat(?x%d,?x%d)")
            + " }",
        "200");
    put(
        all,
        "texts that grow by replacing",
        "SELECT (strlen(?x60) AS ?n) { BIND('xxxxxxxxxx' AS ?x0) "
            + chain("replace(?x%d,'x','xxxxxxxxxx')")
            + " }",
        "200");
    put(
        all,
        "texts that grow by encoding",
        "SELECT (strlen(?x60) AS ?n) { BIND('%%%%' AS ?x0) " + chain("encode_for_uri(?x%d)") + " }",
        "200");
    put(
        all,
        "numbers that are squared",
        "SELECT (?x60 AS ?n) { BIND(99999999999999999999 AS ?x0) " + chain("?x%d*?x%d") + " }",
        "200");
    put(
        all,
        "all in one text",
        "SELECT (group_concat(concat(str(?a),str(?b),str(?c)); separator='') AS ?t) { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z }",
        "503");
    return all.values().stream();
  }

  private static void put(Map<String, Arguments> all, String name, String query, String right) {
    all.put(name, Arguments.of(name, query, right));
  }

  private static String values(String name) {
    return "VALUES ?" + name + " { " + "1 ".repeat(100) + "} ";
  }

  private static String chain(String expression) {
    return IntStream.range(0, 60)
        .mapToObj(
            i -> "BIND(" + expression.replace("%d", String.valueOf(i)) + " AS ?x" + (i + 1) + ")")
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void a_hostile_query_reaches_nobody_and_ends(String name, String query, String right) {
    long before = System.nanoTime();
    HttpResponse<String> answer =
        new SparqlClient(port).as("reviewer.one").postForm("query", query);
    Duration taken = Duration.ofNanos(System.nanoTime() - before);
    assertThat(String.valueOf(answer.statusCode()))
        .as(answer.body())
        .isIn((Object[]) right.split(" "));
    assertThat(taken).isLessThan(Duration.ofSeconds(20));
    assertThat(CONNECTIONS).hasValue(0);
    assertThat(answer.body()).doesNotContain("root:", "Exception", "StackOverflow");
  }

  /// The listener is there: a request of ours reaches it.
  @Test
  void the_listener_listens() throws IOException, InterruptedException {
    ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    AtomicInteger seen = new AtomicInteger();
    Thread waiting =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    other.accept().close();
                    seen.incrementAndGet();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
    new java.net.Socket(InetAddress.getLoopbackAddress(), other.getLocalPort()).close();
    waiting.join();
    other.close();
    assertThat(seen).hasValue(1);
  }

  @Test
  void a_place_is_named_for_service_and_from() {
    HttpResponse<String> answer =
        new SparqlClient(port)
            .postForm(
                "query", "SELECT * {\n  ?s ?p ?o .\n  SERVICE <" + OUTSIDE + "> { ?s ?p ?o } }");
    assertThat(answer.body())
        .contains("\"line\":3", "\"column\":3", "SERVICE is not answered here");
  }

  /// A class of the query engine, named as if a query could call it.
  private static String ofEngine(String kind, String name) {
    return String.join(".", "java:org.apache.jena.sparql", kind, "library", name);
  }
}
