package org.greenloop.certificate.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.greenloop.certificate.layout.Attachment;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.layout.MissingGlyphException;
import org.greenloop.certificate.layout.PdfRules;
import org.greenloop.certificate.layout.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LabelDocumentTest {

  /// 60 characters, counted: ten times six.
  private static final String SIXTY = "佛山顺德恒美".repeat(10);

  private final LabelDocument document = new LabelDocument();

  @ParameterizedTest
  @CsvSource({"ZH, 0", "ZH, 5", "ZH, 40", "EN, 0", "EN, 5", "EN, 40"})
  void a_label_is_pdf_a_3a_and_pdf_ua_1(Language language, int criteria) {
    byte[] pdf =
        document.render(Labels.in(language).criteria(criteria).standing(Standing.DEMO).content());

    assertThat(PdfRules.brokenBy(pdf)).isEmpty();
  }

  @Test
  void figures_that_were_moved_off_page_one_stay_pdf_a_and_pdf_ua() {
    byte[] pdf = document.render(Labels.in(Language.EN).figures(30).content());

    assertThat(PdfRules.brokenBy(pdf)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"ZH", "EN"})
  void the_same_content_gives_the_same_bytes_in_every_time_zone(Language language) {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
      byte[] shanghai = document.render(Labels.in(language).content());
      TimeZone.setDefault(TimeZone.getTimeZone("America/Anchorage"));
      byte[] anchorage = new LabelDocument().render(Labels.in(language).content());

      assertThat(anchorage).isEqualTo(shanghai);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void many_threads_render_the_same_bytes_as_one() throws Exception {
    byte[] alone = document.render(Labels.in(Language.ZH).content());
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<byte[]>> renderings = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        Labels labels = Labels.in(i % 2 == 0 ? Language.ZH : Language.EN);
        renderings.add(threads.submit(() -> document.render(labels.content())));
      }
      for (int i = 0; i < renderings.size(); i += 2) {
        assertThat(renderings.get(i).get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void another_serial_gives_another_file_identifier_and_pattern() {
    byte[] one = document.render(Labels.in(Language.ZH).content());
    byte[] other = document.render(Labels.in(Language.ZH).serial("GL-2026-0000").content());

    assertThat(fileIdentifier(other)).isNotEqualTo(fileIdentifier(one));
  }

  @Test
  void without_criteria_a_label_is_one_page() throws Exception {
    byte[] pdf = document.render(Labels.in(Language.ZH).criteria(0).content());

    assertThat(pages(pdf)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"ZH", "EN"})
  void forty_criteria_all_stand_after_page_one_under_a_repeated_head(Language language)
      throws Exception {
    List<String> pages = pages(document.render(Labels.in(language).criteria(40).content()));

    assertThat(pages).hasSizeGreaterThan(2);
    assertThat(pages.getFirst()).doesNotContain("C-1");
    String details = String.join("\n", pages.subList(1, pages.size()));
    for (int number = 1; number <= 40; number++) {
      assertThat(details).containsPattern("C-" + number + "\\b");
    }
    String head = language == Language.ZH ? "准则与条款" : "Criterion and clause";
    assertThat(pages.subList(1, pages.size())).allSatisfy(page -> assertThat(page).contains(head));
  }

  @ParameterizedTest
  @EnumSource(names = {"ZH", "EN"})
  void a_name_of_sixty_characters_leaves_the_rest_of_page_one_in_place(Language language)
      throws Exception {
    byte[] pdf =
        document.render(
            Labels.in(language)
                .standing(Standing.DEMO)
                .holder(SIXTY, "Shunde Hengmei Home Appliances and Green Services Co., Ltd. ")
                .criteria(0)
                .content());

    List<String> pages = pages(pdf);
    assertThat(pages).hasSize(1);
    assertThat(withoutSpace(pages.getFirst()))
        .contains(SIXTY, language == Language.ZH ? "梁国栋" : "LiangGuodong");
  }

  @Test
  void figures_and_notes_that_do_not_fit_page_one_follow_on_the_next() throws Exception {
    List<String> pages =
        pages(document.render(Labels.in(Language.EN).figures(30).criteria(0).content()));

    assertThat(pages.getFirst())
        .contains("see page 2", "Liang Guodong")
        .doesNotContain("Please note");
    assertThat(pages.get(1)).contains("Please note", "Indicator 5");
    assertThat(pages.getLast()).contains("Indicator 30");
  }

  @Test
  void copied_text_holds_the_letters_that_were_written_and_no_ligatures() throws Exception {
    byte[] pdf =
        document.render(Labels.in(Language.EN).holder("恒美", "Official Afflux Co.").content());
    List<String> drawn = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition text) {
            drawn.add(text.getUnicode());
          }
        };
    try (PDDocument read = Loader.loadPDF(pdf)) {
      stripper.getText(read);
    }

    assertThat(withoutSpace(String.join("", drawn))).contains("OfficialAffluxCo.");
  }

  @Test
  void a_character_that_the_font_lacks_is_refused_with_its_field() {
    LabelContent content = Labels.in(Language.ZH).holder("恒美🌱有限公司", "Hengmei").content();

    assertThatThrownBy(() -> document.render(content))
        .isInstanceOf(MissingGlyphException.class)
        .hasMessageContaining("field holder")
        .hasMessageContaining("U+1F331 (SEEDLING)");
  }

  @Test
  void a_missing_glyph_in_a_row_names_the_row() {
    LabelContent content =
        Labels.in(Language.ZH).notes(List.of("第一条", "Braille blank \u2800 here")).content();

    assertThatThrownBy(() -> document.render(content))
        .isInstanceOf(MissingGlyphException.class)
        .hasMessageContaining("notes[2].note")
        .hasMessageContaining("U+2800");
  }

  @Test
  void half_a_surrogate_pair_is_refused() {
    LabelContent content = Labels.in(Language.ZH).holder("恒美\uD83C公司", "Hengmei").content();

    assertThatThrownBy(() -> document.render(content))
        .hasMessageContaining("U+D83C (half of a surrogate pair)");
  }

  @Test
  void marks_that_turn_or_hide_text_are_not_printed() throws Exception {
    byte[] pdf =
        document.render(
            Labels.in(Language.EN)
                .criteria(0)
                .holder("恒美", "\u202EHeng\u200Bmei\u00AD\uFEFF \u2066Co.\u2069\u0000\n Ltd.")
                .content());

    assertThat(pages(pdf).getFirst()).contains("Hengmei Co. Ltd.");
  }

  @Test
  void markup_and_template_language_in_a_name_stay_text() throws Exception {
    String name = "<b onload=x>&amp;</b> ${7*7} [[${x}]] {serial} \\n <!-- ' \" ]]>";

    byte[] pdf = document.render(Labels.in(Language.EN).criteria(0).holder("恒美", name).content());

    assertThat(withoutSpace(pages(pdf).getFirst())).contains(withoutSpace(name));
    try (PDDocument read = Loader.loadPDF(pdf)) {
      assertThat(read.getDocumentInformation().getTitle()).endsWith(name);
    }
    assertThat(PdfRules.brokenBy(pdf)).isEmpty();
  }

  @Test
  void the_two_of_co2_is_printed_below_the_line_however_it_was_written() throws Exception {
    byte[] pdf = document.render(Labels.in(Language.EN).criteria(0).content());

    // Figures 3 and 4 give the unit as "tCO2" and "tCO₂", figure 5 as "tCO2/万元": three twos, lower
    // than their line.
    try (PDDocument read = Loader.loadPDF(pdf)) {
      Subscripts subscripts = new Subscripts();
      subscripts.getText(read);
      assertThat(subscripts.below).containsExactly("2", "2", "2");
    }
  }

  /// Collects what is set smaller than 7 points, which on page 1 are the subscripts only: 70 % of
  /// 9.5 points are 6.65.
  private static final class Subscripts extends PDFTextStripper {
    private final List<String> below = new ArrayList<>();

    @Override
    protected void processTextPosition(TextPosition text) {
      if (text.getFontSizeInPt() < 7) {
        below.add(text.getUnicode());
      }
      super.processTextPosition(text);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ZH", "EN"})
  void the_qr_code_reads_as_the_verify_address(Language language) throws Exception {
    LabelContent content = Labels.in(language).content();
    try (PDDocument pdf = Loader.loadPDF(document.render(content))) {
      BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
      int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());

      String text =
          new QRCodeReader()
              .decode(
                  new BinaryBitmap(
                      new HybridBinarizer(
                          new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))))
              .getText();

      assertThat(text).isEqualTo(content.verifyUrl().toString());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ZH", "EN"})
  void a_demo_key_is_marked_on_every_page_and_another_key_on_none(Language language)
      throws Exception {
    List<String> demo =
        pages(document.render(Labels.in(language).criteria(40).standing(Standing.DEMO).content()));
    List<String> inForce = pages(document.render(Labels.in(language).criteria(40).content()));

    assertThat(demo)
        .allSatisfy(page -> assertThat(page).containsAnyOf("演示密钥", "Demo key, not valid"));
    assertThat(demo.getFirst()).contains("不具效力", "Demo key, not valid");
    assertThat(inForce).allSatisfy(page -> assertThat(page).doesNotContain("演示密钥", "Demo key"));
  }

  @Test
  void an_unconfirmed_figure_and_the_note_about_it_stand_on_page_one() throws Exception {
    String page = pages(document.render(Labels.in(Language.ZH).content())).getFirst();

    assertThat(page).contains("未经证实", "请注意", "尚未由官方来源证实");
  }

  @Test
  void the_data_inside_must_be_of_the_label_that_is_printed() {
    LabelContent content =
        Labels.in(Language.ZH).attachment(Labels.attachment("GL-OTHER", "恒美")).content();

    assertThatThrownBy(() -> document.render(content))
        .hasMessage("label " + Labels.SERIAL + " would carry the data of label GL-OTHER");
  }

  @Test
  void data_without_a_serial_is_refused() {
    LabelContent content =
        Labels.in(Language.ZH)
            .attachment(
                new Attachment("r.json", "application/json", "[]".getBytes(StandardCharsets.UTF_8)))
            .content();

    assertThatThrownBy(() -> document.render(content)).hasMessageContaining("no JSON object");
  }

  @Test
  void one_reviewer_twice_is_no_decision() {
    assertThatThrownBy(() -> Labels.in(Language.ZH).reviewers("陈慧敏", "陈慧敏").content())
        .hasMessageContaining("two different reviewers");
  }

  @Test
  void both_languages_have_the_same_messages() {
    String label = "/org/greenloop/certificate/label/label";

    assertThat(Wording.load(label, Language.EN).keys())
        .isEqualTo(Wording.load(label, Language.ZH).keys());
  }

  private static List<String> pages(byte[] pdf) throws Exception {
    List<String> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int number = 1; number <= document.getNumberOfPages(); number++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        pages.add(stripper.getText(document));
      }
    }
    return pages;
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s", "");
  }

  private static String fileIdentifier(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return Arrays.toString(
          ((COSString) document.getDocument().getDocumentID().get(0)).getBytes());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
