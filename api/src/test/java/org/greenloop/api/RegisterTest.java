package org.greenloop.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.greenloop.portal.PortalTest;
import org.greenloop.portal.PortalWorld;
import org.greenloop.portal.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The register by program: for everybody, and for those who have documents in it.
@PortalTest
class RegisterTest {

  @LocalServerPort private int port;
  @Autowired private PortalWorld.Made world;
  @Autowired private JsonMapper json;

  private Visitor stranger() {
    return new Visitor(port).accepting("application/json");
  }

  private JsonNode read(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private static List<String> serials(JsonNode register) {
    List<String> serials = new ArrayList<>();
    register.get("documents").forEach(one -> serials.add(one.get("serial").asString()));
    return serials;
  }

  @Test
  void strangers_find_labels_by_serial_holder_state_scheme_and_kind() {
    String valid = world.valid().serial();
    String revoked = world.revoked().serial();
    assertThat(serials(read(stranger().get("/api/v1/register")))).contains(valid, revoked);
    assertThat(serials(read(stranger().get("/api/v1/register?state=revoked"))))
        .contains(revoked)
        .doesNotContain(valid);
    assertThat(serials(read(stranger().get("/api/v1/register?q=COOL-1"))))
        .contains(valid)
        .doesNotContain(revoked);
    assertThat(
            serials(
                read(
                    stranger()
                        .get(
                            "/api/v1/register?q="
                                + valid.toLowerCase(java.util.Locale.ROOT).replace("-", "")))))
        .containsExactly(valid);
    assertThat(
            serials(read(stranger().get("/api/v1/register?scheme=pilot-energy-carbon&kind=label"))))
        .contains(valid);
    assertThat(serials(read(stranger().get("/api/v1/register?scheme=none")))).isEmpty();
    assertThat(serials(read(stranger().get("/api/v1/register?kind=dossier")))).isEmpty();
    JsonNode page = read(stranger().get("/api/v1/register?size=1&page=2"));
    assertThat(page.get("documents")).hasSize(1);
    assertThat(page.get("total").asInt()).isGreaterThanOrEqualTo(2);
    for (String wrong : List.of("kind=x", "state=x", "size=0", "size=1000")) {
      assertThat(stranger().get("/api/v1/register?" + wrong).statusCode()).as(wrong).isEqualTo(400);
    }
  }

  @Test
  void a_label_and_its_certificate_name_each_other_and_go_to_their_holder_as_files() {
    String label = world.valid().serial();
    String certificate =
        read(stranger().get("/api/v1/register/" + label)).get("certificate").asString();
    JsonNode found =
        read(
            stranger()
                .get("/api/v1/register?kind=certificate&scheme=pilot-energy-carbon&q=COOL-1"));
    assertThat(serials(found)).contains(certificate);
    JsonNode row = read(stranger().get("/api/v1/register/" + certificate + "/changes"));
    assertThat(row.get("kind").asString()).isEqualTo("certificate");
    assertThat(row.get("label").asString()).isEqualTo(label);
    assertThat(row.get("about").asString()).isEqualTo("2025");
    assertThat(
            read(stranger().get("/api/v1/register/" + label + "/changes"))
                .get("certificate")
                .asString())
        .isEqualTo(certificate);
    assertThat(read(stranger().get("/api/v1/verify/" + certificate)).get("kind").asString())
        .isEqualTo("certificate");

    for (String serial : List.of(label, certificate)) {
      String file = "/api/v1/register/" + serial + "/file";
      for (String holder : List.of("clerk.cool", "reviewer.one", "operator")) {
        HttpResponse<String> pdf =
            stranger().basic(holder, PortalWorld.PASSWORD).get(file + "?language=bilingual");
        assertThat(pdf.statusCode()).as(holder).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF-");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow())
            .contains(serial + "-bilingual.pdf");
      }
      assertThat(stranger().get(file).statusCode()).isEqualTo(401);
      assertThat(stranger().basic("clerk.kitchen", PortalWorld.PASSWORD).get(file).statusCode())
          .isEqualTo(404);
      assertThat(
              stranger()
                  .basic("clerk.cool", PortalWorld.PASSWORD)
                  .get(file + "?language=fr")
                  .statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void the_certificate_of_a_revoked_label_is_revoked_for_the_same_reason() {
    JsonNode label = read(stranger().get("/api/v1/register/" + world.revoked().serial()));
    JsonNode certificate =
        read(
            stranger().get("/api/v1/register/" + label.get("certificate").asString() + "/changes"));
    assertThat(certificate.get("state").asString()).isEqualTo("revoked");
    assertThat(certificate.get("changes").get(0).get("reason").asString())
        .isEqualTo(label.get("revocationReason").asString());
    HttpResponse<String> alone =
        stranger()
            .basic("operator", PortalWorld.PASSWORD)
            .postJson(
                "/api/v1/register/" + certificate.get("serial").asString() + "/changes",
                "{\"change\":\"reinstate\",\"reason\":\"x\"}");
    assertThat(alone.statusCode()).isEqualTo(409);
    assertThat(alone.body()).contains(world.revoked().serial());
  }

  /// A label is valid for a year or more: it ends within 3 660 days, not within one.
  @Test
  void what_ends_soon_is_found() {
    assertThat(serials(read(stranger().get("/api/v1/register?endingWithin=3660"))))
        .contains(world.valid().serial())
        .doesNotContain(world.revoked().serial());
    assertThat(serials(read(stranger().get("/api/v1/register?endingWithin=1")))).isEmpty();
  }

  @Test
  void a_serial_is_verified_and_compared_and_a_mistyped_one_is_asked_about() {
    String serial = world.valid().serial();
    assertThat(read(stranger().get("/api/v1/verify/" + serial)).get("verdict").asString())
        .isEqualTo("VALID");
    JsonNode copy = read(stranger().get("/api/v1/verify/" + serial + "?subject=PCB-1"));
    assertThat(copy.get("verdict").asString()).isEqualTo("DIFFERS");
    assertThat(copy.get("sentenceEnglish").asString()).contains("subject PCB-1 ≠ COOL-1");
    HttpResponse<String> mistyped = stranger().get("/api/v1/verify/" + wrong(serial));
    assertThat(mistyped.statusCode()).isEqualTo(404);
    assertThat(mistyped.body()).contains("Did you mistype it?");
  }

  private static String wrong(String serial) {
    return serial.substring(0, serial.length() - 1) + (serial.endsWith("0") ? "1" : "0");
  }

  @Test
  void only_an_operator_changes_where_a_document_stands() {
    String path = "/api/v1/register/" + world.valid().serial() + "/changes";
    String body = "{\"change\":\"suspend\",\"reason\":\"meter is checked\"}";
    for (Visitor other :
        List.of(stranger(), stranger().basic("clerk.cool", PortalWorld.PASSWORD))) {
      assertThat(other.postJson(path, body).statusCode()).isIn(401, 403, 404);
    }
    Visitor operator = stranger().basic("operator", PortalWorld.PASSWORD);
    assertThat(operator.postJson(path, "{\"change\":\"burn\"}").statusCode()).isEqualTo(400);
    assertThat(read(operator.postJson(path, body)).get("state").asString()).isEqualTo("suspended");
    assertThat(operator.postJson(path, body).statusCode()).as("twice").isEqualTo(409);
    assertThat(
            read(operator.postJson(
                    path, "{\"change\":\"reinstate\",\"reason\":\"meter is right\"}"))
                .get("changes"))
        .hasSizeGreaterThanOrEqualTo(2);
  }
}
