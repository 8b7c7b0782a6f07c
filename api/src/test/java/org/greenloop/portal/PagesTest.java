package org.greenloop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenloop.accounting.certification.Certifications;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class PagesTest {

  private static final Path EXAMPLES = Path.of("..", "examples");

  @LocalServerPort private int port;
  @Autowired private PortalWorld.Made world;
  @Autowired private Certifications certifications;

  private Visitor visitor() {
    return new Visitor(port);
  }

  /// `energy-EX-COOL-2025H1.csv` says for COOL-1 in March: 294.0372 万kWh bought at 0.4419
  /// kgCO2/kWh, so 2 940 372 × 0.4419 ÷ 1000 = 1 299.3503868 tCO2.
  @Test
  void an_explanation_leads_from_the_figure_to_the_row_and_the_factor() {
    String page =
        visitor()
            .signedIn("clerk.cool")
            .get("/subjects/COOL-1/2025-03/carbon.scope2.location?lang=en")
            .body();
    assertThat(page)
        .contains("1,299.35", "1,299.3503868", "294.0372 万kWh")
        .contains("energy-EX-COOL-2025H1.csv", "row 34", "0.4419", "kgCO2/kWh", "2023")
        .contains("Q × EF ÷ 1000");
  }

  @Test
  void a_park_shows_what_consolidation_left_out() {
    String page =
        visitor()
            .signedIn("reviewer.one")
            .get("/subjects/PARK-SD/2025-03/energy.comprehensive?lang=en")
            .body();
    assertThat(page).contains("Rows eliminated by consolidation", "COAT-1", "ROLL-1");
  }

  @Test
  void a_corrected_month_shows_both_versions_and_the_reason() {
    Visitor clerk = visitor().signedIn("clerk.kitchen");
    String now = clerk.get("/subjects/KITCHEN-1?period=2025-05&lang=en").body();
    assertThat(now).contains("Version 2", "late settlement of gas");
    String before = clerk.get("/subjects/KITCHEN-1?period=2025-05&version=1&lang=en").body();
    assertThat(before).contains("Version 1, superseded", "kept to be read");
    assertThat(clerk.get("/subjects/KITCHEN-1?period=2025-05&version=9").statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_month_that_was_not_reported_says_so_in_words() {
    String page =
        visitor()
            .signedIn("reviewer.one")
            .get("/subjects/DAEWOO-GWANGYANG?period=2018-03&lang=en")
            .body();
    assertThat(page).contains("Not reported", "Unconfirmed", "nobody could confirm");
  }

  @Test
  void the_trend_of_a_scheme_stands_as_a_chart_and_as_the_same_values() {
    Visitor clerk = visitor().signedIn("clerk.cool");
    String year =
        clerk.get("/subjects/COOL-1?period=2025&trend=pilot-energy-carbon@2026&lang=en").body();
    assertThat(year)
        .contains("Assessment month by month (2025)", "pilot-energy-carbon@2026", "not stored")
        .contains(
            "<svg", "role=\"img\"", "pass score 70", "Energy per value added within its limit");
    assertThat(clerk.get("/subjects/COOL-1?trend=no-such-scheme").statusCode()).isEqualTo(404);
  }

  @Test
  void three_years_are_named_and_say_how_many_months_are_closed() {
    String page =
        visitor().signedIn("clerk.cool").get("/subjects/COOL-1?period=2023-2025&lang=en").body();
    assertThat(page).contains("2023–2025", "Only 12 of the 36 months are closed");
  }

  @Test
  void a_subject_without_a_closed_month_says_what_comes_next() {
    String page = visitor().signedIn("reviewer.one").get("/subjects/KNIT-1?lang=en").body();
    assertThat(page).contains("No month is closed yet");
  }

  @Test
  void a_valid_and_a_revoked_label_say_so_in_one_sentence() {
    String valid = visitor().get("/verify/" + world.valid().serial() + "?lang=en").body();
    assertThat(valid).contains("This label is valid", "佛山市示例冷暖电器有限公司", "COOL-1", "Compare with");
    String revoked = visitor().get("/verify/" + world.revoked().serial() + "?lang=en").body();
    assertThat(revoked).contains("has been revoked", "company deregistered");
  }

  @Test
  void a_mistyped_serial_and_an_unknown_one_are_told_apart() {
    String serial = world.valid().serial();
    char last = serial.charAt(serial.length() - 1);
    String mistyped = serial.substring(0, serial.length() - 1) + (last == '0' ? '1' : '0');
    HttpResponse<String> wrong = visitor().get("/verify/" + mistyped + "?lang=en");
    assertThat(wrong.statusCode()).isEqualTo(404);
    assertThat(wrong.body()).contains("is no complete serial");
    // Sum of position × value is 1 × 1 = 1, so the check character is 1.
    HttpResponse<String> unknown = visitor().get("/verify/GL-1000-0000-0000-0000-1?lang=en");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("not in the register");
  }

  @Test
  void a_serial_typed_without_hyphens_leads_to_its_page() {
    String typed = world.valid().serial().replace("-", "").toLowerCase(java.util.Locale.ROOT);
    HttpResponse<String> answer = visitor().get("/verify?serial=" + typed);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/verify/" + world.valid().serial());
  }

  @Test
  void the_issued_file_is_valid_and_one_flipped_byte_is_not() {
    byte[] pdf = certifications.getDocument(world.valid().serial(), "zh");
    assertThat(check(pdf)).contains("This label is valid");
    byte[] altered = pdf.clone();
    altered[altered.length / 3] ^= 1;
    assertThat(check(altered)).doesNotContain("This label is valid");
    assertThat(check("no label".getBytes(StandardCharsets.UTF_8)))
        .contains("Not a document of this alliance");
  }

  private String check(byte[] file) {
    Visitor visitor = visitor();
    return visitor
        .upload("/verify?lang=en", Map.of("_csrf", visitor.token("/verify")), "label.pdf", file)
        .body();
  }

  @Test
  void the_register_is_found_by_holder_and_says_when_nothing_matches() {
    assertThat(visitor().get("/register?lang=en&q=Cooling").body())
        .contains(world.valid().serial(), world.revoked().serial());
    assertThat(visitor().get("/register?lang=en&q=nobody").body())
        .contains("No document fits what was asked")
        .doesNotContain(world.valid().serial());
  }

  @Test
  void a_file_with_wrong_rows_gets_a_receipt_that_names_row_column_and_cure() throws IOException {
    Visitor clerk = visitor().signedIn("clerk.cool");
    HttpResponse<String> answer =
        clerk.upload(
            "/submissions",
            Map.of("_csrf", clerk.token("/submissions"), "acceptance", "ALL_OR_NOTHING"),
            "faulty-energy.csv",
            Files.readAllBytes(EXAMPLES.resolve("alliance/faulty-energy.csv")));
    assertThat(answer.statusCode()).isEqualTo(302);
    String location = answer.headers().firstValue("Location").orElseThrow();
    String path = location.substring(location.indexOf("/submissions"));
    String receipt = clerk.get(path + "?lang=en").body();
    // 43 rows, 15 of them wrong; the file as a whole is refused as the clerk chose.
    assertThat(receipt).contains(">43<", "No row was accepted", "E-104", "1.2万");
    HttpResponse<String> csv = clerk.get(path + "/issues.csv");
    assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(csv.body()).startsWith("\uFEFF").contains("E-104");
    assertThat(visitor().signedIn("clerk.kitchen").get(path).statusCode()).isEqualTo(404);
  }

  /// The form has what the company's template has; what is wrong is said at its field, and a record
  /// typed in counts like a row of a file.
  @Test
  void a_record_is_typed_in() {
    Visitor clerk = visitor().signedIn("clerk.cool");
    String address = "/submissions/record?template=production&month=2026-09";
    String form = clerk.get(address + "&lang=en").body();
    assertThat(form).contains("Fill in: Production, 2026-09", "value=\"COOL-1\"");
    Map<String, String> cells = new HashMap<>();
    Matcher field =
        Pattern.compile("<label for=\"(c\\d+)\">([^<]+)</label>")
            .matcher(clerk.get(address + "&lang=zh").body());
    Map<String, String> typed =
        Map.of("站点", "COOL-1", "月份", "2026-09", "产品", "COOL-FRIDGE", "产量", "x12", "单位", "台");
    while (field.find()) {
      String value = typed.get(field.group(2).replaceAll("[(（].*", ""));
      if (value != null) {
        cells.put(field.group(1), value);
      }
    }
    assertThat(cells).hasSizeGreaterThan(3);
    Map<String, String> blank = Map.of("template", "production", "month", "2026-09");
    assertThat(clerk.postTo("/submissions/record?lang=en", address, blank).statusCode())
        .isEqualTo(422);
    cells.putAll(blank);
    HttpResponse<String> wrong = clerk.post("/submissions/record?lang=en", cells);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("aria-invalid=\"true\"", "value=\"x12\"", "nothing you typed is lost");
    cells.replaceAll((name, value) -> value.equals("x12") ? "12" : value);
    HttpResponse<String> right = clerk.post("/submissions/record?lang=en", cells);
    assertThat(right.statusCode()).isEqualTo(302);
    String location = right.headers().firstValue("Location").orElseThrow();
    assertThat(clerk.get(location.substring(location.indexOf("/submissions"))).body())
        .contains("production.csv", "/submissions/record?template=production");
    assertThat(clerk.get("/submissions/record?template=companies&month=2026-09").statusCode())
        .isEqualTo(404);
    assertThat(clerk.get("/submissions/record?template=production&month=2026").statusCode())
        .isEqualTo(404);
    assertThat(
            clerk
                .get("/submissions/record?template=production&month=2026-09&company=EX-KITCHEN")
                .statusCode())
        .isEqualTo(404);
  }

  /// Left to its header, the file would rename another company.
  @Test
  void a_clerk_cannot_hand_in_master_data() throws IOException {
    Visitor clerk = visitor().signedIn("clerk.cool");
    HttpResponse<String> answer =
        clerk.upload(
            "/submissions?lang=en",
            Map.of("_csrf", clerk.token("/submissions")),
            "companies.csv",
            "企业简码,企业名称,英文名称\nEX-KITCHEN,改名,Renamed\n".getBytes(StandardCharsets.UTF_8));
    assertThat(answer.body()).contains("could not be read");
    assertThat(visitor().signedIn("reviewer.one").get("/subjects/EX-KITCHEN").body())
        .doesNotContain("改名");
  }

  @Test
  void a_review_needs_a_reason_and_the_state_that_was_read() {
    Visitor reviewer = visitor().signedIn("reviewer.one");
    String path = "/reviews/" + world.waiting().id();
    HttpResponse<String> blank =
        reviewer.post(path + "?lang=en", Map.of("verdict", "APPROVE", "reason", " ", "seen", "0"));
    assertThat(blank.statusCode()).isEqualTo(422);
    HttpResponse<String> stale =
        reviewer.post(
            path + "?lang=en", Map.of("verdict", "APPROVE", "reason", "looked at it", "seen", "7"));
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("Something changed", "looked at it");
    assertThat(certifications.listReviews(world.waiting().id())).isEmpty();
  }

  @Test
  void a_reviewer_of_the_own_company_is_told_which_rule_forbids_it() {
    Visitor own = visitor().signedIn("reviewer.kitchen");
    HttpResponse<String> answer =
        own.post(
            "/reviews/" + world.waiting().id() + "?lang=en",
            Map.of("verdict", "APPROVE", "reason", "ours is fine", "seen", "0"));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("The rules do not allow", "belongs to the company");
  }
}
