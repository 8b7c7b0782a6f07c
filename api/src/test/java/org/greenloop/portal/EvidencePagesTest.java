package org.greenloop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenloop.accounting.evidence.EvidenceBook;
import org.greenloop.accounting.organization.Organizations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Evidence over the interface and on its page. Each test declares for a subject of its own, and
/// for a month that nothing was declared for where it needs one: the world may be that of an
/// earlier run.
@PortalTest
class EvidencePagesTest {

  private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);

  @LocalServerPort private int port;
  @Autowired private PortalWorld.Made world;
  @Autowired private JsonMapper json;
  @Autowired private EvidenceBook book;
  @Autowired private Organizations organizations;

  private String freshMonth(String subject) {
    int id = organizations.directory().find(subject).orElseThrow().id();
    Set<String> used =
        book.list(id).stream().map(one -> one.period().toString()).collect(Collectors.toSet());
    return Stream.iterate(YearMonth.of(2000, 1), month -> month.plusMonths(1))
        .map(YearMonth::toString)
        .filter(month -> !used.contains(month))
        .findFirst()
        .orElseThrow();
  }

  private Visitor program(String username) {
    assertThat(world.waiting().id()).isPositive();
    return new Visitor(port).basic(username, PortalWorld.PASSWORD);
  }

  private Visitor browser(String username) {
    assertThat(world.waiting().id()).isPositive();
    return new Visitor(port).signedIn(username);
  }

  private static String query(String subject) {
    return "scheme=green-factory@2025&period=2025&subject=" + subject;
  }

  private static Map<String, String> statement(String subject, String criterion, String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("scheme", "green-factory@2025");
    fields.put("subject", subject);
    fields.put("period", "2025");
    fields.put("criterion", criterion);
    fields.put("text", text);
    return fields;
  }

  private static String score(String subject, String criterion, String how) {
    return """
        {"scheme": "green-factory@2025", "subject": "%s", "period": "2025", "criterion": "%s",
         "version": 1, %s, "remark": "looked at it"}
        """
        .formatted(subject, criterion, how);
  }

  private static String message(String subject, String text) {
    return """
        {"scheme": "green-factory@2025", "subject": "%s", "period": "2025",
         "criterion": "green-design", "text": "%s"}
        """
        .formatted(subject, text);
  }

  private HttpResponse<String> declare(
      String username, String subject, String fileName, byte[] content) {
    return program(username)
        .upload(
            "/api/v1/evidence/statements",
            statement(subject, "green-design", "see the file"),
            fileName,
            content);
  }

  private JsonNode criterion(HttpResponse<String> answer, String id) {
    for (JsonNode one : json.readTree(answer.body()).get("criteria")) {
      if (one.get("id").asString().equals(id)) {
        return one;
      }
    }
    throw new AssertionError(answer.body());
  }

  /// A reviewer of the kitchens' own company is not asked; the clerk has nothing to do until asked.
  @Test
  void home_lists_what_waits_for_whom() {
    String month = freshMonth("KITCHEN-2");
    Map<String, String> fields = statement("KITCHEN-2", "green-design", "see the file");
    fields.put("period", month);
    assertThat(
            program("clerk.kitchen")
                .upload("/api/v1/evidence/statements", fields, "a.pdf", PDF)
                .statusCode())
        .isEqualTo(201);
    String link = "/evidence/KITCHEN-2/green-factory/2025/" + month + "#criterion-green-design";
    assertThat(browser("reviewer.one").get("/?lang=en").body())
        .contains("Evidence that waits for you", link);
    assertThat(browser("reviewer.kitchen").get("/?lang=en").body()).doesNotContain(link);
    assertThat(browser("clerk.kitchen").get("/?lang=en").body()).doesNotContain(link);
    program("reviewer.one")
        .postJson(
            "/api/v1/evidence/messages",
            message("KITCHEN-2", "which model?").replace("\"2025\"", "\"" + month + "\""));
    assertThat(browser("clerk.kitchen").get("/?lang=en").body()).contains(link, "answer");
    assertThat(browser("clerk.cool").get("/?lang=en").body()).doesNotContain(link);
  }

  @Test
  void a_program_declares_and_a_reviewer_scores() {
    String path = "/api/v1/evidence";
    String month = freshMonth("COOL-1");
    Map<String, String> fields = statement("COOL-1", "green-design", "see the file");
    fields.put("period", month);
    HttpResponse<String> stated =
        program("clerk.cool").upload(path + "/statements", fields, "设计 1.pdf", PDF);
    assertThat(stated.statusCode()).as(stated.body()).isEqualTo(201);
    assertThat(criterion(stated, "green-design").get("state").asString()).isEqualTo("NOT_REVIEWED");
    HttpResponse<String> scored =
        program("reviewer.one")
            .postJson(
                path + "/scores",
                score("COOL-1", "green-design", "\"points\": \"6.5\"")
                    .replace("\"2025\"", '"' + month + '"'));
    assertThat(scored.statusCode()).as(scored.body()).isEqualTo(201);
    JsonNode design = criterion(scored, "green-design");
    // 6.5 of 8 points: 6.5 ÷ 8 = 0.8125.
    JsonNode given = design.get("statements").get(0).get("scores").get(0);
    assertThat(given.get("share").asString()).isEqualTo("0.8125");
    assertThat(given.get("points").asString()).isEqualTo("6.5");
    assertThat(design.get("state").asString()).isEqualTo("SCORED");

    String sha256 =
        design.get("statements").get(0).get("attachments").get(0).get("sha256").asString();
    String address =
        path
            + "/attachments/"
            + sha256
            + "?"
            + query("COOL-1").replace("=2025&", "=" + month + "&");
    HttpResponse<String> file = program("clerk.cool").get(address);
    assertThat(file.body()).isEqualTo(new String(PDF, StandardCharsets.US_ASCII));
    assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;")
        .contains("filename*=UTF-8''%E8%AE%BE%E8%AE%A1");
    assertThat(file.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
    assertThat(program("clerk.kitchen").get(address).statusCode()).isEqualTo(404);
    assertThat(
            program("clerk.cool")
                .get(path + "/attachments/" + sha256 + "?" + query("COOL-3"))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void what_is_another_companys_answers_like_what_does_not_exist() {
    declare("clerk.kitchen", "KITCHEN-1", "a.pdf", PDF);
    HttpResponse<String> other =
        program("clerk.cool").get("/api/v1/evidence?" + query("KITCHEN-1"));
    HttpResponse<String> missing =
        program("clerk.cool").get("/api/v1/evidence?" + query("KITCHEN-9"));
    assertThat(other.statusCode()).isEqualTo(404);
    assertThat(other.body().replace("KITCHEN-1", "KITCHEN-9")).isEqualTo(missing.body());
    assertThat(declare("clerk.cool", "KITCHEN-1", "a.pdf", PDF).statusCode()).isEqualTo(404);
    assertThat(
            program("clerk.cool")
                .postJson("/api/v1/evidence/messages", message("KITCHEN-1", "hello"))
                .statusCode())
        .isEqualTo(404);
    assertThat(
            browser("clerk.cool").get("/evidence/KITCHEN-1/green-factory/2025/2025").statusCode())
        .isEqualTo(404);
    assertThat(program("reviewer.one").get("/api/v1/evidence?" + query("KITCHEN-1")).body())
        .contains("see the file");
  }

  @Test
  void a_file_that_is_not_what_its_name_says_is_refused_with_the_cure() {
    byte[] program = {'M', 'Z', 0, 0, 1, 2, 3};
    for (String name : new String[] {"a.pdf", "a.xlsx", "a.csv", "a.exe"}) {
      HttpResponse<String> answer = declare("clerk.cool", "COOL-2", name, program);
      assertThat(answer.statusCode()).as(name).isEqualTo(422);
      assertThat(answer.body()).contains("attachment-refused", name, "PDF, PNG, JPEG, XLSX or CSV");
    }
    assertThat(program("clerk.cool").get("/api/v1/evidence?" + query("COOL-2")).body())
        .doesNotContain("see the file");
  }

  @Test
  void a_file_of_more_than_ten_megabytes_is_refused() {
    byte[] large = Arrays.copyOf(PDF, (10 << 20) + 1);
    HttpResponse<String> answer = declare("clerk.cool", "COOL-2", "large.pdf", large);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("large.pdf", "10485761", "10 MB");
  }

  @Test
  void a_score_has_one_way_of_saying_it_and_needs_the_right_reviewer() {
    declare("clerk.kitchen", "KITCHEN-2", "a.pdf", PDF);
    String path = "/api/v1/evidence/scores";
    assertThat(
            program("reviewer.one")
                .postJson(path, score("KITCHEN-2", "green-design", "\"share\": 1, \"points\": 8"))
                .statusCode())
        .isEqualTo(400);
    HttpResponse<String> own =
        program("reviewer.kitchen")
            .postJson(path, score("KITCHEN-2", "green-design", "\"share\": 1"));
    assertThat(own.statusCode()).isEqualTo(409);
    assertThat(own.body()).contains("evidence-refused", "not of a company concerned");
    assertThat(
            program("clerk.kitchen")
                .postJson(path, score("KITCHEN-2", "green-design", "\"share\": 1"))
                .statusCode())
        .isEqualTo(404);
    assertThat(
            program("reviewer.one")
                .postJson(path, score("KITCHEN-2", "energy-intensity", "\"share\": 1"))
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  void a_page_declares_asks_answers_and_shows_every_version() {
    String path = "/evidence/COOL-4/green-factory/2025/" + freshMonth("COOL-4");
    Visitor clerk = browser("clerk.cool");
    String empty = clerk.get(path + "?lang=en").body();
    assertThat(empty)
        .contains("Nothing is declared yet", "GB/T 24256", "rules out", "8 points")
        .doesNotContain("Score this version");

    for (String text : new String[] {"first words", "second words"}) {
      HttpResponse<String> kept =
          clerk.upload(
              path + "/statements",
              Map.of("_csrf", clerk.token(path), "criterion", "green-design", "text", text),
              "",
              new byte[0]);
      assertThat(kept.statusCode()).isEqualTo(302);
      assertThat(kept.headers().firstValue("Location").orElseThrow())
          .endsWith(path + "#criterion-green-design");
    }
    Visitor reviewer = browser("reviewer.one");
    String seen = reviewer.get(path + "?lang=en").body();
    assertThat(seen)
        .contains("version 2", "second words", "Earlier versions (1)", "first words")
        .contains("waits for a reviewer", "Score this version")
        .doesNotContain("Keep this version");
    reviewer.postTo(
        path + "/messages", path, Map.of("criterion", "green-design", "text", "why so?"));
    assertThat(clerk.get(path + "?lang=en").body()).contains("question 1", "why so?");
    clerk.postTo(path + "/messages", path, Map.of("criterion", "green-design", "text", "because"));
    reviewer.postTo(
        path + "/scores",
        path,
        Map.of("criterion", "green-design", "version", "2", "points", "6", "remark", "well done"));
    String after = clerk.get(path + "?lang=en").body();
    assertThat(after).contains("answer 1", "because", "6 / 8", "well done", "示例评审员甲");
    assertThat(clerk.get(path + "?lang=zh").body()).contains("以前的版本(1)", "提问 1", "8 分");
  }

  @Test
  void a_wrong_file_on_the_page_keeps_what_was_typed() {
    String path = "/evidence/COOL-3/green-factory/2025/2025";
    Visitor clerk = browser("clerk.cool");
    clerk.upload(
        path + "/statements",
        Map.of("_csrf", clerk.token(path), "criterion", "green-design", "text", "typed words"),
        "a.pdf",
        new byte[] {1, 2, 3});
    assertThat(clerk.get(path + "?lang=en").body())
        .contains("Nothing is kept: a.pdf", "typed words");
  }

  @Test
  void a_subject_leads_to_the_schemes_that_judge_it() {
    Visitor clerk = browser("clerk.cool");
    assertThat(clerk.get("/subjects/COOL-1?lang=en").body())
        .contains("Assessment schemes", "/evidence/COOL-1/green-factory/2025/2025")
        .doesNotContain("/evidence/COOL-1/zero-carbon-park");
    HttpResponse<String> chosen =
        clerk.get("/evidence?subject=COOL-1&scheme=green-factory@2025&period=2025-03");
    assertThat(chosen.headers().firstValue("Location").orElseThrow())
        .endsWith("/evidence/COOL-1/green-factory/2025/2025-03");
    assertThat(clerk.get("/evidence/COOL-1/green-factory/2025/soon").statusCode()).isEqualTo(404);
    assertThat(browser("reviewer.one").get("/reviews/" + world.waiting().id()).body())
        .contains("/evidence/KITCHEN-1/pilot-energy-carbon/");
  }

  @Test
  void a_stranger_sees_nothing() {
    assertThat(new Visitor(port).get("/evidence/COOL-1/green-factory/2025/2025").statusCode())
        .isEqualTo(302);
    assertThat(new Visitor(port).get("/api/v1/evidence?" + query("COOL-1")).statusCode())
        .isEqualTo(401);
  }
}
