package org.greenloop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class AccessTest {

  @LocalServerPort private int port;
  @Autowired private PortalWorld.Made world;

  private Visitor visitor() {
    return new Visitor(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/subjects/COOL-1",
        "/subjects/COOL-1/2025-03/carbon.scope1",
        "/submissions",
        "/submissions/1",
        "/reviews/1",
        "/actuator/env",
        "/nothing"
      })
  void a_stranger_is_sent_to_sign_in(String path) {
    HttpResponse<String> answer = visitor().get(path);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/register", "/verify", "/sign-in"})
  void the_register_and_the_check_of_a_label_are_open_to_everybody(String path) {
    assertThat(visitor().get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void a_clerk_sees_the_own_company_and_nothing_else() {
    Visitor clerk = visitor().signedIn("clerk.cool");
    assertThat(clerk.get("/").body()).contains("COOL-1", "EX-COOL").doesNotContain("KITCHEN");
    assertThat(clerk.get("/subjects/COOL-1").statusCode()).isEqualTo(200);
    assertThat(clerk.get("/subjects/EX-COOL").statusCode()).isEqualTo(200);
  }

  /// What belongs to another company and what does not exist answer the same, to the byte of the
  /// page's content.
  @Test
  void another_companys_subject_answers_like_a_missing_one() {
    Visitor clerk = visitor().signedIn("clerk.cool");
    HttpResponse<String> missing = clerk.get("/subjects/NOBODY-9");
    assertThat(missing.statusCode()).isEqualTo(404);
    for (String path :
        new String[] {
          "/subjects/KITCHEN-1",
          "/subjects/EX-KITCHEN",
          "/subjects/PARK-SD",
          "/subjects/KITCHEN-1/2025-03/carbon.scope1",
          "/reviews/" + world.waiting().id()
        }) {
      HttpResponse<String> answer = clerk.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(withoutOwnAddress(answer.body()))
          .as(path)
          .isEqualTo(withoutOwnAddress(missing.body()));
    }
  }

  private static String withoutOwnAddress(String page) {
    return page.replaceAll("href=\"[^\"]*lang=[^\"]*\"", "")
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  @Test
  void a_clerk_cannot_read_the_receipt_of_another_company() {
    Visitor kitchen = visitor().signedIn("clerk.kitchen");
    int own = 0;
    for (long id = 1; id <= 40; id++) {
      HttpResponse<String> answer = kitchen.get("/submissions/" + id);
      if (answer.statusCode() == 200 && answer.body().contains("lots-market-")) {
        continue; // made for this company by a test of the market, which may have run before
      }
      if (answer.statusCode() == 200) {
        own++;
        assertThat(answer.body()).contains("EX-KITCHEN");
      } else {
        assertThat(answer.statusCode()).isEqualTo(404);
      }
    }
    // Handed in by the world: energy, production and one correction.
    assertThat(own).isEqualTo(3);
  }

  @Test
  void a_reviewer_sees_every_subject_but_hands_nothing_in() {
    Visitor reviewer = visitor().signedIn("reviewer.one");
    assertThat(reviewer.get("/subjects/KITCHEN-1").statusCode()).isEqualTo(200);
    assertThat(reviewer.get("/subjects/PARK-SD").statusCode()).isEqualTo(200);
    assertThat(reviewer.get("/submissions").statusCode()).isEqualTo(404);
  }

  @Test
  void a_form_without_the_token_of_its_page_changes_nothing() {
    Visitor reviewer = visitor().signedIn("reviewer.one");
    HttpResponse<String> answer =
        reviewer.postWithoutToken(
            "/reviews/" + world.waiting().id(),
            Map.of("verdict", "APPROVE", "reason", "forged", "seen", "0"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(reviewer.get("/reviews/" + world.waiting().id()).body()).doesNotContain("forged");
  }

  @Test
  void the_session_gets_a_new_name_at_sign_in() {
    Visitor clerk = visitor();
    clerk.get("/sign-in");
    String before = clerk.sessionId();
    clerk.signedIn("clerk.cool");
    assertThat(clerk.sessionId()).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void after_five_wrong_passwords_the_right_one_has_to_wait() {
    Visitor guesser = visitor();
    for (int i = 0; i < 5; i++) {
      assertThat(location(guesser.signIn("clerk.guessed", "guess " + i))).endsWith("?refused");
    }
    assertThat(location(guesser.signIn("clerk.guessed", PortalWorld.PASSWORD))).endsWith("?wait");
    assertThat(location(visitor().signIn("nobody.at.all", "guess"))).endsWith("?refused");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void every_page_carries_the_strict_headers() {
    for (String path : new String[] {"/sign-in", "/verify", "/register", "/api/v1/openapi"}) {
      var headers = visitor().get(path).headers();
      String policy = headers.firstValue("Content-Security-Policy").orElseThrow();
      assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe", "*", "data:");
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
      assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }
  }

  @Test
  void no_page_brings_a_script_or_a_style_of_its_own() {
    Visitor reviewer = visitor().signedIn("reviewer.one");
    for (String path :
        new String[] {
          "/", "/subjects/COOL-1", "/subjects/COOL-1/2025/carbon.total", "/register", "/verify"
        }) {
      assertThat(reviewer.get(path).body())
          .as(path)
          .doesNotContain("<script", "<style", " style=", "javascript:", " onclick=");
    }
  }

  /// Address, style sheet and picture together: what a telephone loads for a QR code.
  @Test
  void the_page_behind_the_qr_code_needs_no_session_and_less_than_30_kb() {
    Visitor phone = visitor();
    HttpResponse<String> page = phone.get("/verify/" + world.valid().serial());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    long bytes = bytes(page);
    var assets = java.util.regex.Pattern.compile("/assets/[^\"]+").matcher(page.body());
    java.util.Set<String> addresses = new java.util.HashSet<>();
    while (assets.find()) {
      addresses.add(assets.group());
    }
    assertThat(addresses).hasSize(2);
    for (String address : addresses) {
      HttpResponse<String> asset = phone.get(address);
      assertThat(asset.statusCode()).isEqualTo(200);
      assertThat(asset.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
      bytes += bytes(asset);
    }
    assertThat(bytes).isLessThan(30 * 1024);
  }

  private static long bytes(HttpResponse<String> answer) {
    return answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
  }
}
