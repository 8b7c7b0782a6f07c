package org.greenloop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.BanLift;
import org.greenloop.accounting.certification.BanLifts;
import org.greenloop.accounting.certification.Label;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.accounting.evidence.EvidenceBook;
import org.greenloop.accounting.evidence.ScoreGiven;
import org.greenloop.accounting.evidence.StatementDraft;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.evidence.EvidenceDesk;
import org.greenloop.batch.issuing.BanLifting;
import org.greenloop.batch.issuing.LabelIssuing;
import org.greenloop.batch.issuing.Reviewing;
import org.greenloop.ontology.standard.StandardCatalog;
import org.springframework.context.ApplicationContext;

/// A maker of furniture that meets green-supply-chain@2016 by its evidence, in a month that nothing
/// was declared for. The pass score of that edition is a number that nobody could confirm.
final class SupplyChain {

  static final String SCHEME = "green-supply-chain@2016";
  static final String COMPANY = "EX-WOOD";
  private static final String CLERK = "clerk.wood";

  private final ApplicationContext context;

  SupplyChain(ApplicationContext context) {
    this.context = context;
  }

  /// As after an earlier run: nothing is lifted.
  void endLifts() {
    context.getBean(BanLifts.class).list().stream()
        .filter(BanLift::isInForce)
        .filter(lift -> lift.schemeReference().equals(SCHEME))
        .forEach(lift -> context.getBean(BanLifting.class).end(lift.id(), "operator", "a new run"));
  }

  BanLift lift() {
    return context
        .getBean(BanLifting.class)
        .give(standard(), Optional.of(subject()), "operator", "合格分依惯例 the pass score is practice");
  }

  Label label(StoredAssessment met) {
    for (String reviewer : new String[] {"reviewer.one", "reviewer.two"}) {
      context.getBean(Reviewing.class).review(met, reviewer, Verdict.APPROVE, "材料齐全");
    }
    return context.getBean(LabelIssuing.class).issue(met);
  }

  StoredAssessment met() {
    ReportingPeriod month = ReportingPeriod.of(freshMonth());
    EvidenceDesk desk = context.getBean(EvidenceDesk.class);
    for (Criterion criterion : standard().criteria()) {
      boolean isVeto = criterion.rule() instanceof ScoringRule.Veto;
      EvidenceDesk.Place place = EvidenceDesk.place(standard(), subject(), month, criterion.id());
      desk.state(
          place,
          new StatementDraft(
              Optional.of("材料见附件 papers attached"),
              isVeto ? Optional.of(false) : Optional.empty(),
              Set.of(),
              java.util.List.of()),
          CLERK);
      desk.score(
          place,
          1,
          isVeto ? new ScoreGiven.Fact(false) : new ScoreGiven.Share(BigDecimal.ONE),
          "seen",
          "reviewer.one");
    }
    Assessing.Result result =
        context.getBean(Assessing.class).assess(standard(), subject(), month, CLERK);
    assertThat(result.assessment().outcome()).isEqualTo(Outcome.MET);
    return result.stored();
  }

  private YearMonth freshMonth() {
    Set<String> used =
        context.getBean(EvidenceBook.class).list(subject().id()).stream()
            .map(one -> one.period().toString())
            .collect(Collectors.toSet());
    return Stream.iterate(YearMonth.of(2001, 1), month -> month.plusMonths(1))
        .filter(month -> !used.contains(month.toString()))
        .findFirst()
        .orElseThrow();
  }

  private Standard standard() {
    return context.getBean(StandardCatalog.class).standards().stream()
        .filter(one -> one.reference().equals(SCHEME))
        .findFirst()
        .orElseThrow();
  }

  private Subject subject() {
    return context.getBean(Organizations.class).directory().find(COMPANY).orElseThrow();
  }
}
