package org.greenloop.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.greenloop.batch.spreadsheet.FormSheet;
import org.greenloop.batch.spreadsheet.FormSheet.Content;
import org.greenloop.batch.spreadsheet.FormSheet.Filling;
import org.greenloop.batch.spreadsheet.FormSheet.FormColumn;
import org.greenloop.batch.spreadsheet.FormWriter;
import org.greenloop.portal.PortalTest;
import org.greenloop.portal.PortalWorld;
import org.greenloop.portal.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class InterfaceTest {

  @LocalServerPort private int port;
  @Autowired private PortalWorld.Made world;
  @Autowired private JsonMapper json;

  private Visitor as(String username) {
    return new Visitor(port).basic(username, PortalWorld.PASSWORD);
  }

  private JsonNode read(HttpResponse<String> answer) {
    return json.readTree(answer.body());
  }

  @Test
  void without_credentials_the_answer_is_a_problem() {
    HttpResponse<String> answer = new Visitor(port).get("/api/v1/sites");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(read(answer).get("type").asString())
        .isEqualTo("urn:greenloop:problem:not-signed-in");
  }

  @Test
  void metrics_come_as_json_and_as_csv_by_accept() {
    String path = "/api/v1/metrics?subject=COOL-1&period=2025-03";
    JsonNode first = read(as("clerk.cool").get(path)).get(0);
    assertThat(first.get("code").asString()).isEqualTo("energy.comprehensive");
    assertThat(first.get("value").isString()).isTrue();
    HttpResponse<String> csv =
        new Visitor(port)
            .basic("clerk.cool", PortalWorld.PASSWORD)
            .with("Accept", "text/csv")
            .get(path);
    assertThat(csv.body())
        .startsWith(
            "\uFEFFsubject,period,code,value,unit,confidence,version,uncertainty,score,completeness,estimated\r\n")
        .contains("COOL-1,2025-03,carbon.scope2.location,1299.3503868,tCO2,");
  }

  @Test
  void another_companys_figures_answer_like_missing_ones() {
    Visitor clerk = as("clerk.cool");
    for (String path :
        new String[] {
          "/api/v1/metrics?period=2025-03&subject=",
          "/api/v1/explanation?period=2025-03&code=carbon.scope1&subject="
        }) {
      HttpResponse<String> other = clerk.get(path + "KITCHEN-1");
      HttpResponse<String> missing = clerk.get(path + "KITCHEN-9");
      assertThat(other.statusCode()).isEqualTo(404);
      assertThat(other.body().replace("KITCHEN-1", "KITCHEN-9")).isEqualTo(missing.body());
    }
  }

  /// As the metrics of March say; the month is judged by itself.
  @Test
  void a_trend_has_each_month_with_the_figures_it_was_judged_on() {
    String path = "/api/v1/trends?scheme=pilot-energy-carbon@2026&subject=COOL-1&period=2025";
    JsonNode trend = read(as("clerk.cool").get(path));
    assertThat(trend.get("edition").asString()).isEqualTo("2026");
    assertThat(trend.get("months")).hasSize(12);
    JsonNode march = trend.get("months").get(2);
    assertThat(march.get("month").asString()).isEqualTo("2025-03");
    JsonNode energy = march.get("criteria").get(0);
    assertThat(energy.get("id").asString()).isEqualTo("energy-per-value-added");
    String value = energy.get("value").asString();
    assertThat(as("clerk.cool").get("/api/v1/metrics?subject=COOL-1&period=2025-03").body())
        .contains("\"value\":\"" + value + "\"");
    assertThat(as("clerk.kitchen").get(path).statusCode()).isEqualTo(404);
    assertThat(as("clerk.cool").get(path.replace("2025", "twenty")).statusCode()).isEqualTo(400);
  }

  @Test
  void an_explanation_adds_up_to_its_value() {
    JsonNode tree =
        read(
            as("clerk.cool")
                .get(
                    "/api/v1/explanation?subject=COOL-1&period=2025-03&code=carbon.scope2.location"));
    // 2 940 372 kWh × 0.4419 ÷ 1000
    assertThat(tree.get("value").asString()).isEqualTo("1299.3503868");
    JsonNode row = tree.get("inputs").get(0).get("rows").get(0);
    assertThat(row.get("value").asString()).isEqualTo("1299.3503868");
    assertThat(row.get("row").asInt()).isEqualTo(34);
    assertThat(row.get("factors").get(0).get("value").asString()).isEqualTo("0.4419");
  }

  @Test
  void a_clerk_sees_the_own_sites_and_an_operator_all() {
    assertThat(as("clerk.cool").get("/api/v1/sites").body())
        .contains("COOL-1")
        .doesNotContain("KITCHEN");
    assertThat(as("operator").get("/api/v1/sites").body()).contains("COOL-1", "KITCHEN-1");
  }

  @Test
  void what_was_read_can_be_sent_back_and_changes_nothing() {
    Visitor operator = as("operator");
    for (String kind : new String[] {"parks", "companies", "sites", "products"}) {
      String before = operator.get("/api/v1/" + kind).body();
      HttpResponse<String> answer = operator.putJson("/api/v1/" + kind, before);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(operator.get("/api/v1/" + kind).body()).isEqualTo(before);
    }
  }

  @Test
  void a_wrong_item_is_named_by_place_column_rule_and_cure() {
    HttpResponse<String> answer =
        as("operator")
            .putJson(
                "/api/v1/companies",
                """
                [{"code": "NEW-1", "name": "甲"},
                 {"code": "NEW-2", "name": "乙", "uscc": "91440606XX00010116"}]
                """);
    assertThat(answer.statusCode()).isEqualTo(422);
    JsonNode issue = read(answer).get("issues").get(0);
    assertThat(issue.get("row").asInt()).isEqualTo(2);
    assertThat(issue.get("column").asString()).isEqualTo("uscc");
    assertThat(issue.get("rule").asString()).isEqualTo("S-301");
    assertThat(issue.get("fix").asString()).isNotEmpty();
    assertThat(as("operator").get("/api/v1/companies").body()).doesNotContain("NEW-1");
  }

  @Test
  void master_data_is_the_operators_alone() {
    assertThat(as("clerk.cool").putJson("/api/v1/companies", "[]").statusCode()).isEqualTo(404);
    assertThat(as("reviewer.one").putJson("/api/v1/companies", "[]").statusCode()).isEqualTo(404);
  }

  @Test
  void a_submission_answers_with_the_receipt_of_the_page_and_the_command() throws IOException {
    byte[] file = Files.readAllBytes(Path.of("..", "examples", "alliance", "energy-EX-WOOD.csv"));
    Visitor operator = as("operator");
    JsonNode first =
        read(operator.upload("/api/v1/submissions", Map.of("company", "EX-WOOD"), "w.csv", file));
    assertThat(first.get("template").asString()).isEqualTo("energy");
    assertThat(first.get("accepted").asLong() + first.get("rejected").asLong())
        .isEqualTo(first.get("rows").asLong());
    HttpResponse<String> again =
        operator.upload("/api/v1/submissions", Map.of("company", "EX-WOOD"), "w.csv", file);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(read(again).get("repeated").asBoolean()).isTrue();
    assertThat(read(again).get("submission")).isEqualTo(first.get("submission"));
  }

  @Test
  void the_receipt_of_a_workbook_sums_its_sheets_and_lists_each() throws IOException {
    FormColumn site = new FormColumn("站点", "", Filling.REQUIRED, Content.TEXT, List.of());
    FormColumn month = new FormColumn("月份", "", Filling.REQUIRED, Content.TEXT, List.of());
    FormColumn product = new FormColumn("产品", "", Filling.REQUIRED, Content.TEXT, List.of());
    FormColumn output = new FormColumn("产量", "", Filling.REQUIRED, Content.NUMBER, List.of());
    List<FormColumn> columns = List.of(site, month, product, output);
    List<List<String>> unknown = List.of(List.of("WOOD-9", "2026-01", "WOOD-BOARD", "1"));
    ByteArrayOutputStream book = new ByteArrayOutputStream();
    FormWriter.write(
        book,
        List.of(new FormSheet("甲", columns, unknown), new FormSheet("乙", columns, unknown)),
        List.of("notes"));
    HttpResponse<String> answer =
        as("clerk.wood").upload("/api/v1/submissions", Map.of(), "b.xlsx", book.toByteArray());
    assertThat(answer.statusCode()).as("nothing was accepted").isEqualTo(422);
    JsonNode receipt = read(answer);
    assertThat(receipt.get("rows").asLong()).isEqualTo(2);
    assertThat(receipt.get("rejected").asLong()).isEqualTo(2);
    assertThat(receipt.get("sheets").get(1).get("sheet").asString()).isEqualTo("乙");
    assertThat(receipt.get("sheets").get(1).get("issues").get(0).get("column").asString())
        .isEqualTo("A 站点");
  }

  @Test
  void templates_are_for_those_who_submit_and_for_their_own_company() {
    String path = "/api/v1/templates/energy.csv?month=2026-01";
    assertThat(as("clerk.cool").get(path).body()).contains("COOL-1,2026-01").doesNotContain("WOOD");
    assertThat(as("clerk.cool").get(path + "&company=EX-WOOD").statusCode()).isEqualTo(422);
    assertThat(as("operator").get(path).statusCode()).isEqualTo(422);
    assertThat(as("operator").get(path + "&company=EX-WOOD").body()).contains("WOOD-1,2026-01");
    assertThat(as("reviewer.one").get(path).statusCode()).isEqualTo(422);
    assertThat(as("clerk.cool").get("/api/v1/templates/sites.csv?month=2026-01").statusCode())
        .as("master data")
        .isEqualTo(400);
    HttpResponse<String> workbook = as("clerk.cool").get("/api/v1/templates.xlsx?month=2026");
    assertThat(workbook.statusCode()).isEqualTo(200);
    assertThat(workbook.body()).startsWith("PK");
    assertThat(as("clerk.cool").get("/api/v1/templates.xlsx?month=soon").statusCode())
        .isEqualTo(400);
  }

  @Test
  void a_clerk_submits_for_no_other_company() {
    HttpResponse<String> answer =
        as("clerk.cool")
            .upload(
                "/api/v1/submissions",
                Map.of("company", "EX-KITCHEN"),
                "e.csv",
                "site,month\n".getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(read(answer).get("type").asString())
        .isEqualTo("urn:greenloop:problem:unknown-company");
  }

  /// A browser adds remembered credentials to a forged request, and `Origin` with them.
  @Test
  void credentials_with_a_foreign_origin_are_not_enough() {
    HttpResponse<String> answer =
        as("operator").with("Origin", "https://elsewhere.example").putJson("/api/v1/parks", "[]");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(read(answer).get("type").asString()).isEqualTo("urn:greenloop:problem:forged");
  }

  @Test
  void the_register_answers_everybody() {
    Visitor stranger = new Visitor(port);
    JsonNode label = read(stranger.get("/api/v1/register/" + world.revoked().serial()));
    assertThat(label.get("state").asString()).isEqualTo("REVOKED");
    assertThat(label.get("subject").asString()).isEqualTo("COOL-2");
    assertThat(stranger.get("/api/v1/register/GL-1000-0000-0000-0000-1").statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_document_can_be_checked_without_signing_in() {
    HttpResponse<String> answer =
        new Visitor(port)
            .upload(
                "/api/v1/verify", Map.of(), "x.pdf", "no label".getBytes(StandardCharsets.UTF_8));
    assertThat(read(answer).get("verdict").asString()).isEqualTo("NOT_A_LABEL");
  }

  @Test
  void the_interface_describes_itself() {
    JsonNode description = read(new Visitor(port).get("/api/v1/openapi"));
    assertThat(description.get("openapi").asString()).startsWith("3.1");
    assertThat(description.get("paths").propertyNames())
        .contains("/api/v1/submissions", "/api/v1/metrics", "/api/v1/register/{serial}");
  }
}
