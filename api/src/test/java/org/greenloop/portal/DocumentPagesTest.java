package org.greenloop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Statements and reports by program and by page. What one issues the next finds, so no test minds
/// whether the world is that of an earlier run.
@PortalTest
class DocumentPagesTest {

  private static final String STATEMENT = "/api/v1/statements?subject=COOL-1&period=2025-03";
  private static final String REPORT =
      "/api/v1/reports?scheme=pilot-energy-carbon@2026&subject=COOL-1&period=2025";

  @LocalServerPort private int port;
  @Autowired private PortalWorld.Made world;

  private Visitor program(String username) {
    return program(username, "application/json");
  }

  private Visitor program(String username, String accepted) {
    assertThat(world.waiting().id()).isPositive();
    return new Visitor(port).accepting(accepted).basic(username, PortalWorld.PASSWORD);
  }

  private Visitor browser(String username) {
    assertThat(world.waiting().id()).isPositive();
    return new Visitor(port).signedIn(username);
  }

  @Test
  void a_program_has_a_statement_issued_and_takes_it_in_a_language() {
    HttpResponse<String> issued = program("clerk.cool").postJson(STATEMENT, "");
    assertThat(issued.statusCode()).isEqualTo(200);
    assertThat(issued.body()).contains("\"kind\":\"monthly-statement\"", "\"about\":\"2025-03\"");

    assertThat(program("clerk.cool").get(STATEMENT).body()).isEqualTo(issued.body());
    HttpResponse<String> pdf =
        program("clerk.cool", "application/pdf").get(STATEMENT + "&language=en");
    assertThat(pdf.statusCode()).isEqualTo(200);
    assertThat(pdf.body()).startsWith("%PDF-");
    assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("monthly-statement-GL-", "-en.pdf");
    assertThat(
            program("clerk.cool", "application/pdf").get(STATEMENT + "&language=fr").statusCode())
        .isEqualTo(400);
  }

  @Test
  void a_reviewer_has_a_report_that_shows_everybody_and_a_clerk_has_not() {
    assertThat(program("clerk.cool").postJson(REPORT, "").body())
        .contains("\"kind\":\"assessment-report\"", "pilot-energy-carbon@2026 2025\"");
    assertThat(program("clerk.cool").postJson(REPORT + "&all=true", "").statusCode())
        .isEqualTo(404);
    assertThat(program("reviewer.one").postJson(REPORT + "&all=true", "").body())
        .contains("pilot-energy-carbon@2026 2025 authority");
  }

  @Test
  void another_companys_documents_answer_like_what_does_not_exist() {
    program("clerk.cool").postJson(STATEMENT, "");

    assertThat(program("clerk.kitchen").postJson(STATEMENT, "").statusCode()).isEqualTo(404);
    assertThat(program("clerk.kitchen").get(STATEMENT).statusCode()).isEqualTo(404);
    assertThat(program("clerk.kitchen", "application/pdf").get(STATEMENT).statusCode())
        .isEqualTo(404);
    assertThat(program("clerk.kitchen").postJson(REPORT, "").statusCode()).isEqualTo(404);
  }

  @Test
  void a_month_that_is_not_closed_and_a_period_that_is_no_month_have_no_statement() {
    assertThat(
            program("clerk.cool")
                .postJson("/api/v1/statements?subject=COOL-1&period=2026-07", "")
                .statusCode())
        .isEqualTo(404);
    assertThat(
            program("clerk.cool")
                .postJson("/api/v1/statements?subject=COOL-1&period=2025", "")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void the_page_of_a_month_issues_its_statement_and_links_every_language() {
    Visitor clerk = browser("clerk.cool");
    String path = "/subjects/COOL-2?period=2025-04";
    assertThat(clerk.get(path + "&lang=en").body()).contains("Monthly statement");

    HttpResponse<String> issued =
        clerk.postTo(
            "/documents/statement", path, Map.of("subject", "COOL-2", "period", "2025-04"));

    assertThat(issued.statusCode()).isEqualTo(302);
    String page = clerk.get(path + "&lang=en").body();
    assertThat(page).contains("language=zh", "language=en", "language=bilingual", "Check again");
    assertThat(
            clerk
                .get("/documents/statement?subject=COOL-2&period=2025-04&language=bilingual")
                .body())
        .startsWith("%PDF-");
  }

  @Test
  void the_page_of_an_application_issues_the_report_on_its_assessment() {
    Visitor clerk = browser("clerk.kitchen");
    String path = "/evidence/KITCHEN-1/pilot-energy-carbon/2026/2025";
    assertThat(clerk.get(path + "?lang=en").body()).contains("Pilot assessment report");

    HttpResponse<String> issued =
        clerk.postTo(
            "/documents/report",
            path,
            Map.of("scheme", "pilot-energy-carbon@2026", "subject", "KITCHEN-1", "period", "2025"));

    assertThat(issued.headers().firstValue("Location").orElseThrow()).endsWith(path + "#documents");
    assertThat(clerk.get(path + "?lang=en").body()).contains("language=bilingual");
    assertThat(clerk.get("/evidence/KITCHEN-1/pilot-energy-carbon/2026/2024?lang=en").body())
        .contains("Nothing was assessed for this period");
  }

  @Test
  void a_stranger_issues_nothing() {
    assertThat(new Visitor(port).postJson(STATEMENT, "").statusCode()).isEqualTo(403);
  }
}
