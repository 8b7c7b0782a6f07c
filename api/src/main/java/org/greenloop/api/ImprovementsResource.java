package org.greenloop.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.greenloop.access.MemberImprovements;
import org.greenloop.access.MemberImprovements.Outlook;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.batch.csv.CsvExport;
import org.greenloop.wording.ImprovementRow;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What would change the outcome of a subject: each criterion alone, and the cheapest way to pass.
/// Nothing is stored.
@RestController
@RequestMapping("/api/v1/improvements")
class ImprovementsResource {

  private final MemberImprovements improvements;

  ImprovementsResource(MemberImprovements improvements) {
    this.improvements = improvements;
  }

  /// @param reaches whether the plan passes
  record OutlookJson(
      String scheme,
      String edition,
      String subject,
      String period,
      Assessment.Outcome outcome,
      String score,
      String passScore,
      boolean reaches,
      List<ImprovementRow> rows) {}

  /// @param scheme `ID` for the edition in force, or `ID@EDITION`
  /// @param period a month, quarter or year
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  OutlookJson show(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String scheme,
      @RequestParam String subject,
      @RequestParam String period) {
    Outlook outlook = improvements.find(viewer, scheme, subject, period);
    Assessment assessment = outlook.assessment();
    return new OutlookJson(
        assessment.standard().id(),
        assessment.standard().edition(),
        outlook.opened().subject().code(),
        assessment.period().toString(),
        assessment.outcome(),
        Rounding.plain(assessment.score()),
        Rounding.plain(assessment.standard().passScore().value()),
        outlook.improvements().plan().reaches(),
        ImprovementRow.of(outlook.improvements()));
  }

  @GetMapping(produces = "text/csv;charset=UTF-8")
  byte[] showAsCsv(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String scheme,
      @RequestParam String subject,
      @RequestParam String period) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvExport csv = new CsvExport(bytes)) {
      csv.write(ImprovementRow.COLUMNS.toArray(String[]::new));
      for (ImprovementRow row : show(viewer, scheme, subject, period).rows()) {
        csv.write(row.cells().toArray(String[]::new));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
