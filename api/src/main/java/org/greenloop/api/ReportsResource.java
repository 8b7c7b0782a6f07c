package org.greenloop.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.greenloop.access.MemberReports;
import org.greenloop.access.MemberReports.Asked;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.problem.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Monthly statements and pilot assessment reports: `POST` issues one, or answers with the one that
/// says the same already; `GET` has what was issued, as JSON or, by `Accept`, as the signed PDF.
@RestController
@RequestMapping("/api/v1")
class ReportsResource {

  private final MemberReports documents;

  ReportsResource(MemberReports documents) {
    this.documents = documents;
  }

  /// @param about what exactly: a month, or a scheme and a period
  /// @param version 1, and one more each time it was issued on other data
  record DocumentJson(
      String serial,
      String kind,
      String about,
      int version,
      Instant issuedAt,
      List<FileJson> files) {}

  record FileJson(String language, String sha256) {}

  @PostMapping(path = "/statements", produces = MediaType.APPLICATION_JSON_VALUE)
  DocumentJson issueStatement(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String subject,
      @RequestParam String period) {
    return json(documents.issueStatement(viewer, subject, period));
  }

  @GetMapping(path = "/statements", produces = MediaType.APPLICATION_JSON_VALUE)
  DocumentJson statement(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String subject,
      @RequestParam String period) {
    return json(issuedStatement(viewer, subject, period));
  }

  @GetMapping(path = "/statements", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> statementPdf(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String subject,
      @RequestParam String period,
      @RequestParam(defaultValue = "zh") String language) {
    return pdf(issuedStatement(viewer, subject, period), language);
  }

  private IssuedDocument issuedStatement(Viewer viewer, String subject, String period) {
    return documents
        .findStatement(viewer, subject, period)
        .orElseThrow(
            () ->
                new NotFound(
                    "no statement of %s for %s was issued; POST the same address issues it"
                        .formatted(subject, period)));
  }

  /// @param scheme `ID` for the edition in force, or `ID@EDITION`
  /// @param all whether it shows all candidates
  @PostMapping(path = "/reports", produces = MediaType.APPLICATION_JSON_VALUE)
  DocumentJson issueReport(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String scheme,
      @RequestParam String subject,
      @RequestParam String period,
      @RequestParam(defaultValue = "false") boolean all) {
    return json(documents.issueReport(viewer, new Asked(scheme, subject, period, all)));
  }

  @GetMapping(path = "/reports", produces = MediaType.APPLICATION_JSON_VALUE)
  DocumentJson report(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String scheme,
      @RequestParam String subject,
      @RequestParam String period,
      @RequestParam(defaultValue = "false") boolean all) {
    return json(issuedReport(viewer, new Asked(scheme, subject, period, all)));
  }

  @GetMapping(path = "/reports", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> reportPdf(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String scheme,
      @RequestParam String subject,
      @RequestParam String period,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(defaultValue = "zh") String language) {
    return pdf(issuedReport(viewer, new Asked(scheme, subject, period, all)), language);
  }

  private IssuedDocument issuedReport(Viewer viewer, Asked asked) {
    Optional<IssuedDocument> issued = documents.findReport(viewer, asked);
    return issued.orElseThrow(
        () ->
            new NotFound(
                "no report on %s by %s for %s was issued; POST the same address issues it"
                    .formatted(asked.subject(), asked.scheme(), asked.period())));
  }

  private ResponseEntity<byte[]> pdf(IssuedDocument document, String language) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s-%s-%s.pdf\""
                .formatted(document.kind().code(), document.serial(), language))
        .body(documents.file(document, language));
  }

  private static DocumentJson json(IssuedDocument document) {
    return new DocumentJson(
        document.serial(),
        document.kind().code(),
        document.about(),
        document.version(),
        document.issuedAt(),
        document.files().stream()
            .map(file -> new FileJson(file.language(), file.sha256()))
            .toList());
  }
}
