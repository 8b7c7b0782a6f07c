package org.greenloop.batch.posting;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.certification.DecisionRefused.Reason;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.factor.OwnFactor;
import org.greenloop.accounting.factor.OwnFactors;

/// Factors of a company's own: proposed by the company, counted once a reviewer of another company
/// has approved them.
public final class OwnFactorReviewing {

  private final OwnFactors ownFactors;
  private final FactorEditions editions;
  private final Submissions submissions;
  private final AccountHolders accountHolders;
  private final Clock clock;

  public OwnFactorReviewing(
      OwnFactors ownFactors,
      FactorEditions editions,
      Submissions submissions,
      AccountHolders accountHolders,
      Clock clock) {
    this.ownFactors = ownFactors;
    this.editions = editions;
    this.submissions = submissions;
    this.accountHolders = accountHolders;
    this.clock = clock;
  }

  /// Records a proposal.
  ///
  /// @param factor with any id and time, and no review
  /// @throws IllegalArgumentException when no published factor does the same, or has another unit:
  ///   what no calculation looks up would be approved in vain
  public OwnFactor propose(OwnFactor factor) {
    Factor published = published(factor);
    if (!published.unit().equals(factor.unit())) {
      throw new IllegalArgumentException(
          factor.key() + " is in " + published.unit() + ", not in " + factor.unit());
    }
    return ownFactors.propose(
        new OwnFactor(
            0,
            factor.companyId(),
            factor.key(),
            factor.value(),
            factor.unit(),
            factor.source(),
            factor.validFrom(),
            factor.validUntil(),
            factor.proposedBy(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            Optional.empty()));
  }

  private Factor published(OwnFactor factor) {
    return editions.current().list().stream()
        .filter(known -> known.key().equals(factor.key()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no calculation looks up "
                        + factor.key()
                        + "; name kind, subject and area of a factor of the edition "
                        + editions.current().edition()));
  }

  /// Records the one review.
  ///
  /// @throws DecisionRefused naming the rule that does not allow it
  public OwnFactor review(long id, String reviewer, OwnFactor.Verdict verdict, String reason) {
    OwnFactor factor =
        ownFactors.find(id).orElseThrow(() -> new DecisionRefused(Reason.NO_FACTOR, id));
    AccountHolder holder =
        accountHolders
            .find(reviewer)
            .filter(known -> known.role() == Role.REVIEWER)
            .orElseThrow(() -> new DecisionRefused(Reason.NO_REVIEWER, reviewer));
    if (reason.isBlank()) {
      throw new DecisionRefused(Reason.NO_REASON);
    }
    if (factor.proposedBy().equals(reviewer)) {
      throw new DecisionRefused(Reason.OWN_FACTOR, reviewer, id);
    }
    if (holder.companyId().filter(company -> company == factor.companyId()).isPresent()) {
      throw new DecisionRefused(Reason.FACTOR_OF_COMPANY, reviewer, id);
    }
    if (submissions.listUnfinished().stream()
        .anyMatch(submission -> submission.companyId() == factor.companyId())) {
      throw new DecisionRefused(Reason.IMPORT_INTERRUPTED);
    }
    return ownFactors.review(
        id,
        new OwnFactor.Review(
            verdict, reviewer, reason.strip(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }
}
