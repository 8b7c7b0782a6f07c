package org.greenloop.api;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.greenloop.access.MemberForms;
import org.greenloop.access.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Templates to fill in and hand in again.
@RestController
@RequestMapping("/api/v1")
class TemplatesResource {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final MemberForms forms;

  TemplatesResource(MemberForms forms) {
    this.forms = forms;
  }

  /// A workbook with a sheet for each template.
  ///
  /// @param company code of the submitting company; a clerk may leave it out
  /// @param month `2025-03`, or `2025` for all its months
  /// @param template codes; all of monthly facts where none is named
  @GetMapping(path = "/templates.xlsx", produces = XLSX)
  ResponseEntity<byte[]> workbook(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam Optional<String> company,
      @RequestParam String month,
      @RequestParam(defaultValue = "") List<String> template)
      throws IOException {
    return file(
        forms.workbook(viewer, company, month, template), "greenloop-" + month + ".xlsx", XLSX);
  }

  /// One template as CSV.
  @GetMapping(path = "/templates/{template}.csv", produces = "text/csv")
  ResponseEntity<byte[]> csv(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String template,
      @RequestParam Optional<String> company,
      @RequestParam String month)
      throws IOException {
    return file(
        forms.csv(viewer, company, month, template),
        template + "-" + month + ".csv",
        "text/csv;charset=UTF-8");
  }

  private static ResponseEntity<byte[]> file(byte[] bytes, String name, String type) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes);
  }
}
