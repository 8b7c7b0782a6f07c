package org.greenloop.batch.plausibility;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.greenloop.accounting.activity.Submission;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.plausibility.NotedWarning;
import org.greenloop.accounting.plausibility.Warnings;

/// Who may say that an amount is right all the same: a clerk of the company that handed it in, or
/// an operator. Reviewers read the reasons; they give none.
public final class WarningOverriding {

  /// Characters of a reason.
  public static final int LONGEST_REASON = 2_000;

  private final Warnings warnings;
  private final Submissions submissions;
  private final AccountHolders accountHolders;
  private final Clock clock;

  public WarningOverriding(
      Warnings warnings, Submissions submissions, AccountHolders accountHolders, Clock clock) {
    this.warnings = warnings;
    this.submissions = submissions;
    this.accountHolders = accountHolders;
    this.clock = clock;
  }

  /// Adds a reason; those given before stay.
  ///
  /// @return the warning with it
  /// @throws OverrideRefused naming what does not allow it
  public NotedWarning override(long submissionId, int number, String username, String reason) {
    if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
      throw new OverrideRefused(
          "a reason has 1 to " + LONGEST_REASON + " characters, found " + reason.strip().length());
    }
    NotedWarning warning = find(submissionId, number);
    requireWriter(username, submissions.get(submissionId));
    warnings.override(
        submissionId,
        number,
        new NotedWarning.Reason(
            reason.strip(), username, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    return find(warning.submissionId(), number);
  }

  private NotedWarning find(long submissionId, int number) {
    return warnings
        .find(submissionId, number)
        .orElseThrow(
            () -> new OverrideRefused("submission " + submissionId + " has no warning " + number));
  }

  private void requireWriter(String username, Submission submission) {
    AccountHolder holder =
        accountHolders
            .find(username)
            .orElseThrow(() -> new OverrideRefused("nobody is called " + username));
    boolean own = holder.companyId().filter(id -> id == submission.companyId()).isPresent();
    if (holder.role() == Role.REVIEWER || (holder.role() == Role.CLERK && !own)) {
      throw new OverrideRefused(
          username
              + " is neither a clerk of the company that handed in submission "
              + submission.id()
              + " nor an operator");
    }
  }
}
