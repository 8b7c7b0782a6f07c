package org.greenloop.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.greenloop.batch.footprint.ProcessImport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Footprints over the interface and on their page, of strip that its mill reported energy for.
@PortalTest
class FootprintPagesTest {

  /// kgCO2e/t in March 2025, from `examples/expected`: scope 1 1406.529122895059, scope 2
  /// 2180.1079053, methane 0.734261607828, nitrous oxide 0.738627233144 and fuels before they
  /// arrived 222.1651595088 t, for 26142.6 t; the portal's world has no row of gases.
  private static final double STRIP = 145.74966057487896;

  @LocalServerPort private int port;
  @Autowired private PortalWorld.Made world;
  @Autowired private JsonMapper json;
  @Autowired private ProcessImport imports;

  @BeforeEach
  void the_world_is_there() {
    assertThat(world.waiting().id()).isPositive();
  }

  private HttpResponse<String> ask(String username, String path) {
    return new Visitor(port)
        .basic(username, PortalWorld.PASSWORD)
        .get("/api/v1/footprints/" + path);
  }

  private Visitor browser(String username) {
    return new Visitor(port).signedIn(username);
  }

  @Test
  void who_sees_everything_is_answered_in_full() {
    HttpResponse<String> answer = ask("reviewer.one", "ROLL-STRIP?period=2025-03&method=cff");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode footprint = json.readTree(answer.body());
    assertThat(Double.parseDouble(footprint.get("total").asString()))
        .isCloseTo(STRIP, within(1e-8));
    assertThat(footprint.get("declaredUnit").asString()).isEqualTo("1 t");
    assertThat(footprint.get("method").asString()).isEqualTo("cff");
    assertThat(footprint.get("allocations")).hasSize(3);
    assertThat(footprint.get("stages").get("production").asString())
        .isEqualTo(footprint.get("total").asString());
    JsonNode declaration = footprint.get("declaration");
    assertThat(declaration.get("period").asString()).isEqualTo("2025-03");
    assertThat(declaration.get("functionalUnit").isNull()).isTrue();
    assertThat(declaration.get("missing").get(0).asString()).isEqualTo("functional-unit");
    assertThat(ask("reviewer.one", "ROLL-STRIP?company=EX-ROLL&period=2025-03").statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_customer_is_shown_the_total_and_of_a_reason_only_that_there_is_one() {
    JsonNode footprint = json.readTree(ask("clerk.cool", "ROLL-STRIP?period=2025-03").body());
    assertThat(footprint.get("shown").asString()).isEqualTo("total");
    assertThat(footprint.get("stages")).isEmpty();
    assertThat(footprint.get("contributions")).isEmpty();
    assertThat(footprint.get("quality").get("missing")).isEmpty();
    HttpResponse<String> refused = ask("clerk.cool", "ROLL-STRIP?period=2026-03");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("urn:greenloop:problem:footprint-refused", "OTHER_MEMBER")
        .doesNotContain("ROLL-1");
    assertThat(ask("operator", "ROLL-STRIP?period=2026-03").body()).doesNotContain("OTHER_MEMBER");
  }

  @Test
  void questions_that_mean_nothing_are_said_so() {
    assertThat(ask("clerk.cool", "NOTHING?period=2025-03").statusCode()).isEqualTo(404);
    assertThat(ask("clerk.cool", "ROLL-STRIP?method=guess").statusCode()).isEqualTo(400);
    assertThat(ask("clerk.cool", "ROLL-STRIP?period=March").statusCode()).isEqualTo(400);
    assertThat(new Visitor(port).get("/api/v1/footprints/ROLL-STRIP").statusCode()).isEqualTo(401);
  }

  @Test
  void the_page_shows_what_the_interface_tells() {
    String page =
        browser("reviewer.one").get("/footprint?product=ROLL-STRIP&period=2025-03&lang=en").body();
    assertThat(page)
        .contains(
            "145.75", "avoided burden", "<svg", "EX-ROLL", "Share of primary data", "not declared");
    assertThat(
            browser("clerk.cool")
                .get("/footprint?product=ROLL-STRIP&period=2025-03&lang=en")
                .body())
        .contains("145.75", "the total alone")
        .doesNotContain("<svg class=\"flow\"", "ROLL-1");
  }

  @Test
  void empty_and_refused_pages_say_what_to_do() {
    Visitor clerk = browser("clerk.cool");
    assertThat(clerk.get("/footprint?lang=en").body()).contains("Choose a product", "COOL-FRIDGE");
    HttpResponse<String> refused = clerk.get("/footprint?product=COOL-FRIDGE&lang=en");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("There is no footprint yet");
    HttpResponse<String> undeclared =
        clerk.postTo(
            "/documents/declaration?lang=en", "/footprint", Map.of("product", "COOL-FRIDGE"));
    assertThat(undeclared.statusCode()).isEqualTo(409);
    assertThat(undeclared.body())
        .contains("The document was not issued", "name a period whose months are closed");
    HttpResponse<String> none = clerk.get("/footprint?product=NOTHING&period=2025&lang=en");
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body()).contains("Nobody makes this product");
    assertThat(clerk.get("/footprint?product=COOL-FRIDGE&period=March").statusCode())
        .isEqualTo(400);
    assertThat(clerk.get("/loop?lang=en").body()).contains("/footprint");
    assertThat(clerk.get("/subjects/EX-COOL?lang=en").body()).contains("Product footprints");
    assertThat(clerk.get("/footprint?product=ROLL-STRIP&period=2025-03&lang=zh").body())
        .contains("避免负担法", "未声明");
    assertThat(new Visitor(port).get("/footprint").statusCode()).isEqualTo(302);
  }

  /// (8 + 30 + 900 + 120) ÷ 1300 and with 60 more; the seats have no place in a footprint.
  @Test
  void circularity_is_told_with_formula_and_source(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("cart.csv"),
            """
            product,item,part,amount,unit,efficiency,source,confidence
            CART,vehicle,,1300,kg,,weighed,SECONDARY
            CART,pre-treatment,battery,8,kg,,,
            CART,dismantling,tyres,30,kg,,,
            CART,metals,body,900,kg,,,
            CART,recyclable-residue,glass,120,kg,,,
            CART,recoverable-residue,seats,60,kg,,,
            SEAT,product,,1,kg,,,
            """);
    assertThat(imports.take(file, "cart.csv", "EX-COOL", "clerk.cool").issues()).isEmpty();
    HttpResponse<String> answer = ask("clerk.cool", "CART/circularity?company=EX-COOL");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode figure = json.readTree(answer.body()).get("figures").get(0);
    assertThat(figure.get("code").asString()).isEqualTo("recyclability");
    assertThat(figure.get("value").asString()).startsWith("81.384615");
    assertThat(figure.get("unit").asString()).isEqualTo("%");
    assertThat(figure.get("source").asString()).contains("GB/T 19515-2023");
    assertThat(figure.get("confidence").asString()).isEqualTo("UNCONFIRMED");
    assertThat(figure.get("limit").get("reached").asBoolean()).isFalse();
    assertThat(figure.get("inputs").get(0).get("place").asString()).isEqualTo("cart.csv 3");
    JsonNode customers = json.readTree(ask("clerk.kitchen", "CART/circularity").body());
    assertThat(customers.get("shown").asString()).isEqualTo("total");
    assertThat(customers.get("figures").get(1).get("value").asString()).isEqualTo("86");
    assertThat(customers.get("figures").get(1).get("inputs")).isEmpty();
    HttpResponse<String> refused = ask("clerk.cool", "SEAT/circularity");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("NOTHING_STATED", "EX-COOL/SEAT");
    assertThat(ask("clerk.cool", "NOTHING/circularity").statusCode()).isEqualTo(404);
    assertThat(new Visitor(port).get("/api/v1/footprints/CART/circularity").statusCode())
        .isEqualTo(401);
    HttpResponse<String> page = browser("clerk.cool").get("/footprint?product=CART&lang=en");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("81.38 %", "86 %", "recyclability R_cyc", "file cart.csv 3", "≥ 85 %");
    assertThat(browser("clerk.kitchen").get("/footprint?product=CART&lang=en").body())
        .contains("81.38 %")
        .doesNotContain("cart.csv");
  }
}
