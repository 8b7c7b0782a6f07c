package org.greenloop.batch.plausibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.greenloop.accounting.activity.Submission;
import org.greenloop.accounting.energy.CarrierCatalog;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.plausibility.PlausibilityChecks;
import org.greenloop.accounting.plausibility.SiteHistories;
import org.greenloop.accounting.plausibility.Thresholds;
import org.greenloop.accounting.plausibility.Warning;
import org.greenloop.accounting.plausibility.Warnings;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/// Holds what a submission reports against what its sites reported before:
///
///     SiteHistory ─PlausibilityChecks─▶ Warning, noted with the submission
///
/// A warning never stops a submission. What is compared was fixed when the submission was settled,
/// so running it again, however late, finds the same.
public final class PlausibilityStep {

  private final JobRepository jobs;
  private final PlatformTransactionManager transactions;
  private final SiteHistories histories;
  private final Warnings warnings;
  private final Organizations organizations;
  private final FactorEditions factors;
  private final CarrierCatalog carriers;
  private final Thresholds thresholds;

  public PlausibilityStep(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      SiteHistories histories,
      Warnings warnings,
      Organizations organizations,
      FactorEditions factors,
      CarrierCatalog carriers,
      Thresholds thresholds) {
    this.jobs = jobs;
    this.transactions = transactions;
    this.histories = histories;
    this.warnings = warnings;
    this.organizations = organizations;
    this.factors = factors;
    this.carriers = carriers;
    this.thresholds = thresholds;
  }

  /// The step that checks a settled submission.
  public Step check(Submission submission) {
    return new StepBuilder("check", jobs)
        .tasklet(
            (contribution, context) -> {
              warnings.note(submission.id(), find(submission));
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  /// In the order of rows.
  private List<Warning> find(Submission submission) {
    SubjectDirectory directory = organizations.directory();
    PlausibilityChecks checks =
        new PlausibilityChecks(
            thresholds,
            factors.current(),
            carriers,
            siteId -> directory.get(siteId).gridArea().orElse(""));
    List<Warning> found = new ArrayList<>();
    histories.forEach(submission.id(), site -> found.addAll(checks.check(site)));
    checks.checkTogether().ifPresent(found::add);
    found.sort(Comparator.comparingInt(Warning::row));
    return found;
  }
}
