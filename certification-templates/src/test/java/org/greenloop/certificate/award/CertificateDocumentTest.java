package org.greenloop.certificate.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.layout.PdfRules;
import org.greenloop.certificate.layout.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateDocumentTest {

  /// 60 characters, counted: ten times six.
  private static final String SIXTY = "佛山顺德恒美".repeat(10);

  private final CertificateDocument document = new CertificateDocument();

  @ParameterizedTest
  @CsvSource({"ZH, 0, 0", "EN, 5, 3", "BILINGUAL, 40, 12", "BILINGUAL, 0, 0"})
  void a_certificate_is_pdf_a_3a_and_pdf_ua_1(Language language, int criteria, int conditions) {
    byte[] pdf =
        Certificates.usual()
            .standing(Standing.DEMO)
            .criteria(criteria)
            .conditions(conditions)
            .render(document, language);

    assertThat(PdfRules.brokenBy(pdf)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void page_one_is_whole_whatever_the_length_and_the_rest_stands_in_the_annex(Language language)
      throws Exception {
    List<String> pages =
        pages(
            Certificates.usual()
                .standing(Standing.DEMO)
                .holder(SIXTY, "Hengmei Home Appliances and Green Services Company Limited 01")
                .criteria(40)
                .conditions(12)
                .scope(20)
                .render(document, language));

    String one = withoutSpace(pages.getFirst());
    assertThat(one).contains(language == Language.EN ? "LiangGuodong" : "梁国栋");
    assertThat(one).contains("1/" + pages.size()).doesNotContain("C-1").doesNotContain("B.1");
    String annex = withoutSpace(String.join("", pages.subList(1, pages.size())));
    assertThat(annex).contains("C-1", "C-40", "B.1", "B.12", "S-0101", "S-01020");
    for (int i = 1; i < pages.size(); i++) {
      assertThat(withoutSpace(pages.get(i)))
          .contains(
              language == Language.EN
                  ? "page" + (i + 1) + "of" + pages.size()
                  : "第" + (i + 1) + "页共" + pages.size() + "页");
    }
  }

  @Test
  void without_criteria_and_conditions_the_annex_says_so() throws Exception {
    List<String> pages =
        pages(Certificates.usual().criteria(0).conditions(0).render(document, Language.ZH));

    assertThat(pages).hasSize(2);
    assertThat(pages.get(1)).contains("没有逐项准则", "无附加条件");
  }

  @Test
  void a_condition_says_until_when_or_that_it_always_holds() throws Exception {
    String annex = pages(Certificates.usual().conditions(2).render(document, Language.EN)).get(1);

    assertThat(annex).contains("15 April 2027").contains("always");
  }

  @Test
  void a_bilingual_certificate_says_everything_in_both_languages() throws Exception {
    String all =
        withoutSpace(
            String.join("", pages(Certificates.usual().render(document, Language.BILINGUAL))));

    assertThat(all)
        .contains("绿色供应链认证证书", "GreenSupplyChainCertificate")
        .contains("顺德恒美家用电器有限公司", "ShundeHengmeiHomeAppliancesCo.,Ltd.")
        .contains("符合绿色工厂试点要求", "Meetsthegreenfactorypilotrequirements")
        .contains("2029年3月8日", "8March2029");
    // What is the same in both languages stands there once.
    assertThat(all.split("GB/T36132-2018第4.5条", -1)).hasSize(2);
  }

  @Test
  void markup_and_template_language_in_every_field_stay_text() throws Exception {
    String text = "<b onload=x>&amp;</b> ${7*7} [[${x}]] {serial} <!-- ' \" ]]>";

    byte[] pdf = Certificates.usual().everywhere(text).render(document, Language.EN);

    String printed = withoutSpace(String.join("", pages(pdf)));
    // Holder, note, holder in the head of page 2 and above the criteria, three conditions: seven
    // times. The lines of the cells of the scope stand beside each other.
    assertThat(printed.split(Pattern.quote(withoutSpace(text)), -1)).hasSize(8);
    assertThat(PdfRules.brokenBy(pdf)).isEmpty();
  }

  @Test
  void the_same_content_is_the_same_bytes() {
    byte[] once = Certificates.usual().render(document, Language.BILINGUAL);

    assertThat(Certificates.usual().render(new CertificateDocument(), Language.BILINGUAL))
        .isEqualTo(once);
  }

  @Test
  void both_languages_have_the_same_messages() {
    String resource = "/org/greenloop/certificate/award/certificate";

    assertThat(Wording.load(resource, Language.EN).keys())
        .isEqualTo(Wording.load(resource, Language.ZH).keys());
  }

  @Test
  void a_certificate_that_certifies_nothing_is_refused() {
    assertThatThrownBy(() -> Certificates.usual().scope(0).in(Language.ZH))
        .hasMessageContaining("certifies nothing");
  }

  private static List<String> pages(byte[] pdf) throws Exception {
    List<String> pages = new ArrayList<>();
    try (PDDocument read = Loader.loadPDF(pdf)) {
      for (int number = 1; number <= read.getNumberOfPages(); number++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        pages.add(stripper.getText(read));
      }
    }
    return pages;
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s", "");
  }
}
