package org.greenloop.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.greenloop.access.MemberSurveillance;
import org.greenloop.access.Viewer;
import org.greenloop.access.VisibleSubjects;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.surveillance.SurveillanceFinding.State;
import org.greenloop.batch.csv.CsvExport;
import org.greenloop.batch.surveillance.LabelSurveillance;
import org.greenloop.wording.SurveillanceRow;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Active labels whose scheme a closing no longer found met. A company sees its own.
@RestController
@RequestMapping("/api/v1/surveillance")
class SurveillanceResource {

  private final MemberSurveillance surveillance;
  private final LabelSurveillance labels;
  private final VisibleSubjects subjects;

  SurveillanceResource(
      MemberSurveillance surveillance, LabelSurveillance labels, VisibleSubjects subjects) {
    this.surveillance = surveillance;
    this.labels = labels;
    this.subjects = subjects;
  }

  /// What is pending first, the least days left first.
  ///
  /// @param subject only its findings
  /// @param state only those in it
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  List<SurveillanceRow> list(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam Optional<String> subject,
      @RequestParam Optional<State> state) {
    Optional<Subject> one = subject.map(code -> subjects.get(viewer, code));
    return one
        .map(found -> surveillance.list(viewer, found))
        .orElseGet(() -> surveillance.list(viewer))
        .stream()
        .filter(seen -> state.isEmpty() || state.get() == seen.state())
        .map(seen -> SurveillanceRow.of(seen.finding(), seen.subject(), labels.today()))
        .toList();
  }

  @GetMapping(produces = "text/csv;charset=UTF-8")
  byte[] listAsCsv(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam Optional<String> subject,
      @RequestParam Optional<State> state) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvExport csv = new CsvExport(bytes)) {
      csv.write(SurveillanceRow.COLUMNS.toArray(String[]::new));
      for (SurveillanceRow row : list(viewer, subject, state)) {
        csv.write(row.cells().toArray(String[]::new));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
