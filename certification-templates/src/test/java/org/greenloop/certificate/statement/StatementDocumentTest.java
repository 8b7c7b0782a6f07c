package org.greenloop.certificate.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenloop.certificate.conformance.Sealed;
import org.greenloop.certificate.figure.Bilingual;
import org.greenloop.certificate.figure.Plain;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.layout.PdfRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementDocumentTest {

  private static final StatementDocument DOCUMENT = new StatementDocument();

  private static byte[] render(StatementContent content, Language language) {
    return DOCUMENT.render(content, Statements.issue(), language);
  }

  private static StatementContent inside(byte[] pdf) {
    return StatementDocument.read(Plain.attached(pdf, "statement.jsonld"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_statement_keeps_the_rules_of_archiving_and_of_access_and_has_its_values_inside(
      Language language) {
    StatementContent content = Statements.usual();

    byte[] pdf = render(content, language);

    assertThat(PdfRules.brokenBy(pdf)).isEmpty();
    assertThat(inside(pdf)).isEqualTo(content);
  }

  @Test
  void the_same_content_is_printed_as_the_same_bytes() {
    assertThat(render(Statements.varied(7), Language.ZH))
        .isEqualTo(
            new StatementDocument().render(Statements.varied(7), Statements.issue(), Language.ZH));
  }

  /// 1234.5678 tce to two decimals; against 1000 a month and 2000 a year before it is + 23.45678 %,
  /// to one decimal + 23.5 %, and −38.27161 %, −38.3 %.
  @Test
  void a_figure_stands_beside_last_month_and_last_year() {
    assertThat(Plain.text(render(Statements.usual(), Language.EN)))
        .contains("1234.57 tce 1000.00 +23.5 % 2000.00 −38.3 %");
  }

  /// Rounded to even: 98.765 lies in the middle between 98.76 and 98.77 (GB/T 8170-2008, 3.2.3).
  @Test
  void a_figure_is_rounded_once_to_even_and_exact_inside() {
    byte[] pdf = render(Statements.usual(), Language.ZH);

    assertThat(Plain.text(pdf)).contains("98.76").doesNotContain("98.77");
    assertThat(Plain.rows(Plain.attached(pdf, "figures.csv")))
        .contains(
            List.of(
                "COOL-1",
                "2025-03",
                "2",
                "carbon.total",
                "二氧化碳排放总量",
                "Total CO2",
                "98.765",
                "tCO2",
                "1000",
                "2000",
                "AVAILABLE",
                "OFFICIAL",
                "5.4"));
  }

  @Test
  void a_figure_without_a_value_says_why_and_is_not_zero() {
    assertThat(Plain.text(render(Statements.usual(), Language.EN))).contains("no factor in force");
  }

  @Test
  void data_and_tables_belong_to_the_document_as_data() {
    assertThat(Plain.relationships(render(Statements.usual(), Language.ZH)))
        .isEqualTo(
            Map.of("statement.jsonld", "Data", "figures.csv", "Data", "factors.csv", "Data"));
  }

  @Test
  void a_month_in_which_nothing_was_reported_says_so_in_every_place() {
    byte[] pdf = render(Statements.empty(), Language.ZH);

    assertThat(PdfRules.brokenBy(pdf)).isEmpty();
    assertThat(Plain.text(pdf)).contains("本月没有任何已填报的指标", "关账时没有发现问题", "没有异常数值", "数值未使用系数");
    assertThat(inside(pdf)).isEqualTo(Statements.empty());
  }

  /// The mark that turns the reading direction draws nothing and is dropped on the page; inside,
  /// the name is as it was.
  @Test
  void what_looks_like_markup_or_template_is_text_in_every_field() {
    StatementContent content =
        Statements.of(
            Plain.HOSTILE,
            Bilingual.same(Plain.HOSTILE),
            List.of(
                Statements.line(
                    Plain.figure("energy.x", Plain.HOSTILE, Plain.HOSTILE, Plain.HOSTILE, "1"))),
            2);

    byte[] pdf = render(content, Language.BILINGUAL);

    assertThat(PdfRules.brokenBy(pdf)).isEmpty();
    assertThat(Plain.text(pdf).replace(" ", ""))
        .contains("<bonclick=\"x()\">&amp;{subject}</b>data-if=\"demo\"${7*7}d-evil]]>");
    assertThat(inside(pdf)).isEqualTo(content);
  }

  @Test
  void a_cell_that_a_spreadsheet_would_run_is_guarded() {
    StatementContent content =
        Statements.of(
            "厂",
            Bilingual.same("甲"),
            List.of(
                Statements.line(Plain.figure("energy.x", "=HYPERLINK(\"x\")", "-1", "tce", "-1"))),
            0);

    assertThat(Plain.rows(Plain.attached(render(content, Language.ZH), "figures.csv")).get(1))
        .containsSequence("energy.x", "'=HYPERLINK(\"x\")", "-1", "-1", "tce");
  }

  @Test
  void a_name_of_sixty_characters_and_a_table_of_many_pages_keep_the_layout() {
    List<StatementContent.Line> lines = new ArrayList<>();
    for (int i = 0; i < 290; i++) {
      lines.add(Statements.line(Plain.figure(i)));
    }
    StatementContent content = Statements.of(Plain.SIXTY, Bilingual.same(Plain.SIXTY), lines, 30);

    byte[] pdf = render(content, Language.BILINGUAL);

    assertThat(Plain.SIXTY).hasSize(60);
    assertThat(PdfRules.brokenBy(pdf)).isEmpty();
    assertThat(Plain.pages(pdf)).isBetween(20, 90);
    assertThat(inside(pdf)).isEqualTo(content);
  }

  @Test
  void other_data_are_no_statement() {
    byte[] other = "{\"@type\":\"PilotAssessmentReport\"}".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> StatementDocument.read(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PilotAssessmentReport")
        .hasMessageContaining("MonthlyStatement");
  }

  @Test
  void a_statement_stands_on_the_closing_of_its_own_month() {
    StatementContent usual = Statements.usual();

    assertThatThrownBy(
            () ->
                new StatementContent(
                    usual.subject(),
                    usual.owner(),
                    usual.members(),
                    Statements.MONTH.plusMonths(1),
                    usual.closed(),
                    usual.reports(),
                    usual.figures(),
                    usual.unreported(),
                    usual.trends(),
                    usual.issues(),
                    usual.warnings(),
                    0,
                    usual.comparedMonths(),
                    usual.factors()))
        .hasMessage("a statement of 2025-04 cannot stand on the closing of 2025-03");
  }

  /// A sample of the two hundred below.
  @Test
  void varied_statements_keep_the_rules_and_their_values() {
    for (int seed = 0; seed < 6; seed++) {
      keepsRulesAndValues(seed);
    }
  }

  @Test
  @Tag("long")
  void two_hundred_varied_statements_in_each_language_do() {
    for (int seed = 0; seed < 600; seed++) {
      keepsRulesAndValues(seed);
    }
  }

  private static void keepsRulesAndValues(int seed) {
    StatementContent content = Statements.varied(seed);
    Language language = List.of(Language.values()).get(seed % Language.values().length);

    byte[] pdf = Sealed.of(render(content, language));

    assertThat(PdfRules.brokenBy(pdf)).as("seed %d in %s", seed, language).isEmpty();
    assertThat(inside(pdf)).as("seed %d in %s", seed, language).isEqualTo(content);
  }
}
