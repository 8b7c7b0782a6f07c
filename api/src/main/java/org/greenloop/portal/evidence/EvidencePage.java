package org.greenloop.portal.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.greenloop.access.MemberEvidence;
import org.greenloop.access.MemberEvidence.Opened;
import org.greenloop.access.MemberReadings;
import org.greenloop.access.MemberReports;
import org.greenloop.access.MemberReports.Asked;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.evidence.AttachmentRefused;
import org.greenloop.accounting.evidence.EvidenceFile;
import org.greenloop.accounting.evidence.EvidenceRefused;
import org.greenloop.accounting.evidence.ScoreGiven;
import org.greenloop.accounting.evidence.StatementDraft;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.batch.closing.ClosedMetrics;
import org.greenloop.problem.BadRequest;
import org.greenloop.problem.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/// One application: every criterion with its figure or its statement, for the applicant to declare
/// and for a reviewer to score and ask.
@Controller
class EvidencePage {

  private static final String ADDRESS = "/evidence/{subject}/{scheme}/{edition}/{period}";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}([.][0-9]{1,6})?");

  private final MemberEvidence evidence;
  private final ClosedMetrics closedMetrics;
  private final MemberReadings readings;
  private final AccountHolders accountHolders;
  private final MemberReports documents;

  EvidencePage(
      MemberEvidence evidence,
      ClosedMetrics closedMetrics,
      MemberReadings readings,
      AccountHolders accountHolders,
      MemberReports documents) {
    this.evidence = evidence;
    this.closedMetrics = closedMetrics;
    this.readings = readings;
    this.accountHolders = accountHolders;
    this.documents = documents;
  }

  /// What was not taken, and what had been typed.
  record Mistake(String criterion, String key, String detail, String typed) {}

  /// An action of a form.
  private interface Deed {
    void run() throws IOException;
  }

  /// From the form of a subject to the page of one application.
  @GetMapping("/evidence")
  String choose(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String subject,
      @RequestParam String scheme,
      @RequestParam String period) {
    return "redirect:" + address(open(viewer, scheme, subject, period.strip()), Optional.empty());
  }

  @GetMapping(ADDRESS)
  ModelAndView show(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String subject,
      @PathVariable String scheme,
      @PathVariable String edition,
      @PathVariable String period) {
    Opened opened = open(viewer, scheme + "@" + edition, subject, period);
    Map<String, Metric> metrics =
        readings.read(
            viewer,
            () ->
                closedMetrics
                    .find(opened.subject().id(), opened.period())
                    .map(ClosedMetrics.PeriodMetrics::byCode)
                    .orElse(Map.of()));
    ModelAndView page = new ModelAndView("evidence");
    page.addObject("subject", opened.subject());
    page.addObject("standard", opened.standard());
    page.addObject("period", opened.period());
    page.addObject("address", address(opened, Optional.empty()));
    page.addObject(
        "sheet", Sheet.of(opened.standard(), evidence.find(viewer, opened), metrics, this::name));
    Asked asked =
        new Asked(
            opened.standard().reference(),
            opened.subject().code(),
            opened.period().toString(),
            false);
    page.addObject("assessed", documents.isAssessed(viewer, asked));
    page.addObject("report", documents.findReport(viewer, asked));
    page.addObject("mayState", evidence.isApplicant(viewer, opened.subject()));
    page.addObject("mayScore", evidence.isReviewer(viewer, opened.subject()));
    return page;
  }

  @PostMapping(ADDRESS + "/statements")
  String state(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String subject,
      @PathVariable String scheme,
      @PathVariable String edition,
      @PathVariable String period,
      @RequestParam String criterion,
      @RequestParam(defaultValue = "") String text,
      @RequestParam Optional<Boolean> applies,
      @RequestParam Optional<List<MultipartFile>> file,
      @RequestParam Optional<Set<String>> leaveOut,
      RedirectAttributes redirect) {
    Opened opened = open(viewer, scheme + "@" + edition, subject, period);
    return after(
        opened,
        criterion,
        text,
        redirect,
        () ->
            evidence.state(
                viewer,
                opened,
                criterion,
                new StatementDraft(
                    Optional.of(text),
                    applies,
                    leaveOut.orElse(Set.of()),
                    MemberEvidence.files(file.orElse(List.of())))));
  }

  /// @param version of the statement that the page showed
  /// @param points of the weight; of a veto `applies` instead
  @PostMapping(ADDRESS + "/scores")
  String score(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String subject,
      @PathVariable String scheme,
      @PathVariable String edition,
      @PathVariable String period,
      @RequestParam String criterion,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String points,
      @RequestParam Optional<Boolean> applies,
      @RequestParam(defaultValue = "") String remark,
      RedirectAttributes redirect) {
    Opened opened = open(viewer, scheme + "@" + edition, subject, period);
    Optional<ScoreGiven> given =
        applies
            .<ScoreGiven>map(ScoreGiven.Fact::new)
            .or(
                () ->
                    Optional.of(points.strip())
                        .filter(number -> NUMBER.matcher(number).matches())
                        .map(number -> new ScoreGiven.Points(new BigDecimal(number))));
    if (given.isEmpty()) {
      return refused(opened, new Mistake(criterion, "evidence.badScore", points, remark), redirect);
    }
    return after(
        opened,
        criterion,
        remark,
        redirect,
        () -> evidence.score(viewer, opened, criterion, version, given.get(), remark));
  }

  @PostMapping(ADDRESS + "/messages")
  String say(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String subject,
      @PathVariable String scheme,
      @PathVariable String edition,
      @PathVariable String period,
      @RequestParam String criterion,
      @RequestParam(defaultValue = "") String text,
      RedirectAttributes redirect) {
    Opened opened = open(viewer, scheme + "@" + edition, subject, period);
    return after(
        opened, criterion, text, redirect, () -> evidence.say(viewer, opened, criterion, text));
  }

  @GetMapping(ADDRESS + "/attachments/{sha256}")
  ResponseEntity<byte[]> attachment(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String subject,
      @PathVariable String scheme,
      @PathVariable String edition,
      @PathVariable String period,
      @PathVariable String sha256) {
    EvidenceFile file =
        evidence.file(viewer, open(viewer, scheme + "@" + edition, subject, period), sha256);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.attachment().type().mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.attachment().fileName(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(file.content());
  }

  private Opened open(Viewer viewer, String scheme, String subject, String period) {
    try {
      return evidence.open(viewer, scheme, subject, period);
    } catch (BadRequest noPeriod) {
      throw new NotFound(period + " is no month, quarter or year");
    }
  }

  private static String after(
      Opened opened, String criterion, String typed, RedirectAttributes redirect, Deed deed) {
    try {
      deed.run();
      redirect.addFlashAttribute("done", "evidence.kept");
      return "redirect:" + address(opened, Optional.of(criterion));
    } catch (AttachmentRefused e) {
      return refused(
          opened,
          new Mistake(criterion, "evidence.badFile", String.valueOf(e.getMessage()), typed),
          redirect);
    } catch (EvidenceRefused e) {
      return refused(
          opened,
          new Mistake(criterion, "evidence.refused", String.valueOf(e.getMessage()), typed),
          redirect);
    } catch (IOException e) {
      return refused(opened, new Mistake(criterion, "evidence.cutShort", "", typed), redirect);
    }
  }

  private static String refused(Opened opened, Mistake mistake, RedirectAttributes redirect) {
    redirect.addFlashAttribute("mistake", mistake);
    return "redirect:" + address(opened, Optional.of(mistake.criterion()));
  }

  private static String address(Opened opened, Optional<String> criterion) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/evidence")
            .pathSegment(
                opened.subject().code(),
                opened.standard().id(),
                opened.standard().edition(),
                opened.period().toString());
    criterion.ifPresent(id -> address.fragment("criterion-" + id));
    return address.encode().build().toUriString();
  }

  private String name(String username) {
    return accountHolders.find(username).map(AccountHolder::name).orElse(username);
  }
}
