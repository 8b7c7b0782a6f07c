package org.greenloop.portal.subject;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.access.MemberEvidence;
import org.greenloop.access.MemberReadings;
import org.greenloop.access.MemberSurveillance;
import org.greenloop.access.Register;
import org.greenloop.access.RenewalNotice;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.indicator.Closing;
import org.greenloop.accounting.indicator.Closings;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.proposing.ProposalDesk;
import org.greenloop.portal.frame.Paging;
import org.greenloop.portal.review.OpenReviews;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a person starts: what waits for a decision, and whose figures there are to see.
@Controller
class HomePage {

  private static final int SUBJECTS_PER_PAGE = 50;
  private static final int FINDINGS = 20;
  private static final int MOST_TASKS = 50;
  private static final List<String> HEADLINES =
      List.of("energy.comprehensive", "energy.electricity", "carbon.total");

  private final Organizations organizations;
  private final Closings closings;
  private final MemberReadings readings;
  private final OpenReviews openReviews;
  private final MemberSurveillance surveillance;
  private final MemberEvidence evidence;
  private final ProposalDesk proposals;
  private final Register register;
  private final RenewalNotice notice;

  HomePage(
      Organizations organizations,
      Closings closings,
      MemberReadings readings,
      OpenReviews openReviews,
      MemberSurveillance surveillance,
      MemberEvidence evidence,
      ProposalDesk proposals,
      Register register,
      RenewalNotice notice) {
    this.organizations = organizations;
    this.closings = closings;
    this.readings = readings;
    this.openReviews = openReviews;
    this.surveillance = surveillance;
    this.evidence = evidence;
    this.proposals = proposals;
    this.register = register;
    this.notice = notice;
  }

  /// @param latest version in force of the last closed month
  /// @param headlines its figures, in the order of the columns
  record SubjectLine(Subject subject, Optional<Closing> latest, List<Optional<Metric>> headlines) {}

  @GetMapping("/")
  String show(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    List<Subject> seen =
        organizations.directory().list().stream()
            .filter(viewer::sees)
            .filter(subject -> matches(subject, q))
            .sorted(
                Comparator.comparing(Subject::kind)
                    .reversed()
                    .thenComparing(Subject::code, Comparator.naturalOrder()))
            .toList();
    Paging<Subject> paging = Paging.of(seen, page, SUBJECTS_PER_PAGE);
    List<SubjectLine> lines =
        readings.read(viewer, () -> paging.items().stream().map(this::line).toList());
    model.addAttribute("q", q);
    model.addAttribute("paging", paging);
    model.addAttribute("lines", lines);
    model.addAttribute("headlines", headlines(lines));
    model.addAttribute("tasks", tasks(viewer));
    List<MemberSurveillance.Seen> pending =
        surveillance.list(viewer).stream().filter(MemberSurveillance.Seen::isPending).toList();
    model.addAttribute("findings", pending.stream().limit(FINDINGS).toList());
    model.addAttribute("moreFindings", Math.max(0, pending.size() - FINDINGS));
    List<MemberEvidence.Task> waiting = evidence.waiting(viewer);
    model.addAttribute("waiting", waiting.subList(0, Math.min(waiting.size(), MOST_TASKS)));
    model.addAttribute("waitingCount", waiting.size());
    model.addAttribute(
        "awaiting", viewer.is(Role.REVIEWER) ? openReviews.awaiting(viewer) : List.of());
    Register.Page ending =
        register.list(
            Optional.of(viewer), Register.Search.toRenew(viewer, notice), 1, FINDINGS);
    model.addAttribute("ending", ending);
    model.addAttribute("noticeDays", notice.days());
    model.addAttribute("proposals", proposals.awaiting(viewer.username()));
    return "home";
  }

  /// What a clerk's company has still to hand in or to mend: the notices of its last closed month.
  private Optional<Closing> tasks(Viewer viewer) {
    return viewer.is(Role.CLERK)
        ? readings.read(
            viewer,
            () -> viewer.companyId().flatMap(company -> latest(company)).filter(HomePage::open))
        : Optional.empty();
  }

  private static boolean open(Closing closing) {
    return !closing.issues().isEmpty();
  }

  private Optional<Closing> latest(int subjectId) {
    return closings.list(subjectId).stream()
        .max(Comparator.comparing(Closing::period).thenComparingInt(Closing::version));
  }

  private static List<Metric> headlines(List<SubjectLine> lines) {
    return lines.stream()
        .filter(line -> line.headlines().stream().allMatch(Optional::isPresent))
        .findFirst()
        .map(line -> line.headlines().stream().map(Optional::orElseThrow).toList())
        .orElse(List.of());
  }

  private SubjectLine line(Subject subject) {
    Optional<Closing> latest = latest(subject.id());
    return new SubjectLine(
        subject,
        latest,
        HEADLINES.stream()
            .map(
                code ->
                    latest.flatMap(
                        closing ->
                            closing.metrics().stream()
                                .filter(metric -> metric.indicator().code().equals(code))
                                .findFirst()))
            .toList());
  }

  private static boolean matches(Subject subject, String q) {
    String wanted = q.strip().toLowerCase(Locale.ROOT);
    return (subject.code() + "\n" + subject.name() + "\n" + subject.nameEnglish())
        .toLowerCase(Locale.ROOT)
        .contains(wanted);
  }
}
