package org.greenloop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.certification.Label;
import org.greenloop.accounting.certification.StandingChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// The page of a document: what belongs to it, and the form of an operator that changes where it
/// stands. Each test has a label of its own, which rests on a lift.
@PortalTest
class StandingPagesTest {

  @LocalServerPort private int port;
  @Autowired private PortalWorld.Made world;
  @Autowired private ApplicationContext context;
  @Autowired private IssuedDocuments register;
  @Autowired private Certifications certifications;

  @BeforeEach
  void nothing_is_lifted() {
    assertThat(world.waiting().id()).isPositive();
    new SupplyChain(context).endLifts();
  }

  private Visitor browser(String username) {
    return new Visitor(port).signedIn(username);
  }

  private Label label() {
    SupplyChain chain = new SupplyChain(context);
    var met = chain.met();
    chain.lift();
    Label label = chain.label(met);
    chain.endLifts();
    return label;
  }

  private IssuedDocument registered(String serial) {
    return register.find(serial).orElseThrow();
  }

  private HttpResponse<String> send(Visitor who, String serial, Map<String, String> form) {
    return who.postTo("/register/" + serial + "/changes", "/verify/" + serial + "?lang=en", form);
  }

  private static Map<String, String> form(StandingChange.Kind deed, String reason) {
    return Map.of("deed", deed.name(), "reason", reason, "confirmed", "true");
  }

  @Test
  void an_operator_suspends_reinstates_and_revokes_and_the_history_says_who_and_why() {
    String serial = label().serial();
    String certificate = certifications.findCertificateOf(serial).orElseThrow().serial();
    Visitor operator = browser("operator");
    String page = "/verify/" + serial + "?lang=en";
    assertThat(operator.get(page).body())
        .contains("deed-SUSPENDED", "deed-REVOKED", registered(serial).holder())
        .doesNotContain("deed-REINSTATED", "What happened to it");

    assertThat(send(operator, serial, form(StandingChange.Kind.SUSPENDED, "meter is checked")))
        .satisfies(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(302);
              assertThat(answer.headers().firstValue("Location").orElseThrow())
                  .endsWith("/verify/" + serial);
            });
    assertThat(operator.get(page).body())
        .contains("It is suspended.", "meter is checked", "by 示例运维", "deed-REINSTATED")
        .doesNotContain("deed-SUSPENDED");
    assertThat(operator.get("/verify/" + certificate + "?lang=en").body())
        .contains("meter is checked", "by 示例运维")
        .doesNotContain("id=\"standing\"");

    send(operator, serial, form(StandingChange.Kind.REINSTATED, "meter is right"));
    send(operator, serial, form(StandingChange.Kind.REVOKED, "papers were false"));
    assertThat(operator.get(page).body())
        .contains("It is revoked.", "meter is right", "papers were false")
        .doesNotContain("id=\"standing\"");
    assertThat(registered(serial).changes())
        .extracting(StandingChange::by)
        .containsExactly("operator", "operator", "operator");

    assertThat(new Visitor(port).get(page).body())
        .as("a stranger reads what and why, and nobody's name")
        .contains("papers were false")
        .doesNotContain("by 示例运维");
  }

  @Test
  void what_is_missing_is_said_at_its_field_and_what_was_written_is_kept() {
    String serial = label().serial();
    Visitor operator = browser("operator");
    HttpResponse<String> bare = send(operator, serial, Map.of("reason", "  "));
    assertThat(bare.statusCode()).isEqualTo(422);
    assertThat(bare.body())
        .contains("id=\"deed-issue\"", "id=\"reason-issue\"", "id=\"confirmed-issue\"");

    HttpResponse<String> unconfirmed =
        send(operator, serial, Map.of("deed", "REVOKED", "reason", "<b>false</b> papers"));
    assertThat(unconfirmed.statusCode()).isEqualTo(422);
    assertThat(unconfirmed.body())
        .contains("id=\"confirmed-issue\"", "&lt;b&gt;false&lt;/b&gt; papers", "aria-invalid")
        .containsPattern("id=\"deed-REVOKED\"[^>]*checked")
        .doesNotContain("id=\"reason-issue\"");

    HttpResponse<String> impossible =
        send(operator, serial, form(StandingChange.Kind.REINSTATED, "never suspended"));
    assertThat(impossible.statusCode()).isEqualTo(409);
    assertThat(impossible.body()).contains("Nothing was changed", "never suspended");
    assertThat(registered(serial).changes()).isEmpty();
  }

  @Test
  void nobody_but_an_operator_has_the_form_and_no_token_changes_nothing() {
    String serial = label().serial();
    String path = "/register/" + serial + "/changes";
    Map<String, String> form = form(StandingChange.Kind.REVOKED, "ours");
    for (String other : new String[] {"reviewer.one", "clerk.wood"}) {
      Visitor visitor = browser(other);
      assertThat(visitor.get("/verify/" + serial + "?lang=en").body())
          .as(other)
          .doesNotContain("id=\"standing\"");
      assertThat(visitor.postTo(path, "/", form).statusCode()).as(other).isEqualTo(404);
    }
    assertThat(new Visitor(port).get("/verify/" + serial).body())
        .doesNotContain("<form class=\"card\"");
    assertThat(browser("operator").postWithoutToken(path, form).statusCode()).isEqualTo(403);
    assertThat(
            browser("operator")
                .postTo("/register/GL-1000-0000-0000-0000-1/changes", "/verify/" + serial, form)
                .statusCode())
        .isEqualTo(404);
    assertThat(registered(serial).changes()).isEmpty();
  }

  @Test
  void label_and_certificate_link_each_other_and_their_holder_takes_the_files() {
    String label = label().serial();
    String certificate = certifications.findCertificateOf(label).orElseThrow().serial();
    assertThat(new Visitor(port).get("/verify/" + label).body())
        .contains("/verify/" + certificate)
        .doesNotContain("/documents/file/");
    assertThat(new Visitor(port).get("/verify/" + certificate + "?lang=en").body())
        .contains("/verify/" + label, "This certificate is valid", "Reference value unconfirmed");
    assertThat(new Visitor(port).get("/register?lang=en&kind=certificate&q=" + certificate).body())
        .contains(certificate, "certificate");
    Visitor holder = browser("clerk.wood");
    String file = "/documents/file/" + certificate + "?language=en";
    assertThat(holder.get("/verify/" + certificate).body()).contains(file);
    assertThat(holder.get(file).body()).startsWith("%PDF-");
    assertThat(browser("clerk.cool").get(file).statusCode()).isEqualTo(404);
    assertThat(new Visitor(port).get(file).statusCode()).isEqualTo(302);
  }
}
