package org.greenloop.batch.issuing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.certification.CertificationDecision;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.certification.DecisionRefused.Reason;
import org.greenloop.accounting.certification.Review;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;

/// Who may decide: two different reviewers, neither of the company concerned nor the one who asked.
/// What rests on an unconfirmed number is not approved without a lift ([LabelBan]).
public final class Reviewing {

  private final Certifications certifications;
  private final AccountHolders accountHolders;
  private final Organizations organizations;
  private final LabelBan ban;
  private final Clock clock;

  public Reviewing(
      Certifications certifications,
      AccountHolders accountHolders,
      Organizations organizations,
      LabelBan ban,
      Clock clock) {
    this.certifications = certifications;
    this.accountHolders = accountHolders;
    this.organizations = organizations;
    this.ban = ban;
    this.clock = clock;
  }

  /// Records what a reviewer says; the second reviewer who says the same makes it the decision.
  ///
  /// @throws DecisionRefused naming the rule that does not allow it
  public Optional<CertificationDecision> review(
      StoredAssessment assessment, String reviewer, Verdict verdict, String reason) {
    AccountHolder holder = reviewer(reviewer);
    if (reason.isBlank()) {
      throw new DecisionRefused(Reason.NO_REASON);
    }
    if (assessment.submittedBy().equals(reviewer)) {
      throw new DecisionRefused(Reason.OWN_ASSESSMENT, reviewer, assessment.id());
    }
    Subject subject = organizations.directory().get(assessment.subjectId());
    if (holder
        .companyId()
        .filter(id -> organizations.directory().concerns(subject, id))
        .isPresent()) {
      throw new DecisionRefused(Reason.OWN_COMPANY, reviewer, subject.code());
    }
    if (verdict == Verdict.APPROVE) {
      ban.requireLifted(assessment);
    }
    return certifications.review(
        new Review(
            assessment.id(),
            reviewer,
            verdict,
            reason.strip(),
            clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }

  /// @throws DecisionRefused when nobody has that name, or the person is no reviewer
  private AccountHolder reviewer(String username) {
    AccountHolder holder =
        accountHolders
            .find(username)
            .orElseThrow(() -> new DecisionRefused(Reason.NOBODY, username));
    if (holder.role() != Role.REVIEWER) {
      throw new DecisionRefused(Reason.NO_REVIEWER, username);
    }
    return holder;
  }
}
