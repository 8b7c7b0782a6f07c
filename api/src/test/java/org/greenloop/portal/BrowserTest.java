package org.greenloop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.surveillance.SurveillanceFindings;
import org.greenloop.batch.surveillance.LabelSurveillance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every page in both languages, empty and full, on a desk and on a phone: nothing for axe to find,
/// nothing on the console, no untranslated key, nothing wider than 320 px. Pictures of them are
/// left in `target/portal-pages`.
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {

  private static final List<String> LANGUAGES = List.of("zh", "en");

  private final int port;
  private final PortalWorld.Made world;
  private final Browser browser;

  private final Organizations organizations;
  private final SurveillanceFindings findings;
  private final LabelSurveillance surveillance;

  @Autowired
  BrowserTest(
      @LocalServerPort int port,
      PortalWorld.Made world,
      Organizations organizations,
      SurveillanceFindings findings,
      LabelSurveillance surveillance) {
    this.port = port;
    this.world = world;
    this.organizations = organizations;
    this.findings = findings;
    this.surveillance = surveillance;
    this.browser = new Browser("http://localhost:" + port, Path.of("target", "portal-pages"));
  }

  @BeforeAll
  void the_service_listens() {
    assertThat(port).isPositive();
    int cool = organizations.directory().find("COOL-1").orElseThrow().id();
    findings.raise(SurveillancePagesTest.finding(world, surveillance.today(), cool));
  }

  @AfterAll
  void close() {
    browser.close();
  }

  private void requireSound(String name, String path) {
    for (String language : LANGUAGES) {
      browser.open(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
      browser.requireSound(name + "-" + language);
      assertThat(browser.console()).as("console of %s in %s", name, language).isEmpty();
    }
  }

  @Test
  void what_the_public_sees_is_sound() {
    browser.signOut();
    requireSound("sign-in", "/sign-in");
    requireSound("sign-in-refused", "/sign-in?refused");
    requireSound("register", "/register");
    requireSound("register-empty", "/register?q=nobody");
    requireSound("verify", "/verify");
    requireSound("verify-mistyped", "/verify/GL-1");
    requireSound("verdict-valid", "/verify/" + world.valid().serial());
    requireSound("verdict-revoked", "/verify/" + world.revoked().serial());
    requireSound("verdict-unknown", "/verify/GL-1000-0000-0000-0000-1");
  }

  @Test
  void what_a_clerk_sees_is_sound() {
    browser.signIn("clerk.cool");
    requireSound("home-clerk", "/");
    requireSound("subject-month", "/subjects/COOL-1?period=2025-12");
    requireSound("subject-year", "/subjects/COOL-1?period=2025");
    requireSound("subject-company", "/subjects/EX-COOL");
    requireSound("subject-not-closed", "/subjects/COOL-1?period=2024-01");
    requireSound("explanation-ratio", "/subjects/COOL-1/2025-03/carbon.per-value-added");
    requireSound("explanation-year", "/subjects/EX-COOL/2025/carbon.total");
    requireSound("submit", "/submissions");
    requireSound("nothing-here", "/subjects/KITCHEN-1");
  }

  @Test
  void what_a_reviewer_sees_is_sound() {
    browser.signIn("reviewer.two");
    requireSound("home-reviewer", "/");
    requireSound("home-no-match", "/?q=nobody");
    requireSound("subject-empty", "/subjects/KNIT-1");
    requireSound("subject-corrected", "/subjects/KITCHEN-1?period=2025-05");
    requireSound("subject-old-version", "/subjects/KITCHEN-1?period=2025-05&version=1");
    requireSound("subject-unconfirmed", "/subjects/DAEWOO-GWANGYANG");
    requireSound("explanation-park", "/subjects/PARK-SD/2025-03/energy.comprehensive");
    requireSound("explanation-meter", "/subjects/DAEWOO-GWANGYANG/2018-03/carbon.scope2.location");
    requireSound("review", "/reviews/" + world.waiting().id());
    requireSound("review-decided", "/reviews/" + world.valid().assessmentId());
    String improvements = "/subjects/%s/schemes/pilot-energy-carbon/2026/2025";
    requireSound("improvements", improvements.formatted("DAEWOO-GWANGYANG"));
    requireSound("improvements-plan", improvements.formatted("COAT-1"));
    requireSound("improvements-met", improvements.formatted("COOL-1"));
    requireSound("improvements-unknown", improvements.formatted("KNIT-1"));
    requireSound("subject-finding", "/subjects/COOL-1");
  }

  /// From home to the receipt: choose the page, choose the file, send.
  @Test
  void a_clerk_hands_a_file_in_and_reads_the_receipt() throws IOException {
    browser.signIn("clerk.cool");
    browser.open("/?lang=zh");
    browser.follow("main a.button");
    browser.type(
        "file", Path.of("..", "examples", "alliance", "faulty-energy.csv").toRealPath().toString());
    browser.choose("#all");
    browser.follow("main form button");
    assertThat(browser.path()).matches("/submissions/\\d+");
    assertThat(browser.text()).contains("43", "没有接收任何行", "E-104");
    requireSound("receipt-faulty", browser.path());
  }

  /// A batch is handed in, set aside for a site, and read where it is retired.
  @Test
  void a_clerk_sets_certificates_aside(@TempDir Path folder) throws IOException {
    String prefix = "W-" + UUID.randomUUID();
    Path batches =
        Files.writeString(
            folder.resolve("batches.csv"),
            "prefix,first_serial,last_serial,produced,technology,project,holder\n"
                + prefix
                + ",1,1000,2025-06,wind,Fictional wind farm,EX-KITCHEN\n");
    browser.signIn("clerk.kitchen");
    browser.open("/submissions?lang=zh");
    browser.type("file", batches.toString());
    browser.follow("main form button");
    browser.open("/certificates?lang=zh");
    browser.type("first", "1");
    browser.type("last", "2000");
    browser.type("month", "2025-07");
    browser.follow("main form.card button");
    requireSoundHere("certificates-refused");
    browser.open("/certificates?lang=zh");
    browser.type("batch", prefix);
    browser.type("first", "1");
    browser.type("last", "5");
    browser.type("month", "2025-07");
    browser.follow("main form.card button");
    assertThat(browser.path()).startsWith("/certificates/allocations/");
    requireSound("allocation", browser.path());
    requireSound("certificates", "/certificates");
    browser.signIn("clerk.wood");
    requireSound("certificates-empty", "/certificates");
    browser.signIn("operator");
    requireSound("certificates-operator", "/certificates");
  }

  /// The answer to a form, which has no address of its own.
  private void requireSoundHere(String name) {
    browser.requireSound(name);
    assertThat(browser.console()).as("console of %s", name).isEmpty();
  }
}
