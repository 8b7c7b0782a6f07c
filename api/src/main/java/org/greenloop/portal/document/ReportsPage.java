package org.greenloop.portal.document;

import org.greenloop.access.MemberReports;
import org.greenloop.access.MemberReports.Asked;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.problem.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Statements from the page of a subject, reports from the page of an application: issues them and
/// hands them over.
@Controller
class ReportsPage {

  private final MemberReports documents;

  ReportsPage(MemberReports documents) {
    this.documents = documents;
  }

  @PostMapping("/documents/statement")
  String issueStatement(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String subject,
      @RequestParam String period,
      RedirectAttributes redirect) {
    documents.issueStatement(viewer, subject, period);
    redirect.addAttribute("period", period);
    redirect.addFlashAttribute("issued", true);
    return "redirect:/subjects/" + subject + "#documents";
  }

  @GetMapping("/documents/statement")
  ResponseEntity<byte[]> statement(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String subject,
      @RequestParam String period,
      @RequestParam(defaultValue = "zh") String language) {
    return pdf(
        documents
            .findStatement(viewer, subject, period)
            .orElseThrow(() -> new NotFound("no statement of " + subject + " for " + period)),
        language);
  }

  /// @param scheme `ID@EDITION`
  @PostMapping("/documents/report")
  String issueReport(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String scheme,
      @RequestParam String subject,
      @RequestParam String period,
      @RequestParam(defaultValue = "false") boolean all,
      RedirectAttributes redirect) {
    documents.issueReport(viewer, new Asked(scheme, subject, period, all));
    redirect.addFlashAttribute("issued", true);
    return "redirect:/evidence/%s/%s/%s#documents"
        .formatted(subject, scheme.replace('@', '/'), period);
  }

  @GetMapping("/documents/report")
  ResponseEntity<byte[]> report(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String scheme,
      @RequestParam String subject,
      @RequestParam String period,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(defaultValue = "zh") String language) {
    return pdf(
        documents
            .findReport(viewer, new Asked(scheme, subject, period, all))
            .orElseThrow(() -> new NotFound("no report on " + subject + " for " + period)),
        language);
  }

  private ResponseEntity<byte[]> pdf(IssuedDocument document, String language) {
    byte[] bytes = documents.file(document, language);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s-%s-%s.pdf\""
                .formatted(document.kind().code(), document.serial(), language))
        .body(bytes);
  }
}
