package org.greenloop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The market of lots over the interface and on its page. COOL-1 holds 280 kg of the lot INGOT of
/// [LoopWorld].
@PortalTest
class MarketPagesTest {

  private static final String OFFERS = "/api/v1/lots/offers";
  private static final String PAGE = "/loop/market";

  @LocalServerPort private int port;
  @Autowired private PortalWorld.Made world;
  @Autowired private JsonMapper json;

  @BeforeEach
  void the_world_is_there() {
    assertThat(world.waiting().id()).isPositive();
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

  private JsonNode created(String username, String path, String body) {
    HttpResponse<String> answer = program(username).postJson(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json.readTree(answer.body());
  }

  private String offered(int mass) {
    return created(
            "clerk.cool",
            OFFERS,
            "{\"site\": \"COOL-1\", \"lot\": \"INGOT\", \"mass\": \"%d\", \"price\": \"15800\"}"
                .formatted(mass))
        .get("number")
        .asString();
  }

  private void withdraw(String offer) {
    assertThat(
            program("clerk.cool").postJson(OFFERS + "/" + offer + "/withdrawal", "{}").statusCode())
        .isEqualTo(200);
  }

  @Test
  void an_offer_is_reserved_and_what_the_intake_refuses_is_not_settled() {
    String offer = offered(50);
    HttpResponse<String> seen = program("clerk.wood").get(OFFERS);
    assertThat(seen.body()).contains("\"" + offer + "\"", "COOL-1").doesNotContain("\"INGOT\"");
    HttpResponse<String> own =
        program("clerk.cool")
            .postJson(
                OFFERS + "/" + offer + "/reservations", "{\"site\": \"COOL-2\", \"mass\": \"1\"}");
    assertThat(own.statusCode()).isEqualTo(409);
    assertThat(own.body()).contains("urn:greenloop:problem:market-refused", "own company");
    String reservation =
        created(
                "clerk.kitchen",
                OFFERS + "/" + offer + "/reservations",
                "{\"site\": \"KITCHEN-1\", \"mass\": \"0.05\", \"unit\": \"t\"}")
            .get("number")
            .asString();
    HttpResponse<String> second =
        program("clerk.wood")
            .postJson(
                OFFERS + "/" + offer + "/reservations", "{\"site\": \"WOOD-1\", \"mass\": \"10\"}");
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("10 kg is more than is left: nothing is");
    String settle = OFFERS + "/reservations/" + reservation + "/settlement";
    String body =
        "{\"day\": \"%s\", \"received\": \"50\", \"lot\": \"K-9\"}"
            .formatted(LocalDate.now(ZoneOffset.ofHours(8)).plusMonths(1).withDayOfMonth(1));
    // A day of the reservation, in a month that has not begun.
    HttpResponse<String> refused = program("clerk.kitchen").postJson(settle, body);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("E-123");
    assertThat(program("clerk.cool").postJson(settle, body).body()).contains("KITCHEN-1");
    assertThat(program("clerk.wood").postJson(settle, body).statusCode()).isEqualTo(404);
    JsonNode kitchen =
        json.readTree(program("clerk.kitchen").get(OFFERS + "/own").body()).get("reservations");
    assertThat(kitchen.get(0).get("number").asString()).isEqualTo(reservation);
    assertThat(kitchen.get(0).get("state").asString()).isEqualTo("open");
    assertThat(kitchen.get(0).get("price").asString()).isEqualTo("15800");
    assertThat(program("clerk.wood").get(OFFERS + "/own").body()).doesNotContain("KITCHEN-1");
    assertThat(
            program("clerk.kitchen")
                .postJson(OFFERS + "/reservations/" + reservation + "/release", "{}")
                .statusCode())
        .isEqualTo(200);
    withdraw(offer);
  }

  @Test
  void a_lot_is_offered_reserved_and_withdrawn_on_the_page() {
    Visitor cool = browser("clerk.cool");
    HttpResponse<String> tooMuch =
        cool.postTo(
            PAGE + "/offers?lang=en",
            PAGE,
            Map.of("site", "COOL-1", "lot", "INGOT", "mass", "281"));
    assertThat(tooMuch.statusCode()).isEqualTo(409);
    assertThat(tooMuch.body()).contains("281 kg is more than is left", "value=\"INGOT\"");
    assertThat(
            cool.postTo(
                    PAGE + "/offers",
                    PAGE,
                    Map.of("site", "COOL-1", "lot", "INGOT", "mass", "20", "grade", "A00"))
                .statusCode())
        .isEqualTo(302);
    String page = cool.get(PAGE + "?lang=en").body();
    assertThat(page).contains("The lot is on offer", "A00", "to be agreed");
    // Other tests leave offers of their own; the newest has the highest number.
    String offer =
        "O-"
            + Pattern.compile("/loop/market/offers/O-([0-9]+)/withdrawal")
                .matcher(page)
                .results()
                .mapToInt(link -> Integer.parseInt(link.group(1)))
                .max()
                .orElseThrow();
    Visitor kitchen = browser("clerk.kitchen");
    // What others may see of an offer; own reservations name their lot.
    assertThat(kitchen.get(PAGE + "?lang=en").body().split("id=\"own\"", 2)[0])
        .contains("A00", "Reserve " + offer)
        .doesNotContain("INGOT");
    String reserve = PAGE + "/offers/" + offer + "/reservations";
    Map<String, String> form = Map.of("site", "KITCHEN-1", "mass", "5", "price", "15000");
    assertThat(kitchen.postWithoutToken(reserve, form).statusCode()).isEqualTo(403);
    assertThat(kitchen.postTo(reserve, PAGE, form).statusCode()).isEqualTo(302);
    String reserved = kitchen.get(PAGE + "?lang=en").body();
    assertThat(reserved).contains("It is reserved for you", "Settle R-");
    String reservation =
        reserved.replaceAll("(?s).*/loop/market/reservations/(R-[0-9]+)/settlement.*", "$1");
    HttpResponse<String> settled =
        kitchen.postTo(
            PAGE + "/reservations/" + reservation + "/settlement?lang=en",
            PAGE,
            Map.of("day", "2020-01-01", "received", "", "lot", "K-9"));
    assertThat(settled.statusCode()).isEqualTo(409);
    assertThat(settled.body()).contains("the mass received is missing");
    assertThat(
            kitchen
                .postTo(PAGE + "/reservations/" + reservation + "/release", PAGE, Map.of())
                .statusCode())
        .isEqualTo(302);
    assertThat(cool.postTo(PAGE + "/offers/" + offer + "/withdrawal", PAGE, Map.of()).statusCode())
        .isEqualTo(302);
    assertThat(cool.get(PAGE + "?lang=zh").body()).contains("已撤回", "还没有公布的月份");
  }

  @Test
  void statistics_are_for_everybody_offers_for_members_and_reviewers_only_read() {
    Visitor stranger = new Visitor(port);
    assertThat(stranger.get("/api/v1/lots/statistics").body()).contains("\"fewest\":3");
    assertThat(stranger.get(OFFERS).statusCode()).isEqualTo(401);
    assertThat(stranger.get(PAGE).statusCode()).isEqualTo(302);
    assertThat(program("reviewer.one").get(OFFERS).statusCode()).isEqualTo(200);
    assertThat(program("reviewer.one").postJson(OFFERS, "{}").statusCode()).isEqualTo(404);
    Visitor reviewer = browser("reviewer.one");
    assertThat(reviewer.get(PAGE + "?lang=en").body())
        .contains("Market of lots")
        .doesNotContain("id=\"offer\"");
    assertThat(
            reviewer
                .postTo(PAGE + "/offers", PAGE, Map.of("site", "COOL-1", "lot", "INGOT"))
                .statusCode())
        .isEqualTo(404);
    String held = "/api/v1/lots/held";
    JsonNode lots = json.readTree(program("clerk.cool").get(held).body()).get("lots");
    assertThat(lots).hasSize(1);
    assertThat(lots.get(0).get("lot").asString()).isEqualTo("INGOT");
    assertThat(lots.get(0).get("left").asString()).isEqualTo("280");
    assertThat(program("clerk.cool").get(held + "?company=EX-KITCHEN").statusCode()).isEqualTo(404);
    assertThat(program("operator").get(held).statusCode()).isEqualTo(400);
    assertThat(program("operator").get(held + "?company=EX-COOL").statusCode()).isEqualTo(200);
    HttpResponse<String> nothing = program("clerk.cool").postJson(OFFERS, "{}");
    assertThat(nothing.statusCode()).isEqualTo(409);
    assertThat(nothing.body()).contains("the site is missing", "the mass is missing");
    assertThat(browser("clerk.wood").get("/loop?lang=en").body()).contains(PAGE);
  }
}
