package org.greenloop.certificate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.certificate.figure.Plain.value;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.greenloop.certificate.conformance.Sealed;
import org.greenloop.certificate.figure.Plain;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.layout.PdfRules;
import org.greenloop.certificate.report.ReportContent.Review;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportDocumentTest {

  private static final ReportDocument DOCUMENT = new ReportDocument();
  private static final String ASSESSMENT = "{\"@type\":\"gl:Assessment\"}";

  private static byte[] render(ReportContent content, Language language) {
    return DOCUMENT.render(content, ASSESSMENT, AReport.issue(), language);
  }

  private static ReportContent inside(byte[] pdf) {
    return ReportDocument.read(Plain.attached(pdf, "report.jsonld"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_report_keeps_the_rules_of_archiving_and_of_access_and_has_its_values_inside(
      Language language) {
    ReportContent content = new AReport().content();

    byte[] pdf = render(content, language);

    assertThat(PdfRules.brokenBy(pdf)).isEmpty();
    assertThat(inside(pdf)).isEqualTo(content);
    assertThat(Plain.pages(pdf)).isBetween(10, 40);
  }

  @Test
  void the_same_content_is_printed_as_the_same_bytes() {
    assertThat(render(AReport.varied(3), Language.EN))
        .isEqualTo(
            new ReportDocument()
                .render(AReport.varied(3), ASSESSMENT, AReport.issue(), Language.EN));
  }

  @Test
  void the_assessment_is_attached_as_it_is_stored_as_the_source_of_the_report() {
    byte[] pdf = render(new AReport().content(), Language.ZH);

    assertThat(Plain.attached(pdf, "assessment.jsonld"))
        .isEqualTo(ASSESSMENT.getBytes(StandardCharsets.UTF_8));
    assertThat(Plain.relationships(pdf))
        .isEqualTo(
            Map.of(
                "report.jsonld", "Data",
                "criteria.csv", "Data",
                "figures.csv", "Data",
                "factors.csv", "Data",
                "assessment.jsonld", "Source"));
  }

  /// 0.41259 to three decimals, and 0.06259 over the limit.
  @Test
  void a_criterion_is_rounded_on_the_page_and_exact_in_the_table_inside() {
    byte[] pdf = render(new AReport().criteria(1).content(), Language.EN);

    assertThat(Plain.text(pdf)).contains("0.413").contains("≤ 0.35").contains("0.063");
    assertThat(Plain.rows(Plain.attached(pdf, "criteria.csv")).get(1))
        .containsSequence("0.41259", "0.35", "tce/万元", "0.06259", "7.125", "10", "MET");
  }

  @Test
  void what_sites_deliver_to_each_other_is_the_difference_between_their_sum_and_the_whole() {
    assertThat(AReport.consolidation("energy.comprehensive", false).eliminated())
        .isEqualTo(value("50"));
    assertThat(AReport.consolidation("energy.share", true).eliminated()).isEmpty();
    assertThat(Plain.text(render(new AReport().content(), Language.EN)))
        .contains("Internal deliveries, eliminated −50.0 Consolidated 150.0");
  }

  @Test
  void a_public_report_says_that_it_leaves_others_out_and_ranks_among_all() {
    String text = Plain.text(render(new AReport().rows(3).content(), Language.EN));

    assertThat(text)
        .contains("20 subjects were assessed")
        .contains("ranks 1 among 18 subjects")
        .contains("shows only those with a public label");
    assertThat(Plain.text(render(new AReport().rows(2).content(), Language.EN)))
        .contains("The competent authority")
        .doesNotContain("shows only those with a public label");
  }

  @Test
  void a_report_that_two_people_have_not_decided_on_says_so() {
    Review first = new Review("陈慧敏", LocalDate.of(2026, 1, 10), true, "材料齐全");
    String undecided = "Two reviewers have not decided on this assessment";

    assertThat(Plain.text(render(new AReport().content(), Language.EN))).doesNotContain(undecided);
    assertThat(Plain.text(render(new AReport().reviewedBy(first).content(), Language.EN)))
        .contains(undecided);
  }

  @Test
  void a_scheme_without_criteria_has_a_report_all_the_same() {
    byte[] pdf = render(new AReport().criteria(0).rows(0).content(), Language.ZH);

    assertThat(PdfRules.brokenBy(pdf)).isEmpty();
    assertThat(Plain.text(pdf)).contains("本方案没有准则", "没有指标");
  }

  @Test
  void forty_criteria_and_a_name_of_sixty_characters_keep_the_layout() {
    ReportContent content = new AReport().named(Plain.SIXTY).criteria(40).rows(60).content();

    byte[] pdf = render(content, Language.BILINGUAL);

    assertThat(PdfRules.brokenBy(pdf)).isEmpty();
    assertThat(Plain.text(pdf)).contains("Energy per value added 39");
    assertThat(inside(pdf)).isEqualTo(content);
  }

  @Test
  void what_looks_like_markup_or_template_is_text_in_every_field() {
    ReportContent content =
        new AReport().named(Plain.HOSTILE).saying(Plain.HOSTILE).criteria(3).content();

    byte[] pdf = render(content, Language.BILINGUAL);

    assertThat(PdfRules.brokenBy(pdf)).isEmpty();
    assertThat(Plain.text(pdf).replace(" ", ""))
        .contains("<bonclick=\"x()\">&amp;{subject}</b>data-if=\"demo\"${7*7}d-evil]]>");
    assertThat(inside(pdf)).isEqualTo(content);
  }

  /// A sample of the two hundred below.
  @Test
  void varied_reports_keep_the_rules_and_their_values() {
    for (int seed = 0; seed < 3; seed++) {
      keepsRulesAndValues(seed);
    }
  }

  /// In English a rare ideograph in the last row of the ranking reaches over the end of the page.
  @Test
  void no_head_of_a_table_is_drawn_over_another() {
    assertThat(List.of(Language.values()).get(73 % Language.values().length))
        .isEqualTo(Language.EN);
    keepsRulesAndValues(73);
  }

  @Test
  @Tag("long")
  void two_hundred_varied_reports_in_each_language_do() {
    for (int seed = 0; seed < 600; seed++) {
      keepsRulesAndValues(seed);
    }
  }

  private static void keepsRulesAndValues(int seed) {
    ReportContent content = AReport.varied(seed);
    Language language = List.of(Language.values()).get(seed % Language.values().length);

    byte[] pdf = Sealed.of(render(content, language));

    assertThat(PdfRules.brokenBy(pdf)).as("seed %d in %s", seed, language).isEmpty();
    assertThat(inside(pdf)).as("seed %d in %s", seed, language).isEqualTo(content);
  }
}
