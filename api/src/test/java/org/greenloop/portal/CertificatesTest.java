package org.greenloop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The register of certificates through pages and through the interface. EX-COOL bought 2 940.372
/// MWh for COOL-1 in 2025-03, which is closed.
@PortalTest
class CertificatesTest {

  private static final Pattern BATCH = Pattern.compile("<option value=\"(\\d+)\"[^>]*>([^<]*)<");

  @LocalServerPort private int port;
  @Autowired private JsonMapper json;
  @Autowired private PortalWorld.Made world;

  /// Batches are never taken out again, so every test has its own.
  private final String prefix = "W-" + UUID.randomUUID();

  @BeforeEach
  void the_world_is_made() {
    assertThat(world.valid()).isNotNull();
  }

  private Visitor program(String username) {
    return new Visitor(port).basic(username, PortalWorld.PASSWORD);
  }

  private HttpResponse<String> register(Visitor visitor, String holder) {
    return visitor.upload(
        "/api/v1/submissions",
        Map.of(),
        "batches.csv",
        ("编码前缀,起始序号,终止序号,生产月份,发电类型,项目,持有企业,凭证号\n"
                + prefix
                + ",1,1000,2025-02,光伏,Fictional solar farm,"
                + holder
                + ",HT-1\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_clerk_registers_allocates_and_releases_on_pages() {
    assertThat(register(program("clerk.cool"), "EX-COOL").statusCode()).isEqualTo(201);
    Visitor clerk = new Visitor(port).signedIn("clerk.cool");
    String page = clerk.get("/certificates?lang=en").body();
    assertThat(page).contains(prefix, "Fictional solar farm", "1,000", "1–1000", "Photovoltaic");

    HttpResponse<String> refused = allocate(clerk, page, "1", "2000");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Z-904", "value=\"2000\"");
    assertThat(allocate(clerk, page, "2", "1").statusCode()).isEqualTo(422);

    HttpResponse<String> done = allocate(clerk, page, "1", "400");
    assertThat(done.statusCode()).isEqualTo(302);
    String allocation = done.headers().firstValue("Location").orElseThrow();
    String id = allocation.replaceAll(".*/allocations/(\\d+).*", "$1");
    assertThat(clerk.get(path(allocation)).body()).contains("1–400", "400 MWh");

    String address = "/certificates/allocations/" + id;
    Map<String, String> form = Map.of("company", "EX-COOL", "reason", "");
    assertThat(clerk.postTo(address + "/release", path(allocation), form).statusCode())
        .isEqualTo(422);
    Map<String, String> reasoned = Map.of("company", "EX-COOL", "reason", "wrong site");
    assertThat(clerk.postTo(address + "/release", path(allocation), reasoned).statusCode())
        .isEqualTo(302);
    assertThat(clerk.get("/certificates?lang=en").body())
        .contains("Released", "wrong site", "1–1000");
  }

  private HttpResponse<String> allocate(Visitor clerk, String page, String first, String last) {
    return clerk.postTo(
        "/certificates/allocations",
        "/certificates",
        Map.of(
            "company",
            "EX-COOL",
            "batch",
            batch(page),
            "first",
            first,
            "last",
            last,
            "site",
            "COOL-1",
            "month",
            "2025-03"));
  }

  private String batch(String page) {
    Matcher options = BATCH.matcher(page);
    while (options.find()) {
      if (options.group(2).contains(prefix)) {
        return options.group(1);
      }
    }
    throw new AssertionError("no batch " + prefix + " to choose");
  }

  private String path(String location) {
    return location.replaceFirst("^https?://[^/]+", "") + "&lang=en";
  }

  /// A closed month takes a retirement only with a reason.
  @Test
  void a_program_allocates_and_retires_for_good() {
    Visitor clerk = program("clerk.cool");
    register(clerk, "EX-COOL");
    HttpResponse<String> made =
        clerk.postJson(
            "/api/v1/certificates/allocations",
            """
            {"prefix": "%s", "first": 1, "last": 10, "site": "COOL-1", "month": "2025-03"}
            """
                .formatted(prefix));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    long id = json.readTree(made.body()).get("allocation").asLong();
    String address = "/api/v1/certificates/allocations/" + id;

    HttpResponse<String> closed = clerk.postJson(address + "/retirement", "{}");
    assertThat(closed.statusCode()).isEqualTo(422);
    assertThat(closed.body()).contains("E-121");
    String late = "{\"reason\": \"certificates arrived late\", \"evidence\": \"HX-1\"}";
    assertThat(clerk.postJson(address + "/retirement", late).statusCode()).isEqualTo(201);
    assertThat(clerk.postJson(address + "/retirement", late).statusCode()).isEqualTo(200);

    HttpResponse<String> released =
        clerk.postJson(address + "/release", "{\"reason\": \"changed my mind\"}");
    assertThat(released.statusCode()).isEqualTo(409);
    assertThat(json.readTree(released.body()).get("type").asString())
        .isEqualTo("urn:greenloop:problem:certificates-refused");
    assertThat(released.body()).contains("Z-906");

    JsonNode batch = batch(clerk);
    assertThat(batch.get("free").get(0).get("first").asLong()).isEqualTo(11);
    assertThat(batch.get("claims").get(0).get("retired").asBoolean()).isTrue();
    assertThat(batch.get("history")).hasSize(2);
  }

  private JsonNode batch(Visitor visitor) {
    for (JsonNode batch : json.readTree(visitor.get("/api/v1/certificates").body())) {
      if (batch.get("prefix").asString().equals(prefix)) {
        return batch;
      }
    }
    throw new AssertionError("no batch " + prefix);
  }

  @Test
  void certificates_are_handed_to_another_company() {
    Visitor clerk = program("clerk.cool");
    register(clerk, "EX-COOL");
    String body =
        "{\"prefix\": \"%s\", \"first\": 901, \"last\": 1000, \"to\": \"EX-KITCHEN\", \"reason\": \"sold\"}"
            .formatted(prefix);
    assertThat(clerk.postJson("/api/v1/certificates/transfers", body).statusCode()).isEqualTo(204);
    assertThat(clerk.postJson("/api/v1/certificates/transfers", body).statusCode()).isEqualTo(409);
    JsonNode handed = batch(program("clerk.kitchen"));
    assertThat(handed.get("held").get(0).get("first").asLong()).isEqualTo(901);
    assertThat(handed.get("history").get(0).get("from").asString()).isEqualTo("EX-COOL");
  }

  /// Another company's certificates answer like missing ones, and nobody acts for it.
  @Test
  void nobody_sees_or_moves_the_certificates_of_another_company() {
    register(program("clerk.cool"), "EX-COOL");
    Visitor clerk = new Visitor(port).signedIn("clerk.cool");
    String allocated =
        path(
            allocate(clerk, clerk.get("/certificates?lang=en").body(), "3", "4")
                .headers()
                .firstValue("Location")
                .orElseThrow());
    assertThat(clerk.get(allocated).statusCode()).isEqualTo(200);
    Visitor kitchen = program("clerk.kitchen");
    assertThat(kitchen.get("/api/v1/certificates").body()).doesNotContain(prefix);
    assertThat(kitchen.get("/api/v1/certificates?company=EX-COOL").statusCode()).isEqualTo(404);
    assertThat(register(kitchen, "EX-COOL").body()).contains("Z-910");
    String allocation =
        "{\"company\": \"%s\", \"prefix\": \"%s\", \"first\": 1, \"last\": 2, \"site\": \"COOL-1\", \"month\": \"2025-03\"}";
    assertThat(
            kitchen
                .postJson(
                    "/api/v1/certificates/allocations", allocation.formatted("EX-COOL", prefix))
                .statusCode())
        .isEqualTo(404);
    assertThat(
            kitchen
                .postJson(
                    "/api/v1/certificates/allocations", allocation.formatted("EX-KITCHEN", prefix))
                .statusCode())
        .isEqualTo(409);
    for (String page :
        List.of("/certificates?company=EX-COOL", allocated.replaceFirst("[?].*", ""))) {
      assertThat(new Visitor(port).signedIn("clerk.kitchen").get(page).statusCode())
          .as(page)
          .isEqualTo(404);
    }
    assertThat(new Visitor(port).signedIn("reviewer.one").get("/certificates").statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_body_that_leaves_something_out_is_told_so() {
    Visitor clerk = program("clerk.cool");
    assertThat(
            clerk
                .postJson("/api/v1/certificates/allocations", "{\"first\": 2, \"last\": 1}")
                .body())
        .contains("bad-request");
    assertThat(
            clerk
                .postJson(
                    "/api/v1/certificates/transfers",
                    "{\"prefix\": \"x\", \"first\": 1, \"last\": 1}")
                .body())
        .contains("to is missing");
  }
}
