package org.greenloop.certificate.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentLayoutTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void many_pages_are_pdf_a_3a_and_pdf_ua_1(Language language) {
    assertThat(PdfRules.brokenBy(ManyPages.withTables(3, 30, 60).in(language))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_page_says_which_of_how_many_it_is_and_of_which_document(Language language)
      throws Exception {
    List<String> pages = pages(ManyPages.withTables(3, 30, 60).in(language));

    assertThat(pages).hasSizeGreaterThan(3);
    for (int i = 0; i < pages.size(); i++) {
      String chinese = "第 %d 页 共 %d 页".formatted(i + 1, pages.size());
      String english = "page %d of %d".formatted(i + 1, pages.size());
      assertThat(pages.get(i)).contains("GL-2026-0001");
      assertThat(pages.get(i).contains(chinese)).isEqualTo(language != Language.EN);
      assertThat(pages.get(i).contains(english)).isEqualTo(language != Language.ZH);
    }
  }

  @Test
  void the_table_of_contents_names_the_page_on_which_each_heading_stands() throws Exception {
    List<String> pages = pages(ManyPages.withTables(40, 40, 40).in(Language.EN));

    Matcher line =
        Pattern.compile("(?m)^(By month|Part \\d|Signatures and verification)[ .]+(\\d+)\\s*$")
            .matcher(pages.getFirst());
    int lines = 0;
    while (line.find()) {
      int page = Integer.parseInt(line.group(2));
      assertThat(pages.get(page - 1).lines().map(String::strip)).contains(line.group(1));
      lines++;
    }
    assertThat(lines).isEqualTo(5);
  }

  @Test
  void sections_are_bookmarks_below_the_chapter_they_belong_to() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(ManyPages.withTables(3, 60).in(Language.EN))) {
      List<String> outline = new ArrayList<>();
      for (PDOutlineItem chapter : pdf.getDocumentCatalog().getDocumentOutline().children()) {
        outline.add(chapter.getTitle());
        chapter.children().forEach(section -> outline.add("- " + section.getTitle()));
        assertThat(((PDPageDestination) chapter.getDestination()).retrievePageNumber())
            .isNotNegative();
      }
      assertThat(outline)
          .containsExactly("By month", "- Part 1", "- Part 2", "Signatures and verification");
    }
  }

  /// The second and the third table of 43 and 44 rows begin and end at other places each time; with
  /// 18 rows before them, the last row of the third would stand alone.
  @Test
  void no_table_leaves_one_row_alone_on_a_page() throws Exception {
    for (int first = 16; first <= 26; first++) {
      List<String> pages = pages(ManyPages.withTables(first, 43, 44).in(Language.EN));
      for (int part = 1; part <= 3; part++) {
        Pattern row = Pattern.compile("Indicator " + part + "-\\d+\\b");
        for (String page : pages) {
          long rows = row.matcher(page).results().count();
          assertThat(rows).as("rows of part %d, first of %d", part, first).isNotEqualTo(1);
          // A head or heading without a row under it.
          assertThat(rows == 0 && page.lines().anyMatch(("Part " + part)::equals)).isFalse();
        }
        assertThat(String.join("", pages)).contains("Indicator " + part + "-1");
      }
    }
  }

  /// The table of three rows comes to stand at every height of a page, and so does what follows it.
  @Test
  void a_short_table_stays_together_and_no_last_page_is_empty() throws Exception {
    for (int first = 10; first <= 52; first++) {
      List<String> pages = pages(ManyPages.withTables(first, 3).in(Language.EN));
      for (String page : pages) {
        assertThat(Pattern.compile("Indicator 2-").matcher(page).results().count())
            .as("rows of the short table after %d", first)
            .isNotIn(1L, 2L);
      }
      assertThat(pages.getLast())
          .as("last page after %d", first)
          .containsAnyOf("Scan the code", "Indicator");
    }
  }

  /// Rows of some forty millimetres: more than what a heading keeps free below itself.
  @Test
  void no_head_of_a_table_stands_alone() throws Exception {
    String tall = " word".repeat(150);
    for (int first = 1; first <= 12; first++) {
      List<String> pages = pages(ManyPages.withTables(first, 2, 1).more(tall).in(Language.EN));
      for (String page : pages) {
        for (int part = 2; part <= 3; part++) {
          if (page.lines().map(String::strip).anyMatch(("Part " + part)::equals)) {
            assertThat(page).as("part after %d", first).contains("Indicator " + part + "-1");
          }
        }
      }
    }
  }

  @Test
  void the_head_of_a_table_is_repeated_on_each_of_its_pages() throws Exception {
    List<String> pages = pages(ManyPages.withTables(120).in(Language.EN));

    assertThat(pages.stream().filter(page -> page.contains("Indicator 1-")))
        .hasSizeGreaterThan(3)
        .allSatisfy(page -> assertThat(page.lines().map(String::strip)).contains("Item Value"));
  }

  @Test
  void a_chart_is_one_figure_with_an_alternative_text_and_no_image() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(ManyPages.withTables(3).in(Language.BILINGUAL))) {
      List<String> alternatives = new ArrayList<>();
      collect(pdf.getDocumentCatalog().getStructureTreeRoot(), "Figure", alternatives);

      assertThat(alternatives)
          .contains("2025 年逐月综合能耗与上年比较 Energy by month of 2025 against the year before");
      for (PDPage page : pdf.getPages()) {
        COSDictionary objects =
            page.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        if (objects != null) {
          objects
              .getValues()
              .forEach(
                  object ->
                      assertThat(
                              ((COSDictionary) ((COSObject) object).getObject())
                                  .getCOSName(COSName.SUBTYPE))
                          .isEqualTo(COSName.FORM));
        }
      }
    }
  }

  @Test
  void the_english_of_a_bilingual_document_is_marked_as_english() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(ManyPages.withTables(3).in(Language.BILINGUAL))) {
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
      assertThat(languages(pdf.getDocumentCatalog().getStructureTreeRoot())).contains("en");
    }
  }

  @Test
  void the_first_attachment_is_the_data_and_another_can_be_its_source() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(ManyPages.withTables(3).in(Language.ZH))) {
      COSArray associated = pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.AF);
      List<String> files = new ArrayList<>();
      for (int i = 0; i < associated.size(); i++) {
        COSDictionary file = (COSDictionary) associated.getObject(i);
        files.add(file.getString(COSName.UF) + " " + file.getNameAsString(COSName.AF_RELATIONSHIP));
      }
      assertThat(files).containsExactly("b.json Data", "a.csv Source");
      assertThat(pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames())
          .containsOnlyKeys("a.csv", "b.json");
    }
  }

  @Test
  void a_rare_ideograph_and_a_letter_of_europe_come_from_other_fonts() throws Exception {
    // U+2A6A5 is of Extension B, U+2CEA1 of Extension E; Noto Sans SC has neither, nor Ž and ő.
    String name = "\uD869\uDEA5\uD873\uDEA1山市 Žďár Erdő Ελλάς Сибирь";

    byte[] pdf = ManyPages.withTables(3).holder(name).in(Language.ZH);

    assertThat(pages(pdf).getFirst()).contains(name);
    assertThat(PdfRules.brokenBy(pdf)).isEmpty();
  }

  @Test
  void a_letter_that_no_font_has_is_refused_with_its_field() {
    assertThatThrownBy(() -> ManyPages.withTables(3).holder("한국").in(Language.ZH))
        .isInstanceOf(MissingGlyphException.class)
        .hasMessageContaining("field holder")
        .hasMessageContaining("U+D55C");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_same_document_is_the_same_bytes(Language language) {
    byte[] once = ManyPages.withTables(3, 41, 42).in(language);

    assertThat(ManyPages.withTables(3, 41, 42).in(language)).isEqualTo(once);
  }

  private static void collect(PDStructureNode node, String type, List<String> alternatives) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getStructureType().equals(type)) {
          alternatives.add(element.getAlternateDescription());
        }
        collect(element, type, alternatives);
      }
    }
  }

  private static List<String> languages(PDStructureNode node) {
    List<String> languages = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getLanguage() != null) {
          languages.add(element.getLanguage());
        }
        languages.addAll(languages(element));
      }
    }
    return languages;
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
}
