package org.greenloop.certificate.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.greenloop.certificate.award.AwardContent.Condition;
import org.greenloop.certificate.award.AwardContent.Criterion;
import org.greenloop.certificate.award.AwardContent.Note;
import org.greenloop.certificate.award.AwardContent.Scope;
import org.greenloop.certificate.award.AwardContent.Signatory;
import org.greenloop.certificate.content.Documents;
import org.greenloop.certificate.content.Issued;
import org.greenloop.certificate.content.Party;
import org.greenloop.certificate.content.Term;
import org.greenloop.certificate.label.Judgement;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.layout.PdfRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a certificate carries is what it shows, in every language.
class AwardContentTest {

  private static final String SERIAL = "GL-1000-0000-0000-0000-1";
  private static final Party HOLDER =
      new Party("EX-A", "=甲方\"有限\"公司", "A Co., Ltd.", "91440606MA4UJX7E2Q");

  private final CertificateDocument document = new CertificateDocument();

  private static Term said(String zh, String en) {
    return new Term("", zh, en);
  }

  private static AwardContent award(int criteria) {
    return new AwardContent(
        new Issued(
            SERIAL,
            HOLDER,
            "A-1",
            "2025",
            said("联盟", "Alliance"),
            URI.create("https://label.example.org/v/" + SERIAL),
            LocalDate.of(2026, 3, 9),
            Optional.of(LocalDate.of(2027, 3, 8)),
            Standing.IN_FORCE,
            "example.org/log",
            "7",
            "root",
            Instant.parse("2026-03-09T01:30:00Z")),
        "GL-2000-0000-0000-0000-1",
        List.of(
            new Scope(
                said("工厂", "site"), new Party("A-1", "甲一厂", "Plant A", ""), said("顺德区", "Shunde"))),
        new Term("green-factory", "绿色工厂", "Green factory"),
        "2025",
        "GB/T 36132",
        new Term("2025", "2025 年", "2025"),
        new Term("MET", "达到要求", "Requirements met"),
        new BigDecimal("87.50"),
        said("87.5 分", "87.5 points"),
        IntStream.rangeClosed(1, criteria).mapToObj(AwardContentTest::criterion).toList(),
        List.of(
            new Condition(
                said("须在 90 日内整改", "mended within 90 days"),
                said("第 7 条", "clause 7"),
                Optional.empty()),
            new Condition(
                said("须续期", "renewed"), said("", ""), Optional.of(LocalDate.of(2027, 3, 8)))),
        List.of(new Note(said("请注意\n第二行", "please note"))),
        List.of(
            new Signatory("梁国栋", LocalDate.of(2026, 3, 6)),
            new Signatory("陈晓雯", LocalDate.of(2026, 3, 7))));
  }

  private static Criterion criterion(int number) {
    return new Criterion(
        "C-" + number,
        said("准则" + number, "criterion " + number),
        "clause " + number,
        said("2.5 分", "2.5 points"),
        said("≤ 3", "≤ 3"),
        "t",
        Judgement.MET,
        said("—", "—"),
        said("官方", "official"));
  }

  @ParameterizedTest
  @CsvSource({"ZH, 3", "EN, 3", "BILINGUAL, 3", "BILINGUAL, 0"})
  void what_is_inside_reads_back_to_what_was_printed(Language language, int criteria) {
    AwardContent award = award(criteria);
    byte[] pdf = document.render(award, "{\"a\": 1}", language);

    assertThat(PdfRules.brokenBy(pdf)).isEmpty();
    assertThat(AwardContent.DATA.readJsonLd(Documents.attached(pdf, "certificate.jsonld")))
        .isEqualTo(award);
    assertThat(AwardContent.DATA.readCsv(Documents.attached(pdf, "certificate.csv")))
        .isEqualTo(award);
    assertThat(Documents.attached(pdf, "assessment.jsonld"))
        .isEqualTo("{\"a\": 1}".getBytes(StandardCharsets.UTF_8));
    String text = Documents.text(pdf);
    if (language != Language.ZH) {
      assertThat(text).contains("mendedwithin90days", "8March2027", "Shunde");
    }
    if (language != Language.EN) {
      assertThat(text).contains("须在90日内整改", "顺德区");
    }
    if (criteria == 0) {
      assertThat(text).contains("没有逐项准则");
    } else {
      assertThat(text).contains(language == Language.ZH ? "2.5分" : "2.5points");
    }
  }

  @ParameterizedTest
  @CsvSource({"certificate.jsonld, Data", "certificate.csv, Data", "assessment.jsonld, Source"})
  void each_file_says_how_it_belongs_to_the_page(String name, String relationship)
      throws Exception {
    byte[] pdf = document.render(award(1), "{}", Language.ZH);

    try (PDDocument read = Loader.loadPDF(pdf)) {
      PDComplexFileSpecification file =
          Optional.ofNullable(read.getDocumentCatalog().getNames())
              .map(PDDocumentNameDictionary::getEmbeddedFiles)
              .orElseThrow()
              .getNames()
              .get(name);
      assertThat(
              Optional.ofNullable(file)
                  .orElseThrow()
                  .getCOSObject()
                  .getNameAsString("AFRelationship"))
          .isEqualTo(relationship);
    }
  }
}
