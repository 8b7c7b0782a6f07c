package org.greenloop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Questions about lots, over the interface and on pages. The lots are those of [LoopWorld].
@PortalTest
class LoopPagesTest {

  @LocalServerPort private int port;
  @Autowired private PortalWorld.Made world;
  @Autowired private JsonMapper json;

  @BeforeEach
  void the_world_is_there() {
    assertThat(world.waiting().id()).isPositive();
  }

  private Visitor program(String username) {
    return new Visitor(port).basic(username, PortalWorld.PASSWORD);
  }

  private Visitor browser(String username) {
    return new Visitor(port).signedIn(username);
  }

  private JsonNode read(String username, String path) {
    HttpResponse<String> answer = program(username).get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  /// S is 97 of the 388 kg that were melted: a quarter, all of it HX.
  @Test
  void a_trace_back_names_sources_and_everybody_for_a_reviewer() {
    JsonNode trace = read("reviewer.one", "/api/v1/lots/INGOT/trace");
    assertThat(trace.get("direction").asString()).isEqualTo("back");
    assertThat(trace.get("mass").asString()).isEqualTo("380");
    assertThat(trace.get("sources").get(0).get("share").asString()).isEqualTo("0.75");
    assertThat(trace.get("sources").get(1).get("brand").asString()).isEqualTo("HX");
    assertThat(trace.get("sources").get(1).get("share").asString()).isEqualTo("0.25");
    assertThat(trace.get("closedSteps").asInt()).isZero();
    assertThat(trace.get("steps").get(0).get("operator").get("code").asString())
        .isEqualTo("WOOD-1");
    assertThat(trace.get("steps")).hasSize(6);
    assertThat(trace.get("links")).hasSize(5);
  }

  @Test
  void a_company_sees_its_partners_and_of_the_rest_neither_names_nor_masses() {
    HttpResponse<String> answer = program("clerk.cool").get("/api/v1/lots/INGOT/trace");
    JsonNode trace = json.readTree(answer.body());
    assertThat(trace.get("closedSteps").asInt()).isEqualTo(3);
    assertThat(answer.body())
        .contains("KITCHEN-1", "\"AL\"")
        .doesNotContain("WOOD-1", "RC-A", "\"A\"", "\"D\"", "\"600\"", "T-1");
    String page = browser("clerk.cool").get("/loop/lot?code=INGOT&lang=en").body();
    assertThat(page)
        .contains(
            "<svg", "KITCHEN-1", "another member", "took no part: 3", "refrigerator HX", "25 %")
        .doesNotContain("WOOD-1", "RC-A", "600 kg", "T-1");
  }

  @Test
  void a_lot_never_held_answers_like_one_that_there_is_not() {
    Visitor kitchen = program("clerk.kitchen");
    HttpResponse<String> other = kitchen.get("/api/v1/lots/INGOT/trace");
    HttpResponse<String> missing = kitchen.get("/api/v1/lots/NOBOT/trace");
    assertThat(other.statusCode()).isEqualTo(404);
    assertThat(other.body().replace("INGOT", "NOBOT")).isEqualTo(missing.body());
    Visitor clerk = browser("clerk.kitchen");
    HttpResponse<String> page = clerk.get("/loop/lot?code=INGOT&lang=en");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("There is no such lot that you may see");
    assertThat(
            withoutToken(page.body()).replace("=INGOT", "=NOBOT").replace("\"INGOT\"", "\"NOBOT\""))
        .isEqualTo(withoutToken(clerk.get("/loop/lot?code=NOBOT&lang=en").body()));
  }

  private static String withoutToken(String page) {
    return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  /// 100 of 380 kg ingot were sold: 5/19 of what was made of it, 380 ÷ 388 of S.
  @Test
  void where_a_lot_went_is_drawn_and_listed() {
    String page = browser("clerk.cool").get("/loop/lot?code=S&direction=forward&lang=en").body();
    assertThat(page)
        .contains("<svg", "COAT-1", "72.16 %", "25.77 %", "2.06 %", "sold to a factory");
    JsonNode trace = read("clerk.cool", "/api/v1/lots/S/trace?direction=forward");
    assertThat(trace.get("destinations").get(0).get("fate").asString()).isEqualTo("held");
    assertThat(trace.get("destinations").get(0).get("lot").asString()).isEqualTo("INGOT");
    assertThat(trace.get("sources")).isEmpty();
  }

  @Test
  void balances_are_those_of_the_own_company() {
    JsonNode balances = read("clerk.cool", "/api/v1/balances?subject=EX-COOL&period=2026-03");
    JsonNode ingot = balances.get("balances").get(1);
    assertThat(ingot.get("material").asString()).isEqualTo("ALUMINIUM_INGOT");
    assertThat(ingot.get("made").asString()).isEqualTo("380");
    assertThat(ingot.get("soldBack").asString()).isEqualTo("100");
    assertThat(ingot.get("closing").asString()).isEqualTo("280");
    assertThat(ingot.get("counted").asString()).isEqualTo("280");
    assertThat(ingot.get("closes").asBoolean()).isTrue();
    Visitor clerk = browser("clerk.cool");
    assertThat(clerk.get("/loop/balances?subject=COOL-1&period=2026-03&lang=en").body())
        .contains("380", "280", "closes");
    assertThat(clerk.get("/loop/balances?subject=COOL-1&period=2025-03&lang=en").body())
        .contains("There are no lots in the period");
    assertThat(clerk.get("/loop/balances?subject=WOOD-1&period=2026-03").statusCode())
        .isEqualTo(404);
    assertThat(clerk.get("/loop/balances?subject=COOL-1&period=March").statusCode()).isEqualTo(400);
    assertThat(
            program("clerk.cool")
                .get("/api/v1/balances?subject=WOOD-1&period=2026-03")
                .statusCode())
        .isEqualTo(404);
  }

  /// The 97 kg of S are all HX: 97 of 388 kg.
  @Test
  void the_share_of_a_brand_in_the_aluminium_of_a_smelter_is_told() {
    String path = "subject=COOL-1&material=ALUMINIUM&period=2026-03&family=appliance&brand=HX";
    JsonNode share = read("clerk.cool", "/api/v1/custody/share?" + path);
    assertThat(share.get("share").asString()).isEqualTo("0.25");
    assertThat(share.get("fromSource").asString()).isEqualTo("97");
    assertThat(share.get("mass").asString()).isEqualTo("388");
    assertThat(browser("clerk.cool").get("/loop/share?lang=en&" + path).body())
        .contains("25 %", "388", "380");
    HttpResponse<String> wrong =
        program("clerk.cool").get("/api/v1/custody/share?" + path + "&basis=sold");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("basis is one of received, made");
  }

  /// Nobody declares in this world what was put on the market.
  @Test
  void rates_are_those_of_the_own_company_and_say_what_is_missing() {
    JsonNode rates = read("clerk.cool", "/api/v1/custody/rates?period=2026-03");
    assertThat(rates.get("base").asString()).isEqualTo("same");
    JsonNode products = rates.get("rates").get(0);
    assertThat(products.get("producer").asString()).isEqualTo("EX-COOL");
    assertThat(products.get("code").asString()).isEqualTo("recycling.product-recovery-rate");
    assertThat(products.get("value").isNull()).isTrue();
    assertThat(products.get("unknown").asString()).isEqualTo("sales-not-declared");
    assertThat(rates.get("rates").get(1).get("code").asString())
        .isEqualTo("recycling.packaging-recovery-rate");
    assertThat(browser("clerk.cool").get("/loop/rates?period=2026-03&lang=en").body())
        .contains("Packaging recovery rate", "EX-COOL declares it", "Unconfirmed");
    assertThat(browser("reviewer.one").get("/loop/rates?period=2026-03&lang=en").body())
        .contains("Nothing came back and nothing was put on the market");
    for (String other : new String[] {"EX-KITCHEN", "NOBODY", "COOL-1"}) {
      String path = "?period=2026-03&producer=" + other;
      assertThat(program("clerk.cool").get("/api/v1/custody/rates" + path).statusCode())
          .as(other)
          .isEqualTo(404);
      assertThat(browser("clerk.cool").get("/loop/rates" + path).statusCode())
          .as(other)
          .isEqualTo(404);
    }
    for (String wrong :
        new String[] {
          "period=March",
          "period=2026-03&base=three-years",
          "period=2026&base=ever",
          "period=2026&family=other"
        }) {
      assertThat(program("clerk.cool").get("/api/v1/custody/rates?" + wrong).statusCode())
          .as(wrong)
          .isEqualTo(400);
    }
    assertThat(
            browser("clerk.cool").get("/loop/rates?period=2026-03&base=THREE_YEARS").statusCode())
        .isEqualTo(400);
  }

  @Test
  void findings_are_for_reviewers_and_operators() {
    JsonNode findings = read("reviewer.one", "/api/v1/custody/findings?period=2026-03");
    assertThat(findings.get("count").asInt()).isEqualTo(1);
    JsonNode weights = findings.get("findings").get(0);
    assertThat(weights.get("rule").asString()).isEqualTo("V-806");
    assertThat(weights.get("found").asString()).isEqualTo("97 kg");
    assertThat(weights.get("lots").get(0).asString()).isEqualTo("S");
    assertThat(weights.get("ask")).hasSize(2);
    assertThat(browser("operator").get("/loop/findings?period=2026-03&lang=en").body())
        .contains("V-806", "the buyer weighed 97 kg, the seller 100 kg: 3 % apart");
    assertThat(browser("reviewer.one").get("/loop/findings?period=2026-02&lang=en").body())
        .contains("Nothing was found");
    for (String path :
        new String[] {"/api/v1/custody/findings?period=2026-03", "/loop/findings?period=2026-03"}) {
      Visitor clerk = path.startsWith("/api") ? program("clerk.cool") : browser("clerk.cool");
      assertThat(clerk.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void the_page_of_the_loop_asks_only_what_the_reader_may_ask() {
    assertThat(browser("clerk.cool").get("/loop?lang=en").body())
        .contains("Where from", "Mass balances", "Share of a source", "Recovery rates")
        .doesNotContain("/loop/findings");
    assertThat(browser("reviewer.one").get("/loop").body()).contains("/loop/findings", "回收循环");
    assertThat(new Visitor(port).get("/loop").statusCode()).isEqualTo(302);
    assertThat(new Visitor(port).get("/api/v1/lots/INGOT/trace").statusCode()).isEqualTo(401);
  }
}
