package org.greenloop.arrow;

import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.issuing.Reviewing;
import org.greenloop.ontology.standard.StandardCatalog;

/// Two reviewers of a world, and what both approve.
final class Approval {

  private static final List<String> REVIEWERS = List.of("ann", "bob");

  private Approval() {}

  static void addReviewers(World world) {
    for (String reviewer : REVIEWERS) {
      world
          .get(AccountHolders.class)
          .save(new AccountHolder(reviewer, reviewer, Role.REVIEWER, Optional.empty(), "{noop}x"));
    }
  }

  /// An assessment by the pilot scheme of energy and carbon, which can get a label if it is met.
  static StoredAssessment of(World world, String subject, String period) {
    Assessing assessing = world.get(Assessing.class);
    Standard standard =
        world
            .get(StandardCatalog.class)
            .find("pilot-energy-carbon", Optional.of("2026"), assessing.today())
            .orElseThrow();
    StoredAssessment assessment =
        assessing
            .assess(
                standard,
                world.subject(subject),
                ReportingPeriod.find(period).orElseThrow(),
                "operator")
            .stored();
    for (String reviewer : REVIEWERS) {
      world.get(Reviewing.class).review(assessment, reviewer, Verdict.APPROVE, "figures traced");
    }
    return assessment;
  }
}
