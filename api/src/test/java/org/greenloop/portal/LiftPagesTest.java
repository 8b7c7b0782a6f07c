package org.greenloop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.Label;
import org.greenloop.accounting.certification.StoredAssessment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The ban on labels with unconfirmed numbers, over the interface and on its pages.
@PortalTest
class LiftPagesTest {

  private static final String GIVE =
      "{\"scheme\": \"green-supply-chain@2016\", \"subject\": \"EX-WOOD\", \"reason\": \"%s\"}";

  @LocalServerPort private int port;
  @Autowired private PortalWorld.Made world;
  @Autowired private ApplicationContext context;
  @Autowired private Certifications certifications;
  @Autowired private JsonMapper json;

  @BeforeEach
  void nothing_is_lifted() {
    assertThat(world.waiting().id()).isPositive();
    new SupplyChain(context).endLifts();
  }

  private Visitor program(String username) {
    return new Visitor(port).basic(username, PortalWorld.PASSWORD);
  }

  private Visitor browser(String username) {
    return new Visitor(port).signedIn(username);
  }

  @Test
  void an_assessment_is_marked_and_refused_until_an_operator_lifts_the_ban() {
    StoredAssessment met = new SupplyChain(context).met();
    String page = "/reviews/" + met.id();
    Visitor reviewer = browser("reviewer.two");
    assertThat(reviewer.get(page + "?lang=en").body())
        .contains("Reference value unconfirmed", "pass score 80 (doubtful)", "Without a lift")
        .doesNotContain("value=\"APPROVE\"");
    assertThat(reviewer.get("/?lang=en").body()).contains("reference value unconfirmed");
    Map<String, String> approval = Map.of("verdict", "APPROVE", "reason", "fine", "seen", "0");
    HttpResponse<String> refused = reviewer.post(page, approval);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("greenloop lift give", "fine");
    assertThat(certifications.listReviews(met.id())).isEmpty();

    HttpResponse<String> given =
        program("operator").postJson("/api/v1/lifts", GIVE.formatted("the pass score is practice"));
    assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
    JsonNode lift = json.readTree(given.body());
    assertThat(lift.get("scheme").asString()).isEqualTo("green-supply-chain@2016");
    assertThat(lift.get("subject").asString()).isEqualTo("EX-WOOD");
    assertThat(lift.get("by").asString()).isEqualTo("operator");
    assertThat(reviewer.get(page + "?lang=en").body())
        .contains("lifted the ban on", "the pass score is practice")
        .doesNotContain("Without a lift")
        .contains("value=\"APPROVE\"");
    assertThat(reviewer.post(page, approval).statusCode()).isEqualTo(302);
  }

  @Test
  void the_public_reads_on_the_label_which_numbers_and_who_lifted_the_ban() {
    SupplyChain chain = new SupplyChain(context);
    StoredAssessment met = chain.met();
    chain.lift();
    Label label = chain.label(met);
    String page = new Visitor(port).get("/verify/" + label.serial() + "?lang=en").body();
    assertThat(page)
        .contains("Reference value unconfirmed", "pass score 80 (doubtful)")
        .contains("示例运维 lifted the ban on", "the pass score is practice");
    assertThat(new Visitor(port).get("/register?lang=en&q=" + label.serial()).body())
        .contains("reference value unconfirmed");
    JsonNode entry =
        json.readTree(new Visitor(port).get("/api/v1/register/" + label.serial()).body());
    assertThat(entry.get("unconfirmed")).hasSize(4);
    assertThat(entry.get("unconfirmed").get(3).get("number").asString()).isEqualTo("pass_score");
    assertThat(entry.get("lift").get("by").asString()).isEqualTo("示例运维");
  }

  @Test
  void a_lift_is_given_and_ended_on_the_page() {
    Visitor operator = browser("operator");
    Map<String, String> form =
        Map.of("scheme", "green-supply-chain@2016", "subject", "EX-WOOD", "reason", "a trial run");
    assertThat(operator.post("/lifts", form).statusCode()).isEqualTo(302);
    String page = operator.get("/lifts?lang=en").body();
    assertThat(page).contains("The ban is lifted", "a trial run", "in force");
    HttpResponse<String> again = operator.post("/lifts", form);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("in force already", "a trial run");
    JsonNode newest = json.readTree(program("operator").get("/api/v1/lifts").body()).get(0);
    String end = "/lifts/" + newest.get("number").asString() + "/end";
    assertThat(operator.postTo(end, "/lifts", Map.of("reason", " ")).statusCode()).isEqualTo(409);
    assertThat(operator.postTo(end, "/lifts", Map.of("reason", "published")).statusCode())
        .isEqualTo(302);
    assertThat(operator.get("/lifts?lang=en").body())
        .contains("The lift has ended", "published", "a trial run");
    JsonNode ended = json.readTree(program("reviewer.one").get("/api/v1/lifts").body()).get(0);
    assertThat(ended.get("ended").get("reason").asString()).isEqualTo("published");
  }

  @Test
  void what_is_not_allowed_says_what_would_be_right() {
    assertThat(program("operator").postJson("/api/v1/lifts", GIVE.formatted(" ")).body())
        .contains("缺少理由");
    Visitor english = program("operator");
    assertThat(english.get("/api/v1/lifts?lang=en").statusCode()).isEqualTo(200);
    HttpResponse<String> noReason = english.postJson("/api/v1/lifts", GIVE.formatted(" "));
    assertThat(noReason.statusCode()).isEqualTo(409);
    assertThat(noReason.body()).contains("urn:greenloop:problem:decision-refused", "reason");
    assertThat(
            english
                .postJson(
                    "/api/v1/lifts",
                    "{\"scheme\": \"pilot-energy-carbon\", \"reason\": \"because\"}")
                .body())
        .contains("nothing to lift");
    assertThat(
            program("operator")
                .postJson("/api/v1/lifts", "{\"scheme\": \"none\", \"reason\": \"because\"}")
                .statusCode())
        .isEqualTo(404);
    assertThat(program("operator").postJson("/api/v1/lifts/999999/end", "{}").statusCode())
        .isEqualTo(409);
    assertThat(browser("operator").post("/lifts", Map.of("reason", "x")).statusCode())
        .isEqualTo(409);
  }

  @Test
  void only_an_operator_lifts_and_clerks_see_nothing_of_it() {
    for (String other : new String[] {"clerk.wood", "reviewer.one"}) {
      assertThat(program(other).postJson("/api/v1/lifts", GIVE.formatted("ours")).statusCode())
          .as(other)
          .isEqualTo(404);
    }
    assertThat(program("clerk.wood").get("/api/v1/lifts").statusCode()).isEqualTo(404);
    assertThat(browser("clerk.wood").get("/lifts").statusCode()).isEqualTo(404);
    assertThat(new Visitor(port).get("/lifts").statusCode()).isEqualTo(302);
    String page = browser("reviewer.one").get("/lifts?lang=en").body();
    assertThat(page).contains("Schemes with unconfirmed numbers").doesNotContain("id=\"give\"");
  }
}
