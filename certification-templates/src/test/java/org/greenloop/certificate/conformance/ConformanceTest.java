package org.greenloop.certificate.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.greenloop.certificate.award.CertificateDocument;
import org.greenloop.certificate.label.LabelDocument;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.layout.PdfRules;
import org.greenloop.certificate.signing.DocumentSigner;
import org.greenloop.certificate.signing.DocumentVerifier;
import org.greenloop.certificate.signing.Dss;
import org.greenloop.certificate.signing.LocalClock;
import org.greenloop.certificate.signing.RevocationLists;
import org.greenloop.certificate.signing.SigningKey;
import org.greenloop.certificate.signing.Verification.Valid;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every kind of document in every language, with contents as nobody would choose them, before four
/// judges who know nothing of each other: veraPDF, Poppler, our own verifier and, for one of each,
/// the validator of EU DSS.
class ConformanceTest {

  private static final Instant SIGNED_AT = Instant.parse("2026-03-09T01:30:00Z");
  private static final LabelDocument LABEL = new LabelDocument();
  private static final CertificateDocument CERTIFICATE = new CertificateDocument();

  @TempDir static Path folder;

  private static SigningKey key;

  @BeforeAll
  static void make_a_key() throws IOException {
    key =
        SigningKey.loadOrCreateDemo(
            folder.resolve("demo.p12"), Instant.parse("2026-01-01T00:00:00Z"));
  }

  enum DocumentKind {
    LABEL {
      @Override
      byte[] print(int number, Language language) {
        return switch (language) {
          case ZH, EN -> ConformanceTest.LABEL.render(VariedContents.label(number, language));
          case BILINGUAL ->
              ConformanceTest.LABEL.render(
                  VariedContents.label(number, Language.ZH),
                  VariedContents.label(number, Language.EN));
        };
      }
    },
    CERTIFICATE {
      @Override
      byte[] print(int number, Language language) {
        return switch (language) {
          case ZH, EN ->
              ConformanceTest.CERTIFICATE.render(VariedContents.certificate(number, language));
          case BILINGUAL ->
              ConformanceTest.CERTIFICATE.render(
                  VariedContents.certificate(number, Language.ZH),
                  VariedContents.certificate(number, Language.EN));
        };
      }
    };

    abstract byte[] print(int number, Language language);
  }

  static Stream<Arguments> everyKindInEveryLanguage() {
    return Stream.of(DocumentKind.values())
        .flatMap(
            kind -> Stream.of(Language.values()).map(language -> Arguments.of(kind, language)));
  }

  @ParameterizedTest
  @MethodSource("everyKindInEveryLanguage")
  void a_varied_document_of_each_kind_conforms(DocumentKind kind, Language language)
      throws Exception {
    byte[] sealed = conforms(kind, language, 2);

    SimpleReport report =
        Dss.judge(sealed, List.of(key.certificate()), List.of(), SIGNED_AT.plusSeconds(60));
    assertThat(report.getIndication(report.getFirstSignatureId()))
        .isEqualTo(Indication.TOTAL_PASSED);
  }

  /// An issuer of two lines under many figures, a last line with lowered letters, and a holder
  /// whose names fill the foot of the pages after it: each stood over something else once.
  @ParameterizedTest
  @ValueSource(ints = {69, 73, 130, 147})
  void full_pages_can_be_read(int number) throws Exception {
    for (Language language : Language.values()) {
      conforms(DocumentKind.LABEL, language, number);
    }
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("everyKindInEveryLanguage")
  void two_hundred_varied_documents_of_each_kind_conform(DocumentKind kind, Language language)
      throws Exception {
    for (int number = 0; number < 200; number++) {
      conforms(kind, language, number);
    }
  }

  /// With revocation lists and a time-stamp behind the seal, as its validity is shown for decades.
  @ParameterizedTest
  @EnumSource
  void an_archived_document_of_each_kind_conforms(DocumentKind kind) throws Exception {
    try (LocalClock clock = LocalClock.showing(SIGNED_AT.plusSeconds(7))) {
      SigningKey archiving =
          key.stampedBy(clock.service())
              .archivedWith(
                  new RevocationLists(List.of(clock.list(folder, SIGNED_AT.minusSeconds(3600)))));
      byte[] archived =
          new DocumentSigner(archiving).sign(kind.print(3, Language.BILINGUAL), SIGNED_AT);

      assertThat(PdfRules.brokenBy(archived)).isEmpty();
      assertThat(Poppler.pdfsig(archived)).contains("Signature is Valid.", "Total document signed");
      SimpleReport report =
          Dss.judge(
              archived,
              List.of(key.certificate(), clock.authority()),
              List.of(),
              SIGNED_AT.plusSeconds(60));
      assertThat(report.getIndication(report.getFirstSignatureId()))
          .isEqualTo(Indication.TOTAL_PASSED);
      assertThat(report.getSignatureFormat(report.getFirstSignatureId()))
          .isEqualTo(SignatureLevel.PAdES_BASELINE_LTA);
    }
  }

  private static byte[] conforms(DocumentKind kind, Language language, int number)
      throws Exception {
    String which = kind + " " + number + " in " + language;
    byte[] sealed = new DocumentSigner(key).sign(kind.print(number, language), SIGNED_AT);

    assertThat(PdfRules.brokenBy(sealed)).as(which).isEmpty();
    assertThat(Poppler.pdfsig(sealed))
        .as(which)
        .contains("Signature is Valid.", "Total document signed");
    assertThat(new DocumentVerifier().verify(sealed, List.of(key.certificate())))
        .as(which)
        .isInstanceOf(Valid.class);
    assertThat(firstPage(sealed))
        .as(which)
        .contains("GL-2026-%04d-9XWM-2D6T-HB".formatted(number), "2029");
    return sealed;
  }

  private static String firstPage(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setEndPage(1);
      return stripper.getText(document);
    }
  }
}
