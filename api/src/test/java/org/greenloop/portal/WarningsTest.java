package org.greenloop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.plausibility.NotedWarning;
import org.greenloop.accounting.plausibility.Warnings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The energy of EX-KITCHEN in February 2025 was handed in before its production, and looked like a
/// jump: row 8 of its file is KITCHEN-1, ELECTRICITY, 530.622 MWh.
@PortalTest
class WarningsTest {

  @LocalServerPort private int port;
  @Autowired private PortalWorld.Made world;
  @Autowired private Warnings warnings;
  @Autowired private Organizations organizations;
  @Autowired private JsonMapper json;

  private NotedWarning noted;

  @BeforeEach
  void find() {
    int kitchen = organizations.directory().find("KITCHEN-1").orElseThrow().id();
    noted = warnings.list(List.of(kitchen), List.of(YearMonth.of(2025, 2)), 10).getFirst();
    assertThat(noted.warning().row()).isEqualTo(8);
  }

  private String receipt() {
    return "/submissions/" + noted.submissionId();
  }

  private Visitor program(String username) {
    return new Visitor(port).basic(username, PortalWorld.PASSWORD);
  }

  @Test
  void a_reason_given_on_the_receipt_is_read_on_the_review() {
    Visitor clerk = new Visitor(port).signedIn("clerk.kitchen");
    assertThat(clerk.get(receipt() + "?lang=en").body())
        .contains("Unusual amounts", "Q-802", "530.622 MWh", "Electricity purchased")
        .contains("explained by what was handed in later");
    String review = "/reviews/" + world.waiting().id() + "?lang=en";
    Visitor reviewer = new Visitor(port).signedIn("reviewer.one");
    assertThat(reviewer.get(review).body())
        .contains("530.622 MWh", "energy-EX-KITCHEN.csv", "no reason given");

    HttpResponse<String> without =
        clerk.postTo(receipt() + "/warnings", receipt(), Map.of("number", "1", "reason", " "));
    assertThat(without.statusCode()).isEqualTo(302);
    assertThat(clerk.get(receipt() + "?lang=en").body()).contains("Give a reason of 1 to 2000");
    HttpResponse<String> unchosen =
        clerk.postTo(receipt() + "/warnings", receipt(), Map.of("reason", "Spring <Festival>"));
    assertThat(unchosen.statusCode()).isEqualTo(302);
    assertThat(clerk.get(receipt() + "?lang=en").body())
        .contains("Choose the rows", "Spring &lt;Festival&gt;");

    clerk.postTo(
        receipt() + "/warnings",
        receipt(),
        Map.of("number", String.valueOf(noted.number()), "reason", "春节停产两周 closed for two weeks"));
    assertThat(clerk.get(receipt() + "?lang=en").body()).contains("reviewers will read it");
    assertThat(reviewer.get(review).body()).contains("closed for two weeks", "clerk.kitchen");
  }

  @Test
  void programs_list_warnings_and_give_reasons() {
    String path = "/api/v1" + receipt() + "/warnings";
    JsonNode listed = json.readTree(program("clerk.kitchen").get(path).body());
    JsonNode first = listed.get("warnings").get(0);
    assertThat(listed.get("count").asInt()).isEqualTo(listed.get("warnings").size());
    assertThat(first.get("rule").asString()).isEqualTo("Q-802");
    assertThat(first.get("row").asInt()).isEqualTo(8);
    assertThat(first.get("state").asString()).isEqualTo("EXPLAINED");
    assertThat(first.get("expected").asString()).matches("[0-9.]+ MWh (to|至) [0-9.]+ MWh");
    JsonNode ofMonth =
        json.readTree(
            program("reviewer.one")
                .get("/api/v1/warnings?subject=EX-KITCHEN&period=2025-02")
                .body());
    assertThat(ofMonth.get("count").asInt()).isEqualTo(listed.get("count").asInt());

    String last = path + "/" + listed.get("count").asInt() + "/override";
    HttpResponse<String> answer =
        program("operator").postJson(last, "{\"reason\": \"seen on site\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode reason = json.readTree(answer.body()).get("reasons").get(0);
    assertThat(reason.get("reason").asString()).isEqualTo("seen on site");
    assertThat(reason.get("by").asString()).isEqualTo("operator");
    assertThat(program("clerk.kitchen").postJson(last, "{\"reason\": \" \"}").statusCode())
        .isEqualTo(400);
    assertThat(program("clerk.kitchen").postJson(path + "/99/override", "{\"reason\": \"x\"}"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(404);
  }

  @Test
  void another_companys_warnings_answer_like_missing_ones() {
    String path = "/api/v1" + receipt() + "/warnings";
    Visitor other = program("clerk.cool");
    assertThat(other.get(path).statusCode()).isEqualTo(404);
    assertThat(other.get("/api/v1/warnings?subject=KITCHEN-1&period=2025").statusCode())
        .isEqualTo(404);
    int before = warnings.find(noted.submissionId(), 1).orElseThrow().reasons().size();
    assertThat(other.postJson(path + "/1/override", "{\"reason\": \"x\"}").statusCode())
        .isEqualTo(404);
    assertThat(program("reviewer.one").postJson(path + "/1/override", "{\"reason\": \"x\"}"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(404);
    Visitor page = new Visitor(port).signedIn("clerk.cool");
    assertThat(
            page.postTo(
                    receipt() + "/warnings",
                    "/submissions",
                    Map.of("number", "1", "reason", "not mine"))
                .statusCode())
        .isEqualTo(404);
    assertThat(warnings.find(noted.submissionId(), 1).orElseThrow().reasons()).hasSize(before);
  }
}
