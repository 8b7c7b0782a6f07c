package org.greenloop.api;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.access.Viewer;
import org.greenloop.access.VisibleSubjects;
import org.greenloop.accounting.activity.EstimateMethod;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.estimating.EstimateRequest;
import org.greenloop.batch.estimating.Estimating;
import org.greenloop.batch.job.Progress;
import org.greenloop.problem.BadRequest;
import org.greenloop.wording.IssueWording;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Estimates of a missing month, on request; what is reported later takes their place.
@RestController
@RequestMapping("/api/v1")
class EstimatesResource {

  private final VisibleSubjects subjects;
  private final Estimating estimating;
  private final IssueWording wording = new IssueWording();

  EstimatesResource(VisibleSubjects subjects, Estimating estimating) {
    this.subjects = subjects;
    this.estimating = estimating;
  }

  /// The same request again answers with the first receipts; 409 says why there is no estimate.
  ///
  /// @param site of the own company
  /// @param method same-month-last-year, mean-of-neighbours or linear-in-production
  @PostMapping(path = "/estimates", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<List<ReceiptJson>> estimate(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String site,
      @RequestParam String month,
      @RequestParam String template,
      @RequestParam String method)
      throws IOException {
    Subject subject = subjects.get(viewer, site);
    if (subject.kind() != SubjectKind.SITE) {
      throw new BadRequest("an estimate is of one site, and " + site + " is none");
    }
    EstimateRequest request =
        new EstimateRequest(
            subject,
            month(month),
            known("template", template, Template.find(template)),
            known("method", method, EstimateMethod.find(method)),
            viewer.username());
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(
            estimating.estimate(request, Progress.SILENT).stream()
                .map(receipt -> ReceiptJson.of(receipt, wording, 0))
                .toList());
  }

  private static YearMonth month(String text) {
    Optional<ReportingPeriod> period = ReportingPeriod.find(text);
    if (period.isPresent() && period.get() instanceof ReportingPeriod.Month(YearMonth month)) {
      return month;
    }
    throw new BadRequest("month is a month such as 2025-03");
  }

  private static <T> T known(String parameter, String text, Optional<T> found) {
    return found.orElseThrow(() -> new BadRequest("there is no " + parameter + " " + text));
  }
}
