package org.greenloop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.greenloop.accounting.custody.TraceConsent;
import org.greenloop.accounting.custody.TraceConsents;
import org.greenloop.batch.custody.ConsentDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Consents over the interface and on their page. Of the lot INGOT of [LoopWorld] COOL took no part
/// in three events: two of WOOD-1 with KITCHEN-1, and one of KITCHEN-1 alone.
@PortalTest
class ConsentPagesTest {

  private static final String CONSENTS = "/api/v1/custody/consents";
  private static final String PAGE = "/loop/consents";

  @LocalServerPort private int port;
  @Autowired private PortalWorld.Made world;
  @Autowired private JsonMapper json;
  @Autowired private TraceConsents consents;
  @Autowired private ConsentDesk desk;

  @BeforeEach
  void the_world_is_there() {
    assertThat(world.waiting().id()).isPositive();
  }

  /// Other tests ask what nobody has allowed.
  @AfterEach
  void nothing_is_allowed_afterwards() {
    consents.list().stream()
        .filter(TraceConsent::isInForce)
        .forEach(consent -> desk.withdraw(consent.number(), "end of the test", "operator"));
  }

  private Visitor program(String username) {
    Visitor program = new Visitor(port).basic(username, PortalWorld.PASSWORD);
    // The language is remembered.
    assertThat(program.get("/api/v1/lots/statistics?lang=en").statusCode()).isEqualTo(200);
    return program;
  }

  private Visitor browser(String username) {
    return new Visitor(port).signedIn(username);
  }

  private JsonNode created(String username, String body) {
    HttpResponse<String> answer = program(username).postJson(CONSENTS, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json.readTree(answer.body());
  }

  private JsonNode read(String username, String path) {
    HttpResponse<String> answer = program(username).get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private int closedToCool() {
    return read("clerk.cool", "/api/v1/lots/INGOT/trace").get("closedSteps").asInt();
  }

  @Test
  void what_both_sides_allow_opens_in_the_trace_and_closes_again() {
    assertThat(closedToCool()).isEqualTo(3);
    JsonNode given =
        created("clerk.kitchen", "{\"to\": \"EX-COOL\", \"reason\": \"a customer asks\"}");
    assertThat(given.get("company").get("code").asString()).isEqualTo("EX-KITCHEN");
    assertThat(given.get("to").get("code").asString()).isEqualTo("EX-COOL");
    assertThat(given.get("by").asString()).isEqualTo("clerk.kitchen");
    assertThat(given.get("inForce").asBoolean()).isTrue();
    assertThat(closedToCool()).isEqualTo(2);
    JsonNode all =
        created("operator", "{\"company\": \"EX-WOOD\", \"to\": \"all\", \"reason\": \"agreed\"}");
    assertThat(all.get("to").isNull()).isTrue();
    assertThat(closedToCool()).isZero();
    JsonNode cool = read("clerk.cool", CONSENTS);
    assertThat(cool.get("given")).isEmpty();
    assertThat(cool.get("received")).hasSize(2);
    assertThat(cool.toString())
        .contains("EX-KITCHEN", "EX-WOOD")
        .doesNotContain("a customer asks", "clerk.kitchen");
    HttpResponse<String> ended =
        program("clerk.wood")
            .postJson(
                CONSENTS + "/" + all.get("number").asInt() + "/withdrawal",
                "{\"reason\": \"no longer\"}");
    assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
    assertThat(json.readTree(ended.body()).get("withdrawn").get("by").asString())
        .isEqualTo("clerk.wood");
    assertThat(closedToCool()).isEqualTo(2);
  }

  @Test
  void nobody_speaks_for_a_company_that_is_not_theirs() {
    String body = "{\"company\": \"EX-KITCHEN\", \"to\": \"EX-COOL\", \"reason\": \"mine\"}";
    assertThat(program("clerk.cool").postJson(CONSENTS, body).statusCode()).isEqualTo(404);
    assertThat(program("reviewer.one").postJson(CONSENTS, body).statusCode()).isEqualTo(404);
    assertThat(new Visitor(port).get(CONSENTS).statusCode()).isEqualTo(401);
    assertThat(new Visitor(port).get(PAGE).statusCode()).isEqualTo(302);
    assertThat(
            program("operator")
                .postJson(CONSENTS, "{\"to\": \"all\", \"reason\": \"x\"}")
                .statusCode())
        .isEqualTo(400);
    assertThat(program("clerk.cool").postJson(CONSENTS, "{\"reason\": \"x\"}").statusCode())
        .isEqualTo(400);
    int number =
        created("clerk.kitchen", "{\"to\": \"all\", \"reason\": \"agreed\"}").get("number").asInt();
    String withdrawal = CONSENTS + "/" + number + "/withdrawal";
    HttpResponse<String> foreign =
        program("clerk.cool").postJson(withdrawal, "{\"reason\": \"x\"}");
    HttpResponse<String> missing =
        program("clerk.cool").postJson(CONSENTS + "/999999/withdrawal", "{\"reason\": \"x\"}");
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(foreign.body().replaceAll("\\b" + number + "\\b", "999999"))
        .isEqualTo(missing.body());
    assertThat(program("reviewer.one").postJson(withdrawal, "{\"reason\": \"x\"}").statusCode())
        .isEqualTo(404);
    assertThat(read("reviewer.one", CONSENTS).get("given").get(0).get("number").asInt())
        .isEqualTo(number);
    Visitor cool = browser("clerk.cool");
    assertThat(
            cool.postTo(
                    PAGE, PAGE, Map.of("company", "EX-KITCHEN", "to", "EX-COOL", "reason", "mine"))
                .statusCode())
        .isEqualTo(404);
    assertThat(
            cool.postTo(PAGE + "/" + number + "/withdrawal", PAGE, Map.of("reason", "x"))
                .statusCode())
        .isEqualTo(404);
    HttpResponse<String> again =
        program("clerk.kitchen").postJson(CONSENTS, "{\"to\": \"all\", \"reason\": \"again\"}");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body())
        .contains("urn:greenloop:problem:consent-refused", "allowed already by consent " + number);
  }

  @Test
  void a_clerk_allows_and_withdraws_on_the_page() {
    Visitor kitchen = browser("clerk.kitchen");
    HttpResponse<String> wrong =
        kitchen.postTo(
            PAGE + "?lang=en", PAGE, Map.of("to", "EX-NOBODY", "reason", "a customer asks"));
    assertThat(wrong.statusCode()).isEqualTo(404);
    assertThat(wrong.body())
        .contains("no company has the code &quot;EX-NOBODY&quot;", "a customer asks</textarea>");
    Map<String, String> form = Map.of("scope", "one", "to", "EX-COOL", "reason", "a customer asks");
    assertThat(kitchen.postWithoutToken(PAGE, form).statusCode()).isEqualTo(403);
    assertThat(kitchen.postTo(PAGE, PAGE, form).statusCode()).isEqualTo(302);
    String page = kitchen.get(PAGE + "?lang=en").body();
    assertThat(page).contains("It is allowed from now on", "a customer asks", "EX-COOL");
    assertThat(browser("clerk.cool").get(PAGE + "?lang=en").body())
        .contains("EX-KITCHEN")
        .doesNotContain("a customer asks");
    assertThat(browser("clerk.cool").get("/loop/lot?code=INGOT&lang=en").body())
        .contains("took no part: 2", "T-1", "both sides of a step allow it");
    String withdrawal = page.replaceAll("(?s).*?(/loop/consents/[0-9]+/withdrawal).*", "$1");
    assertThat(kitchen.postTo(withdrawal, PAGE, Map.of("reason", " ")).body())
        .contains("the reason is missing");
    assertThat(kitchen.postTo(withdrawal, PAGE, Map.of("reason", "合同到期")).statusCode())
        .isEqualTo(302);
    assertThat(kitchen.get(PAGE + "?lang=zh").body()).contains("已撤回", "合同到期");
    assertThat(browser("clerk.wood").get("/loop?lang=en").body()).contains(PAGE);
    Visitor reviewer = browser("reviewer.one");
    assertThat(reviewer.get(PAGE + "?lang=en").body())
        .contains("EX-KITCHEN", "合同到期")
        .doesNotContain("id=\"allow\"", "/withdrawal");
    assertThat(reviewer.postTo(PAGE, "/loop", form).statusCode()).isEqualTo(404);
  }
}
