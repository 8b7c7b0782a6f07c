package org.greenloop.portal.review;

import java.util.List;
import java.util.Optional;
import org.greenloop.access.MemberWarnings;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.certification.CertificationDecision;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.certification.Label;
import org.greenloop.accounting.certification.Review;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.issuing.LabelBan;
import org.greenloop.batch.issuing.Reviewing;
import org.greenloop.ontology.provenance.AssessmentGraph;
import org.greenloop.problem.NotFound;
import org.greenloop.wording.DecisionWording;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One assessment before its reviewers: criteria with values and limits, unusual amounts with the
/// reasons given, what others said, and the decision.
@Controller
class ReviewPage {

  private final Certifications certifications;
  private final Reviewing reviewing;
  private final AccountHolders accountHolders;
  private final Organizations organizations;
  private final MemberWarnings warnings;
  private final LabelBan ban;
  private final DecisionWording decisions = new DecisionWording();

  ReviewPage(
      Certifications certifications,
      Reviewing reviewing,
      AccountHolders accountHolders,
      Organizations organizations,
      MemberWarnings warnings,
      LabelBan ban) {
    this.certifications = certifications;
    this.reviewing = reviewing;
    this.accountHolders = accountHolders;
    this.organizations = organizations;
    this.warnings = warnings;
    this.ban = ban;
  }

  /// A review with the name of who gave it.
  record Given(Review review, String name) {}

  /// Why a decision was not taken, and what the reviewer had written.
  record Refusal(String key, String detail, String reason) {}

  @GetMapping("/reviews/{id}")
  ModelAndView show(@AuthenticationPrincipal Viewer viewer, @PathVariable long id) {
    return page(viewer, get(id), Optional.empty());
  }

  /// @param seen how many reviews the page showed when the reviewer read it
  @PostMapping("/reviews/{id}")
  ModelAndView decide(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String verdict,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam int seen,
      RedirectAttributes redirect) {
    StoredAssessment assessment = get(id);
    Optional<Verdict> word = verdict(verdict);
    if (word.isEmpty() || reason.isBlank()) {
      return refused(
          viewer, assessment, HttpStatus.UNPROCESSABLE_CONTENT, "review.incomplete", "", reason);
    }
    if (certifications.listReviews(id).size() != seen || !isNewest(assessment)) {
      return refused(viewer, assessment, HttpStatus.CONFLICT, "review.changed", "", reason);
    }
    try {
      Optional<CertificationDecision> decision =
          reviewing.review(assessment, viewer.username(), word.get(), reason);
      redirect.addFlashAttribute("done", decision.isPresent() ? "review.decided" : "review.kept");
      return new ModelAndView("redirect:/reviews/" + id);
    } catch (DecisionRefused e) {
      return refused(
          viewer,
          assessment,
          HttpStatus.CONFLICT,
          "review.refused",
          decisions.word(e, LocaleContextHolder.getLocale()),
          reason);
    }
  }

  private static Optional<Verdict> verdict(String text) {
    for (Verdict verdict : Verdict.values()) {
      if (verdict.name().equals(text)) {
        return Optional.of(verdict);
      }
    }
    return Optional.empty();
  }

  private ModelAndView refused(
      Viewer viewer,
      StoredAssessment assessment,
      HttpStatus status,
      String key,
      String detail,
      String reason) {
    ModelAndView page = page(viewer, assessment, Optional.of(new Refusal(key, detail, reason)));
    page.setStatus(status);
    return page;
  }

  private ModelAndView page(Viewer viewer, StoredAssessment assessment, Optional<Refusal> refusal) {
    Subject subject = organizations.directory().get(assessment.subjectId());
    List<Given> reviews =
        certifications.listReviews(assessment.id()).stream()
            .map(review -> new Given(review, name(review.reviewer())))
            .toList();
    Optional<CertificationDecision> decision = certifications.findDecision(assessment.id());
    boolean spoke =
        reviews.stream().anyMatch(given -> given.review().reviewer().equals(viewer.username()));
    ModelAndView page = new ModelAndView("review");
    page.addObject("assessment", assessment);
    page.addObject("published", AssessmentGraph.read(assessment.content()));
    page.addObject("subject", subject);
    page.addObject("reviews", reviews);
    page.addObject(
        "listed",
        warnings.list(viewer, subject, ReportingPeriod.find(assessment.period()).orElseThrow()));
    page.addObject("lift", ban.find(assessment));
    page.addObject("decision", decision);
    Optional<Label> label = certifications.findLabelOf(assessment.id());
    page.addObject("label", label);
    page.addObject(
        "certificate", label.flatMap(one -> certifications.findCertificateOf(one.serial())));
    page.addObject("newest", isNewest(assessment));
    page.addObject("mayReview", decision.isEmpty() && !spoke && isNewest(assessment));
    page.addObject("spoke", spoke);
    page.addObject("refusal", refusal);
    return page;
  }

  private boolean isNewest(StoredAssessment assessment) {
    return certifications
        .findLatest(
            assessment.scheme(), assessment.edition(), assessment.subjectId(), assessment.period())
        .filter(latest -> latest.id() == assessment.id())
        .isPresent();
  }

  private StoredAssessment get(long id) {
    return certifications.list().stream()
        .filter(assessment -> assessment.id() == id)
        .findFirst()
        .orElseThrow(() -> new NotFound("no assessment has the number " + id));
  }

  private String name(String username) {
    return accountHolders.find(username).map(AccountHolder::name).orElse(username);
  }
}
