package org.greenloop.portal.submission;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenloop.access.MemberForms;
import org.greenloop.access.MemberIntake;
import org.greenloop.access.MemberReadings;
import org.greenloop.access.MemberWarnings;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.activity.MeterMonth;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.activity.Settlement;
import org.greenloop.accounting.activity.Submission;
import org.greenloop.accounting.activity.Submission.Acceptance;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.plausibility.NotedWarning;
import org.greenloop.batch.csv.CsvExport;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.batch.intake.UnknownCompany;
import org.greenloop.batch.job.JobBusy;
import org.greenloop.batch.plausibility.CurrentWarnings;
import org.greenloop.portal.frame.Frame;
import org.greenloop.portal.frame.Words;
import org.greenloop.problem.BadRequest;
import org.greenloop.problem.NotFound;
import org.greenloop.wording.IssueWording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Hand a file in, and read what became of it.
@Controller
class SubmissionPage {

  private static final int ISSUES_IN_FILE = 100_000;

  private final MemberIntake intake;
  private final MemberForms forms;
  private final Submissions submissions;
  private final CurrentWarnings warnings;
  private final Organizations organizations;
  private final MemberReadings readings;
  private final Frame frame;

  SubmissionPage(
      MemberIntake intake,
      MemberForms forms,
      Submissions submissions,
      CurrentWarnings warnings,
      Organizations organizations,
      MemberReadings readings,
      Frame frame) {
    this.intake = intake;
    this.forms = forms;
    this.submissions = submissions;
    this.warnings = warnings;
    this.organizations = organizations;
    this.readings = readings;
    this.frame = frame;
  }

  /// What became of a file.
  ///
  /// @param submission empty where the file as a whole was refused, and for master data
  /// @param issues the first of them, by row
  /// @param warnings of accepted rows, the first of them, by row
  record Receipt(
      Optional<Submission> submission,
      String template,
      String fileName,
      String sha256,
      long rows,
      long accepted,
      long rejected,
      List<RowIssue> issues,
      long issueCount,
      List<MeterMonth> meterMonths,
      List<NotedWarning> warnings,
      long warningCount) {

    public boolean isClean() {
      return issueCount == 0;
    }

    public boolean isRefused() {
      return accepted == 0 && issueCount > 0;
    }

    /// Nothing was read at all: the header or the encoding is wrong.
    public boolean isUnread() {
      return rows == 0 && issueCount > 0;
    }
  }

  @GetMapping("/submissions")
  ModelAndView form(@AuthenticationPrincipal Viewer viewer) {
    return form(viewer, Optional.empty());
  }

  private ModelAndView form(Viewer viewer, Optional<String> mistake) {
    ModelAndView page = new ModelAndView("submit");
    page.addObject("own", viewer.companyId().map(organizations.directory()::get));
    page.addObject(
        "companies",
        viewer.is(Role.CLERK) ? List.of() : organizations.directory().list(SubjectKind.COMPANY));
    page.addObject("templates", MemberForms.templates());
    page.addObject("mistake", mistake);
    mistake.ifPresent(any -> page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT));
    return page;
  }

  /// The templates of monthly facts, filled with what the company reported last.
  @GetMapping("/submissions/templates.xlsx")
  @Nullable ModelAndView templates(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam Optional<String> company,
      @RequestParam String month,
      HttpServletResponse response)
      throws IOException {
    byte[] workbook;
    try {
      workbook = forms.workbook(viewer, company, month.strip(), List.of());
    } catch (UnknownCompany e) {
      return form(viewer, Optional.of("submit.noCompany"));
    } catch (BadRequest e) {
      return form(viewer, Optional.of("submit.noMonth"));
    }
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("greenloop-" + month.strip() + ".xlsx")
            .build()
            .toString());
    response.getOutputStream().write(workbook);
    return null;
  }

  @PostMapping("/submissions")
  ModelAndView take(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam MultipartFile file,
      @RequestParam Optional<String> company,
      @RequestParam(defaultValue = "PARTIAL") Acceptance acceptance,
      @RequestParam Optional<String> correction,
      RedirectAttributes redirect)
      throws IOException {
    if (file.isEmpty()) {
      return form(viewer, Optional.of("submit.noFile"));
    }
    try {
      List<ImportReceipt> receipts = intake.take(viewer, file, company, acceptance, correction);
      if (receipts.size() > 1) {
        return new ModelAndView("workbook", "receipts", receipts);
      }
      ImportReceipt receipt = receipts.getFirst();
      if (receipt.submission().isPresent()) {
        redirect.addFlashAttribute("repeated", receipt.repeated());
        redirect.addFlashAttribute("unknownColumns", receipt.unknownColumns());
        redirect.addFlashAttribute("notices", receipt.notices());
        return new ModelAndView("redirect:/submissions/" + receipt.submission().get());
      }
      ModelAndView page =
          receiptPage(
              new Receipt(
                  Optional.empty(),
                  receipt.template(),
                  receipt.fileName(),
                  receipt.sha256(),
                  receipt.rows(),
                  receipt.accepted(),
                  receipt.rejected(),
                  receipt.issues(),
                  receipt.issueCount(),
                  receipt.meterMonths(),
                  receipt.warnings(),
                  receipt.warningCount()));
      page.addObject("unknownColumns", receipt.unknownColumns());
      page.addObject("notices", receipt.notices());
      return page;
    } catch (UnknownCompany e) {
      return form(viewer, Optional.of("submit.noCompany"));
    } catch (JobBusy e) {
      return form(viewer, Optional.of("submit.busy"));
    }
  }

  @GetMapping("/submissions/{id}")
  ModelAndView receipt(@AuthenticationPrincipal Viewer viewer, @PathVariable long id) {
    return receiptPage(readings.read(viewer, () -> receipt(viewer, id, MemberIntake.MOST_ISSUES)));
  }

  private static ModelAndView receiptPage(Receipt receipt) {
    ModelAndView page = new ModelAndView("receipt");
    page.addObject("receipt", receipt);
    page.addObject(
        "incomplete", receipt.meterMonths().stream().filter(m -> !m.isComplete()).toList());
    return page;
  }

  private Receipt receipt(Viewer viewer, long id, int mostIssues) {
    Submission submission;
    try {
      submission = submissions.get(id);
    } catch (IllegalArgumentException unknown) {
      throw new NotFound("no submission has the number " + id);
    }
    Optional<Settlement> settlement = submissions.findSettlement(id);
    if (!viewer.seesCompany(submission.companyId()) || settlement.isEmpty()) {
      throw new NotFound("no submission has the number " + id);
    }
    return new Receipt(
        Optional.of(submission),
        submission.template().code(),
        submission.fileName(),
        submission.sha256(),
        settlement.get().rows(),
        settlement.get().accepted(),
        settlement.get().rejected(),
        submissions.listIssues(id, mostIssues),
        submissions.countIssues(id),
        submission.template() == Template.METER ? submissions.listMeterMonths(id) : List.of(),
        warnings.list(id, MemberWarnings.MOST_WARNINGS),
        warnings.count(id));
  }

  /// All issues as a file to keep beside the one handed in.
  @GetMapping("/submissions/{id}/issues.csv")
  void issues(
      @AuthenticationPrincipal Viewer viewer, @PathVariable long id, HttpServletResponse response)
      throws IOException {
    Receipt receipt = readings.read(viewer, () -> receipt(viewer, id, ISSUES_IN_FILE));
    Words words = frame.words();
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("issues-" + id + ".csv").build().toString());
    try (CsvExport csv = new CsvExport(response.getOutputStream())) {
      csv.write(
          Stream.of("row", "column", "found", "message", "fix", "rule")
              .map(column -> words.get("issue." + column))
              .toList());
      for (RowIssue issue : receipt.issues()) {
        IssueWording.Worded worded = words.word(issue);
        csv.write(
            String.valueOf(issue.row()),
            issue.column(),
            issue.found(),
            worded.message(),
            worded.fix(),
            issue.rule().id());
      }
    }
  }
}
