package org.greenloop.access;

import java.util.List;
import org.greenloop.accounting.activity.Submission;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.plausibility.NotedWarning;
import org.greenloop.accounting.plausibility.Warnings;
import org.greenloop.batch.plausibility.CurrentWarnings;
import org.greenloop.batch.plausibility.WarningOverriding;
import org.greenloop.problem.BadRequest;
import org.greenloop.problem.NotFound;
import org.springframework.stereotype.Component;

/// Warnings for a member: a clerk sees those of the own company and gives reasons to them, an
/// operator those of any; reviewers read all of them.
@Component
public final class MemberWarnings {

  /// Warnings listed at once; more are counted.
  public static final int MOST_WARNINGS = 500;

  private final Warnings warnings;
  private final CurrentWarnings current;
  private final Submissions submissions;
  private final Organizations organizations;
  private final WarningOverriding overriding;
  private final MemberReadings readings;

  MemberWarnings(
      Warnings warnings,
      CurrentWarnings current,
      Submissions submissions,
      Organizations organizations,
      WarningOverriding overriding,
      MemberReadings readings) {
    this.warnings = warnings;
    this.current = current;
    this.submissions = submissions;
    this.organizations = organizations;
    this.overriding = overriding;
    this.readings = readings;
  }

  /// @param warnings the first of them
  /// @param count all
  public record Listed(List<NotedWarning> warnings, long count) {}

  /// By number.
  ///
  /// @throws NotFound for a submission that the viewer may not see
  public Listed list(Viewer viewer, long submissionId) {
    return readings.read(
        viewer,
        () -> {
          requireVisible(viewer, submissionId);
          return new Listed(
              current.list(submissionId, MOST_WARNINGS), warnings.count(submissionId));
        });
  }

  /// Of the sites of a subject and the months of a period, by site and month.
  public Listed list(Viewer viewer, Subject subject, ReportingPeriod period) {
    return readings.read(
        viewer,
        () -> {
          var sites = organizations.directory().sitesOf(subject);
          return new Listed(
              current.list(sites, period.months(), MOST_WARNINGS),
              warnings.count(sites, period.months()));
        });
  }

  /// @throws NotFound for a warning that the viewer may not see, and for a reviewer
  /// @throws BadRequest for a reason without words, or too long
  public NotedWarning override(Viewer viewer, long submissionId, int number, String reason) {
    if (reason.isBlank() || reason.strip().length() > WarningOverriding.LONGEST_REASON) {
      throw new BadRequest(
          "reason says in 1 to "
              + WarningOverriding.LONGEST_REASON
              + " characters why the amount is right");
    }
    boolean known =
        readings.read(
            viewer,
            () -> {
              requireVisible(viewer, submissionId);
              return warnings.find(submissionId, number).isPresent();
            });
    if (!known || viewer.is(Role.REVIEWER)) {
      throw new NotFound("submission " + submissionId + " has no warning " + number);
    }
    return overriding.override(submissionId, number, viewer.username(), reason);
  }

  private void requireVisible(Viewer viewer, long submissionId) {
    Submission submission;
    try {
      submission = submissions.get(submissionId);
    } catch (IllegalArgumentException unknown) {
      throw new NotFound("no submission has the number " + submissionId);
    }
    if (!viewer.seesCompany(submission.companyId())) {
      throw new NotFound("no submission has the number " + submissionId);
    }
  }
}
