package org.greenloop.portal.improvement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenloop.access.MemberImprovements;
import org.greenloop.access.MemberImprovements.Outlook;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.CriterionJudgement;
import org.greenloop.accounting.assessment.Improvement;
import org.greenloop.ontology.provenance.PublishedJudgement;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What would change the outcome of a subject by a scheme: each criterion alone, and the cheapest
/// way to pass.
@Controller
class ImprovementsPage {

  private final MemberImprovements improvements;

  ImprovementsPage(MemberImprovements improvements) {
    this.improvements = improvements;
  }

  /// A criterion that could earn more.
  ///
  /// @param improvements the next step of its rule, and all points
  record Line(
      Criterion criterion, PublishedJudgement.Outcome outcome, List<Improvement> improvements) {}

  @GetMapping("/subjects/{code}/schemes/{id}/{edition}/{period}")
  String show(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String code,
      @PathVariable String id,
      @PathVariable String edition,
      @PathVariable String period,
      Model model) {
    Outlook outlook = improvements.find(viewer, id + "@" + edition, code, period);
    model.addAttribute("subject", outlook.opened().subject());
    model.addAttribute("assessment", outlook.assessment());
    model.addAttribute("lines", lines(outlook));
    model.addAttribute("plan", outlook.improvements().plan());
    return "improvements";
  }

  private static List<Line> lines(Outlook outlook) {
    Map<CriterionJudgement, List<Improvement>> byCriterion = new LinkedHashMap<>();
    outlook
        .improvements()
        .ofEach()
        .forEach(
            improvement ->
                byCriterion
                    .computeIfAbsent(improvement.judgement(), any -> new ArrayList<>())
                    .add(improvement));
    return byCriterion.entrySet().stream()
        .map(
            entry ->
                new Line(
                    entry.getKey().criterion(),
                    PublishedJudgement.Outcome.of(entry.getKey().outcome()),
                    entry.getValue()))
        .toList();
  }
}
