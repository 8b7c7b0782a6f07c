package org.greenloop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.surveillance.FallenCriterion;
import org.greenloop.accounting.surveillance.SurveillanceFinding;
import org.greenloop.accounting.surveillance.SurveillanceFindings;
import org.greenloop.batch.surveillance.LabelSurveillance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A finding on the label of COOL-1, raised today and to be mended within 90 days, and what would
/// change the outcome of COAT-1.
@PortalTest
class SurveillancePagesTest {

  @LocalServerPort private int port;
  @Autowired private PortalWorld.Made world;
  @Autowired private SurveillanceFindings findings;
  @Autowired private LabelSurveillance surveillance;
  @Autowired private Organizations organizations;
  @Autowired private JsonMapper json;

  @BeforeEach
  void raise() {
    findings.raise(finding(world, surveillance.today(), cool()));
  }

  private int cool() {
    return organizations.directory().find("COOL-1").orElseThrow().id();
  }

  static SurveillanceFinding finding(PortalWorld.Made world, LocalDate today, int subject) {
    return new SurveillanceFinding(
        world.valid().serial(),
        1,
        subject,
        "pilot-energy-carbon",
        "2026",
        ReportingPeriod.findPrinted("2025-02/2026-01").orElseThrow(),
        false,
        Outcome.MET,
        new BigDecimal("85"),
        Outcome.NOT_MET,
        new BigDecimal("45"),
        List.of(
            new FallenCriterion(
                "energy-per-value-added",
                FallenCriterion.Outcome.MET,
                FallenCriterion.Outcome.NOT_MET)),
        today,
        today.plusDays(90),
        Optional.empty(),
        new SurveillanceFinding.LabelEnd(today.plusYears(1), Optional.empty()));
  }

  private Visitor program(String username) {
    return new Visitor(port).basic(username, PortalWorld.PASSWORD);
  }

  @Test
  void the_company_and_the_reviewers_read_the_finding_with_the_days_left() {
    for (String member : List.of("clerk.cool", "reviewer.one", "operator")) {
      Visitor visitor = new Visitor(port).signedIn(member);
      for (String path : List.of("/?lang=en", "/subjects/COOL-1?lang=en")) {
        assertThat(visitor.get(path).body())
            .as(member + " on " + path)
            .contains(
                "No longer met", "90 days left", "Feb 2025 to Jan 2026", "Energy per value added");
      }
    }
  }

  @Test
  void another_company_and_the_public_do_not() {
    Visitor kitchen = new Visitor(port).signedIn("clerk.kitchen");
    assertThat(kitchen.get("/?lang=en").body()).doesNotContain(world.valid().serial());
    assertThat(program("clerk.kitchen").get("/api/v1/surveillance").body())
        .doesNotContain(world.valid().serial());
    assertThat(program("clerk.kitchen").get("/api/v1/surveillance?subject=COOL-1").statusCode())
        .isEqualTo(404);
    assertThat(new Visitor(port).get("/api/v1/surveillance").statusCode()).isEqualTo(401);
    String serial = world.valid().serial();
    for (String path :
        List.of(
            "/verify/" + serial + "?lang=en",
            "/verify/" + serial + "?lang=zh",
            "/register?lang=en",
            "/api/v1/register/" + serial)) {
      assertThat(new Visitor(port).get(path).body())
          .as(path)
          .doesNotContainIgnoringCase("surveillance")
          .doesNotContain("No longer met", "days left", "不再达标", "整改", "2025-02/2026-01");
    }
    assertThat(new Visitor(port).get("/verify/" + serial + "?lang=en").body())
        .contains("This label is valid");
  }

  @Test
  void programs_list_findings_as_json_and_csv() {
    JsonNode rows = json.readTree(program("clerk.cool").get("/api/v1/surveillance").body());
    JsonNode first = rows.get(0);
    assertThat(rows).hasSize(1);
    assertThat(first.get("serial").asString()).isEqualTo(world.valid().serial());
    assertThat(first.get("state").asString()).isEqualTo("OPEN");
    assertThat(first.get("daysLeft").asString()).isEqualTo("90");
    assertThat(first.get("fallen").asString()).isEqualTo("energy-per-value-added:MET>NOT_MET");
    assertThat(program("operator").get("/api/v1/surveillance?state=MENDED").body()).isEqualTo("[]");
    assertThat(
            new Visitor(port)
                .with("Accept", "text/csv")
                .basic("operator", PortalWorld.PASSWORD)
                .get("/api/v1/surveillance")
                .body())
        .contains("serial,number,subject", world.valid().serial() + ",1,COOL-1");
  }

  /// Of COAT-1 in 2025: what the page and the interface say agrees, and names the input in words.
  @Test
  void what_would_change_an_outcome_is_named_by_its_input() {
    String path = "/subjects/COAT-1/schemes/pilot-energy-carbon/2026/2025";
    String page = new Visitor(port).signedIn("reviewer.one").get(path + "?lang=en").body();
    assertThat(page).contains("What would change it", "Passes at", "Each criterion alone");
    JsonNode outlook =
        json.readTree(
            program("reviewer.one")
                .get("/api/v1/improvements?scheme=pilot-energy-carbon&subject=COAT-1&period=2025")
                .body());
    assertThat(outlook.get("passScore").asString()).isEqualTo("70");
    assertThat(outlook.get("outcome").asString()).isEqualTo("NOT_MET");
    assertThat(outlook.get("reaches").asBoolean()).isTrue();
    assertThat(outlook.get("rows")).hasSizeGreaterThan(4);
    assertThat(page)
        .contains(
            "Comprehensive energy, calorific value basis from",
            "Value added from",
            "tce (-60.4 %)");
    for (JsonNode row : outlook.get("rows")) {
      if (row.get("part").asString().equals("criterion")) {
        assertThat(page).contains(grouped(row.get("shown").asString()));
      }
    }
    assertThat(new Visitor(port).signedIn("clerk.cool").get(path).statusCode()).isEqualTo(404);
    assertThat(
            program("clerk.cool")
                .get("/api/v1/improvements?scheme=pilot-energy-carbon&subject=COAT-1&period=2025")
                .statusCode())
        .isEqualTo(404);
  }

  private static String grouped(String number) {
    int point = number.indexOf('.');
    String whole = point < 0 ? number : number.substring(0, point);
    return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",")
        + (point < 0 ? "" : number.substring(point));
  }
}
