package org.greenloop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.greenloop.accounting.proposal.SchemeProposals;
import org.greenloop.ontology.standard.StandardFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Proposals over the interface and on their pages. The world may be that of an earlier run, so
/// each test proposes an edition with a name and a first day that there was not.
@PortalTest
class ProposalPagesTest {

  private static final String INTERFACE = "/api/v1/schemes/proposals";

  @LocalServerPort private int port;
  @Autowired private PortalWorld.Made world;
  @Autowired private JsonMapper json;
  @Autowired private SchemeProposals proposals;

  private Visitor program(String username) {
    assertThat(world.waiting().id()).isPositive();
    return new Visitor(port).basic(username, PortalWorld.PASSWORD);
  }

  private Visitor browser(String username) {
    assertThat(world.waiting().id()).isPositive();
    return new Visitor(port).signedIn(username);
  }

  /// A new edition of a scheme that only these tests propose.
  private String fresh() {
    int number = proposals.list().size() + 1;
    return edition(
        "page-case",
        String.valueOf(number),
        String.valueOf(LocalDate.of(2100, 1, 1).plusDays(number)));
  }

  /// A shipped scheme under another name.
  static String edition(String id, String edition, String from) {
    try (InputStream in =
        StandardFiles.class.getResourceAsStream(
            "/org/greenloop/ontology/standards/pilot-energy-carbon/2026.ttl")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .replace("pilot-energy-carbon/2026>", id + "/" + edition + ">")
          .replace("\"pilot-energy-carbon\"", "\"" + id + "\"")
          .replace("gl:edition \"2026\"", "gl:edition \"" + edition + "\"")
          .replace("\"2026-01-01\"", "\"" + from + "\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private HttpResponse<String> propose(String username, byte[] content) {
    return program(username).upload(INTERFACE, Map.of("remark", "new limits"), "next.ttl", content);
  }

  private long kept(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json.readTree(answer.body()).get("id").asLong();
  }

  private static String vote(String verdict) {
    return "{\"verdict\": \"" + verdict + "\", \"reason\": \"read it\"}";
  }

  @Test
  void a_program_proposes_and_two_reviewers_adopt() {
    String turtle = fresh();
    HttpResponse<String> answer = propose("clerk.cool", bytes(turtle));
    long id = kept(answer);
    assertThat(answer.headers().firstValue("Location")).hasValue(INTERFACE + "/" + id);
    String address = INTERFACE + "/" + id;
    assertThat(program("clerk.kitchen").get(address).body()).contains("\"state\":\"OPEN\"");
    assertThat(program("clerk.cool").postJson(address + "/votes", vote("APPROVE")).statusCode())
        .as("a clerk does not vote")
        .isEqualTo(404);
    assertThat(program("reviewer.one").postJson(address + "/votes", vote("PERHAPS")).statusCode())
        .isEqualTo(400);
    program("reviewer.one").postJson(address + "/votes", vote("APPROVE"));
    HttpResponse<String> again =
        program("reviewer.one").postJson(address + "/votes", vote("APPROVE"));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("proposal-refused");
    JsonNode adopted =
        json.readTree(program("reviewer.two").postJson(address + "/votes", vote("APPROVE")).body());
    assertThat(adopted.get("state").asString()).isEqualTo("ADOPTED");
    assertThat(adopted.get("votes").size()).isEqualTo(2);
    assertThat(adopted.get("difference").get("criteria").isArray()).isTrue();
    HttpResponse<String> file = program("clerk.kitchen").get(address + "/file");
    assertThat(file.body()).isEqualTo(turtle);
    assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/turtle");
    String published =
        "/scheme/" + adopted.get("scheme").asString() + "/" + adopted.get("edition").asString();
    assertThat(new Visitor(port).accepting("text/turtle").get(published).body())
        .as("published without a restart")
        .contains("gl:Scheme", "gl:passScore");
    assertThat(new Visitor(port).get(published + "?lang=en").statusCode()).isEqualTo(200);
  }

  @Test
  void a_wrong_file_answers_with_every_error_its_place_and_its_cure() {
    String wrong =
        fresh().replace("gl:weight 40.0", "gl:weight 45.0").replace("gl:limit 0.6 ;", "");
    HttpResponse<String> answer = propose("clerk.cool", bytes(wrong));
    assertThat(answer.statusCode()).isEqualTo(422);
    JsonNode problem = json.readTree(answer.body());
    assertThat(problem.get("type").asString()).isEqualTo("urn:greenloop:problem:scheme-refused");
    assertThat(problem.get("errors").size()).isGreaterThanOrEqualTo(2);
    for (JsonNode error : problem.get("errors")) {
      assertThat(error.get("place").asString()).startsWith("next.ttl scheme/page-case/");
      assertThat(error.get("cure").asString()).isNotBlank();
    }
    assertThat(answer.body()).contains("scheme-weights-sum", "gl:limit");
  }

  /// What is too large or not text answers like any other wrong file, not with a fault of the
  /// server.
  @Test
  void large_and_foreign_files_are_refused_with_the_cure() {
    byte[] large = new byte[50 << 20];
    Arrays.fill(large, (byte) '#');
    for (byte[] wrong :
        new byte[][] {
          large,
          fresh().getBytes(Charset.forName("GB18030")),
          fresh().getBytes(StandardCharsets.UTF_16),
          bytes("{ \"@context\": \"http://127.0.0.1:9/c\" }"),
          bytes("<a> <b> " + "( ".repeat(20_000)),
          bytes("")
        }) {
      HttpResponse<String> answer = propose("clerk.cool", wrong);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
      assertThat(json.readTree(answer.body()).get("errors").get(0).get("cure").asString())
          .isNotBlank();
    }
    assertThat(propose("clerk.cool", new byte[52 << 20]).statusCode()).isEqualTo(413);
  }

  @Test
  void a_page_proposes_compares_and_votes() {
    Visitor clerk = browser("clerk.cool");
    HttpResponse<String> sent =
        clerk.upload(
            "/proposals",
            Map.of("_csrf", clerk.token("/proposals"), "remark", "because of the new table"),
            "next.ttl",
            bytes(fresh()));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    String address =
        sent.headers().firstValue("Location").orElseThrow().replaceAll("^http://[^/]*", "");
    String seen = clerk.get(address + "?lang=en").body();
    assertThat(seen)
        .contains("because of the new table", "What it changes", "Withdraw", "SHA-256")
        .doesNotContain("Your vote</h2>");
    Visitor one = browser("reviewer.one");
    assertThat(one.get(address + "?lang=zh").body()).contains("您的表决", "与上一版本的差别");
    assertThat(one.get("/?lang=en").body()).contains("await your vote", "href=\"" + address);
    one.postTo(address + "/votes", address, Map.of("verdict", "APPROVE", "reason", "well made"));
    assertThat(one.get(address + "?lang=en").body())
        .contains("well made", "other reviewers vote")
        .doesNotContain("Your vote</h2>");
    assertThat(one.get("/?lang=en").body()).doesNotContain("href=\"" + address);
    assertThat(clerk.get("/?lang=en").body()).doesNotContain("await your vote");
    Visitor two = browser("reviewer.two");
    HttpResponse<String> without =
        two.postTo(address + "/votes", address, Map.of("verdict", "APPROVE", "reason", " "));
    assertThat(without.statusCode()).isEqualTo(409);
    two.postTo(address + "/votes", address, Map.of("verdict", "APPROVE", "reason", "agreed"));
    assertThat(clerk.get(address + "?lang=en").body())
        .contains("adopted", "It judges from 2100-", "agreed")
        .doesNotContain("Withdraw");
    assertThat(clerk.get("/proposals?lang=en").body()).contains(address, "adopted", "2 / 2");
  }

  @Test
  void a_wrong_file_on_the_page_lists_its_errors_and_keeps_the_remark() {
    Visitor clerk = browser("clerk.cool");
    HttpResponse<String> answer =
        clerk.upload(
            "/proposals?lang=en",
            Map.of("_csrf", clerk.token("/proposals"), "remark", "typed words"),
            "next.ttl",
            bytes(fresh().replace("gl:weight 40.0", "gl:weight 45.0")));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("What is wrong in the file", "scheme-weights-sum", "typed words", "105");
  }

  @Test
  void who_made_it_withdraws_it() {
    long id = kept(propose("clerk.kitchen", bytes(fresh())));
    String address = INTERFACE + "/" + id;
    String reason = "{\"reason\": \"a slip\"}";
    assertThat(program("clerk.cool").postJson(address + "/withdrawal", reason).statusCode())
        .isEqualTo(409);
    assertThat(
            program("reviewer.kitchen").postJson(address + "/votes", vote("APPROVE")).statusCode())
        .as("of the same company")
        .isEqualTo(409);
    assertThat(program("clerk.kitchen").postJson(address + "/withdrawal", reason).body())
        .contains("\"state\":\"WITHDRAWN\"", "a slip");
  }

  @Test
  void a_form_without_its_token_and_a_stranger_change_nothing() {
    int before = proposals.list().size();
    Visitor clerk = browser("clerk.cool");
    assertThat(
            clerk
                .upload("/proposals", Map.of("remark", "forged"), "next.ttl", bytes(fresh()))
                .statusCode())
        .isEqualTo(403);
    Visitor stranger = new Visitor(port);
    assertThat(stranger.get("/proposals").statusCode()).isEqualTo(302);
    assertThat(stranger.get(INTERFACE).statusCode()).isEqualTo(401);
    assertThat(program("clerk.cool").get(INTERFACE + "/999999").statusCode()).isEqualTo(404);
    assertThat(browser("clerk.cool").get("/proposals/999999").statusCode()).isEqualTo(404);
    assertThat(proposals.list()).hasSize(before);
  }
}
