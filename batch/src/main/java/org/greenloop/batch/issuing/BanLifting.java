package org.greenloop.batch.issuing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.certification.BanLift;
import org.greenloop.accounting.certification.BanLifts;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.certification.DecisionRefused.Reason;
import org.greenloop.accounting.organization.Subject;

/// Who may lift the ban on labels that rest on unconfirmed numbers, and end that again: an
/// operator, by name and with a reason.
public final class BanLifting {

  /// So that a label has room to print it.
  private static final int LONGEST_REASON = 500;

  private final BanLifts lifts;
  private final AccountHolders accountHolders;
  private final Clock clock;

  public BanLifting(BanLifts lifts, AccountHolders accountHolders, Clock clock) {
    this.lifts = lifts;
    this.accountHolders = accountHolders;
    this.clock = clock;
  }

  /// @param subject the only one that it is for; empty for all that the edition judges
  /// @throws DecisionRefused naming the rule that does not allow it
  public BanLift give(
      Standard standard, Optional<Subject> subject, String operator, String reason) {
    AccountHolder holder = operator(operator);
    if (standard.unconfirmedNumbers().isEmpty()) {
      throw new DecisionRefused(Reason.NOTHING_TO_LIFT, standard.reference());
    }
    subject
        .filter(one -> !standard.subjects().contains(one.kind()))
        .ifPresent(
            other -> {
              throw new DecisionRefused(Reason.NOT_JUDGED, standard.reference(), other.code());
            });
    return lifts.give(
        new BanLift(
            0,
            standard.id(),
            standard.edition(),
            subject.map(Subject::id),
            reason(reason),
            holder.username(),
            holder.name(),
            now(),
            Optional.empty()));
  }

  /// From now on nothing new rests on the lift.
  ///
  /// @throws DecisionRefused naming the rule that does not allow it
  public BanLift end(long id, String operator, String reason) {
    AccountHolder holder = operator(operator);
    return lifts.end(id, new BanLift.End(reason(reason), holder.username(), now()));
  }

  private static String reason(String text) {
    if (text.isBlank()) {
      throw new DecisionRefused(Reason.NO_REASON);
    }
    if (text.strip().length() > LONGEST_REASON) {
      throw new DecisionRefused(Reason.LONG_REASON, text.strip().length(), LONGEST_REASON);
    }
    return text.strip();
  }

  /// In whole seconds, like the time of issue that it is compared with.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private AccountHolder operator(String username) {
    AccountHolder holder =
        accountHolders
            .find(username)
            .orElseThrow(() -> new DecisionRefused(Reason.NOBODY, username));
    if (holder.role() != Role.OPERATOR) {
      throw new DecisionRefused(Reason.NO_OPERATOR, username);
    }
    return holder;
  }
}
