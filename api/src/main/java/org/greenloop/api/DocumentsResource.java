package org.greenloop.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.access.MemberCustody;
import org.greenloop.access.MemberDocuments;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.batch.custody.ProducerRates;
import org.greenloop.certificate.layout.Language;
import org.greenloop.problem.BadRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Receipts, statements, declarations and dossiers: issued where they are not there yet, and
/// answered as the signed PDF, or with `Accept: application/json` as what the register has. The
/// same question on the same data answers the same document.
@RestController
@RequestMapping("/api/v1")
class DocumentsResource {

  private final MemberDocuments documents;

  DocumentsResource(MemberDocuments documents) {
    this.documents = documents;
  }

  /// @param about what exactly: a lot, a period, a product
  record IssuedJson(
      String serial,
      String kind,
      String about,
      int version,
      String holder,
      String issuedAt,
      Optional<String> validUntil,
      List<FileJson> files) {}

  record FileJson(String language, String sha256) {}

  /// The recovery receipt of a lot that the own company took over.
  ///
  /// @param language `zh`, `en` or `bilingual`
  @PostMapping("/lots/{code}/receipt")
  ResponseEntity<?> receipt(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String code,
      @RequestParam(defaultValue = "zh") String language,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
    Language in = MemberDocuments.language(language);
    return answer(documents.receipt(viewer, code), in, accept);
  }

  /// The recovery statement of a company.
  ///
  /// @param company empty for the own one
  /// @param base of rates of a producer: `same` or `three-years`
  @PostMapping("/custody/statement")
  ResponseEntity<?> statement(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam Optional<String> company,
      @RequestParam String period,
      @RequestParam(defaultValue = "same") String base,
      @RequestParam(defaultValue = "zh") String language,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
    Language in = MemberDocuments.language(language);
    return answer(
        documents.statement(viewer, company, MemberCustody.period(period), base(base)), in, accept);
  }

  private static ProducerRates.Base base(String text) {
    return switch (text) {
      case "same" -> ProducerRates.Base.SAME;
      case "three-years" -> ProducerRates.Base.THREE_YEARS;
      default -> throw new BadRequest("base is one of same, three-years");
    };
  }

  /// The footprint declaration of a product that the own company makes.
  ///
  /// @param company whose it is, where several companies make it
  @PostMapping("/footprints/{product}/declaration")
  ResponseEntity<?> declaration(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String product,
      @RequestParam Optional<String> company,
      @RequestParam(defaultValue = "cut-off") String method,
      @RequestParam Optional<String> period,
      @RequestParam(defaultValue = "zh") String language,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
    Language in = MemberDocuments.language(language);
    return answer(
        documents.declaration(
            viewer,
            company.map(code -> code + "/" + product).orElse(product),
            method,
            period.map(MemberCustody::period)),
        in,
        accept);
  }

  /// The dossier of an assessment, for reviewers and operators.
  @PostMapping("/assessments/{id}/dossier")
  ResponseEntity<?> dossier(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "zh") String language,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
    Language in = MemberDocuments.language(language);
    return answer(documents.dossier(viewer, id), in, accept);
  }

  private ResponseEntity<?> answer(IssuedDocument document, Language language, String accept) {
    if (wantsJson(accept)) {
      return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json(document));
    }
    return pdf(document, language, documents.file(document, language));
  }

  private static boolean wantsJson(String accept) {
    return Arrays.stream(accept.split(",", -1))
        .map(type -> type.strip().toLowerCase(Locale.ROOT))
        .anyMatch(type -> type.startsWith(MediaType.APPLICATION_JSON_VALUE));
  }

  private static IssuedJson json(IssuedDocument document) {
    return new IssuedJson(
        document.serial(),
        document.kind().code(),
        document.about(),
        document.version(),
        document.holder(),
        document.issuedAt().toString(),
        document.validUntil().map(Object::toString),
        document.files().stream()
            .map(file -> new FileJson(file.language(), file.sha256()))
            .toList());
  }

  static ResponseEntity<byte[]> pdf(IssuedDocument document, Language language, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(
                    "%s-%s-%s.pdf"
                        .formatted(
                            document.kind().code(),
                            document.serial(),
                            language.name().toLowerCase(Locale.ROOT)))
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(bytes);
  }
}
