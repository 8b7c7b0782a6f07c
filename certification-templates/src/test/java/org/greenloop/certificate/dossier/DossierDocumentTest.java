package org.greenloop.certificate.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Missing;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.accounting.evidence.CriterionMessage;
import org.greenloop.accounting.evidence.FileType;
import org.greenloop.certificate.conformance.Sealed;
import org.greenloop.certificate.content.Documents;
import org.greenloop.certificate.content.Party;
import org.greenloop.certificate.content.Term;
import org.greenloop.certificate.content.Variation;
import org.greenloop.certificate.dossier.DossierContent.Annex;
import org.greenloop.certificate.dossier.DossierContent.Answer;
import org.greenloop.certificate.dossier.DossierContent.Decision;
import org.greenloop.certificate.dossier.DossierContent.Judged;
import org.greenloop.certificate.dossier.DossierContent.Message;
import org.greenloop.certificate.dossier.DossierContent.Said;
import org.greenloop.certificate.dossier.DossierContent.Shown;
import org.greenloop.certificate.dossier.DossierContent.Statement;
import org.greenloop.certificate.dossier.DossierDocument.Dossier;
import org.greenloop.certificate.label.Judgement;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.layout.PdfRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DossierDocumentTest {

  private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 5, 12, 0);
  private static final byte[] TABLE = "a,b\r\n1,2\r\n".getBytes(StandardCharsets.UTF_8);

  private final DossierDocument document = new DossierDocument();
  private final AnnexReader reader = new AnnexReader();

  /// Without fonts inside, which breaks the rules of PDF/A; its first page is red all over.
  private static byte[] foreignPdf(int pages) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream canvas = new PDPageContentStream(pdf, page)) {
          if (i == 0) {
            canvas.setNonStrokingColor(Color.RED);
            canvas.addRect(0, 0, 2000, 2000);
            canvas.fill();
          }
          canvas.beginText();
          canvas.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
          canvas.newLineAtOffset(72, 600);
          canvas.showText("Foreign page " + (i + 1));
          canvas.endText();
        }
      }
      pdf.save(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] encryptedPdf() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = Loader.loadPDF(foreignPdf(1))) {
      pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      pdf.save(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] picture() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_ARGB), "png", bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  private record Given(String name, FileType type, byte[] content) {}

  private Dossier dossier(Variation some, boolean plain, List<Given> given) {
    List<Annex> annexes = new ArrayList<>();
    List<AnnexFile> files = new ArrayList<>();
    for (Given one : given) {
      AnnexFile file = reader.read(one.type(), one.content());
      int number = annexes.size() + 1;
      annexes.add(
          new Annex(
              number,
              "B-1",
              one.name(),
              "annex-%02d.%s".formatted(number, one.type().name()),
              one.type().mediaType(),
              BigDecimal.valueOf(one.content().length),
              "6592f6ba3881f7fdcadb9f0657a1221a".repeat(2),
              file.shown(),
              file.pageCount()));
      files.add(file);
    }
    DossierContent content =
        plain
            ? content(annexes)
            : new DossierContent(
                some.issued(),
                some.party(),
                some.term(),
                some.text(),
                some.maybeText(),
                "2025",
                some.count(9),
                some.text(),
                NOON,
                some.one(Assessment.Outcome.values()),
                some.number(),
                some.list(
                    6,
                    () ->
                        new Statement(
                            "B-" + some.count(9),
                            some.term(),
                            some.count(5),
                            some.maybe(() -> some.one(Answer.values())),
                            some.text().repeat(1 + some.count(20)),
                            some.text(),
                            NOON)),
                annexes,
                some.list(
                    40,
                    () ->
                        new Judged(
                            "B-" + some.count(9),
                            some.term(),
                            some.text(),
                            some.maybeText(),
                            some.maybe(() -> "≤ 0.210").orElse(""),
                            some.maybe(() -> "tce/万元").orElse(""),
                            some.one(Judgement.values()),
                            some.maybe(() -> some.one(Missing.values())),
                            some.maybe(some::number),
                            some.number())),
                some.list(
                    6,
                    () ->
                        new Message(
                            "B-1",
                            some.count(3),
                            some.one(CriterionMessage.Kind.values()),
                            some.text(),
                            some.text(),
                            NOON)),
                some.list(
                    3, () -> new Said(some.text(), some.one(Verdict.values()), some.text(), NOON)),
                some.maybe(() -> new Decision(some.one(Verdict.values()), NOON)),
                some.maybeText());
    return new Dossier(content, files, "{\"@id\": \"urn:x\"}");
  }

  private static DossierContent content(List<Annex> annexes) {
    return new DossierContent(
        Variation.plain("green-factory@2026.1 2025 v1"),
        new Party("COOL-1", "冰箱厂", "Refrigerator plant", ""),
        new Term("green-factory", "绿色工厂", "Green factory"),
        "2026.1",
        "GB/T 36132-2018",
        "2025",
        1,
        "填报员",
        NOON,
        Assessment.Outcome.MET,
        new BigDecimal("86.5"),
        List.of(
            new Statement(
                "B-1",
                new Term("B-1", "管理体系", "management system"),
                2,
                Optional.empty(),
                "已通过 ISO 14001 认证，证书见附件。",
                "填报员",
                NOON)),
        annexes,
        List.of(
            new Judged(
                "A-1",
                new Term("A-1", "单位产值能耗", "energy intensity"),
                "4.6.1",
                "0.182",
                "≤ 0.210",
                "tce/万元",
                Judgement.MET,
                Optional.empty(),
                Optional.of(new BigDecimal("30")),
                new BigDecimal("30"))),
        List.of(),
        List.of(
            new Said("陈慧敏", Verdict.APPROVE, "数据与附件一致。", NOON),
            new Said("梁国栋", Verdict.APPROVE, "同意。", NOON)),
        Optional.of(new Decision(Verdict.APPROVE, NOON)),
        "");
  }

  private Dossier full() {
    return dossier(
        Variation.of(1),
        true,
        List.of(
            new Given("证书 ISO 14001.pdf", FileType.PDF, foreignPdf(2)),
            new Given("现场.png", FileType.PNG, picture()),
            new Given("台账.csv", FileType.CSV, TABLE),
            new Given("加密.pdf", FileType.PDF, encryptedPdf())));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_dossier_of_foreign_files_is_pdf_a_3a_and_pdf_ua_1(Language language) {
    assertThat(PdfRules.brokenBy(document.render(full(), language))).isEmpty();
  }

  @Test
  void what_was_uploaded_lies_inside_byte_for_byte() {
    Dossier dossier = full();
    byte[] pdf = document.render(dossier, Language.ZH);

    assertThat(Documents.attached(pdf, "annex-01.PDF"))
        .isEqualTo(dossier.files().getFirst().content());
    assertThat(Documents.attached(pdf, "annex-03.CSV")).isEqualTo(TABLE);
    assertThat(Documents.attached(pdf, DossierDocument.ASSESSMENT))
        .asString(StandardCharsets.UTF_8)
        .contains("urn:x");
  }

  @Test
  void an_annex_that_says_what_only_a_document_says_is_not_believed() {
    byte[] claims =
        "{\"kind\":\"label\",\"serial\":\"GL-1\",\"holder\":\"冒名\",\"period\":\"2025\"}"
            .getBytes(StandardCharsets.UTF_8);
    Dossier dossier =
        dossier(Variation.of(1), true, List.of(new Given("台账.csv", FileType.CSV, claims)));

    byte[] sealed = Sealed.of(document.render(dossier, Language.ZH));

    assertThat(Sealed.facts(sealed).serial()).isEqualTo(dossier.content().issued().serial());
  }

  @Test
  void every_page_of_an_annex_is_shown_under_a_stamp_and_the_index_says_how() throws Exception {
    byte[] pdf = document.render(full(), Language.EN);
    List<String> pages = Documents.pages(pdf);

    assertThat(pages.get(pages.size() - 3)).contains("annex 1 · page 1 / 2");
    assertThat(pages.get(pages.size() - 2)).contains("annex 1 · page 2 / 2");
    assertThat(pages.getLast()).contains("annex 2 · page 1 / 1");
    assertThat(Documents.text(pdf))
        .contains("everypage", "insideonly", "cannotbedrawn", "arenotclaimedtobePDF/A");
    try (PDDocument read = Loader.loadPDF(pdf)) {
      BufferedImage page = new PDFRenderer(read).renderImageWithDPI(pages.size() - 3, 36);
      Color middle = new Color(page.getRGB(page.getWidth() / 2, page.getHeight() * 2 / 3));
      assertThat(middle.getRed()).isGreaterThan(220);
      assertThat(middle.getGreen()).isLessThan(40);
    }
  }

  @Test
  void the_parts_and_each_annex_have_a_bookmark() throws Exception {
    List<String> titles = new ArrayList<>();
    try (PDDocument read = Loader.loadPDF(document.render(full(), Language.ZH))) {
      for (PDOutlineItem item : read.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(item.getTitle().strip());
      }
    }

    assertThat(titles)
        .anyMatch(title -> title.startsWith("附件目录"))
        .anyMatch(title -> title.startsWith("第一部分"))
        .anyMatch(title -> title.startsWith("第三部分"))
        .anyMatch(title -> title.contains("证书 ISO 14001.pdf"))
        .anyMatch(title -> title.contains("现场.png"));
  }

  @Test
  void a_file_that_is_too_long_shows_its_first_pages_only() {
    AnnexFile file = reader.read(FileType.PDF, foreignPdf(AnnexReader.MOST_PAGES + 1));

    assertThat(file.shown()).isEqualTo(Shown.FIRST_PAGES);
    assertThat(file.pageCount()).isEqualTo(AnnexReader.MOST_PAGES);
  }

  @Test
  void a_broken_file_is_unreadable_and_no_reason_to_have_no_dossier() {
    byte[] broken = "%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII);

    assertThat(reader.read(FileType.PDF, broken).shown()).isEqualTo(Shown.UNREADABLE);
    assertThat(reader.read(FileType.PNG, broken).shown()).isEqualTo(Shown.UNREADABLE);
  }

  @Test
  void six_dossiers_of_every_sort_keep_the_rules_and_give_their_data_back() {
    printVaried(6);
  }

  @Test
  @Tag("long")
  void two_hundred_dossiers_in_each_language_do() {
    printVaried(600);
  }

  private void printVaried(int count) {
    Documents.printAll(
        count,
        DossierContent.DATA,
        seed -> varied(seed).content(),
        (content, language) ->
            document.render(
                new Dossier(content, varied(content).files(), "{\"@id\": \"urn:x\"}"), language));
  }

  /// Annexes in turn, by the number of the seed.
  private Dossier varied(long seed) {
    List<Given> given = new ArrayList<>();
    if (seed % 2 == 0) {
      given.add(new Given(Variation.MARKUP, FileType.PDF, foreignPdf(1 + (int) (seed % 3))));
    }
    if (seed % 3 == 0) {
      given.add(new Given(Variation.SIXTY + ".png", FileType.PNG, picture()));
    }
    if (seed % 5 == 0) {
      given.add(new Given("=1+1.csv", FileType.CSV, TABLE));
    }
    return dossier(Variation.of(seed), false, given);
  }

  /// The files of a content: those that its annexes name.
  private Dossier varied(DossierContent content) {
    List<AnnexFile> files = new ArrayList<>();
    for (Annex annex : content.annexes()) {
      FileType type = FileType.valueOf(annex.attachedAs().replaceAll(".*[.]", ""));
      files.add(
          reader.read(
              type,
              switch (type) {
                case PDF -> foreignPdf(annex.pages());
                case PNG -> picture();
                default -> TABLE;
              }));
    }
    return new Dossier(content, files, "");
  }

  @Test
  void both_languages_have_the_same_messages() {
    assertThat(DossierDocument.document(full()).wording(Language.EN).keys())
        .isEqualTo(DossierDocument.document(full()).wording(Language.ZH).keys());
  }
}
