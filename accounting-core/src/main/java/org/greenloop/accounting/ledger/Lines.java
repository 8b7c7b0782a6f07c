package org.greenloop.accounting.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;

/// The lines of one activity while they are written: what the posting of every capability writes
/// on.
final class Lines {

  static final Calculation AS_REPORTED = new Calculation(Formula.AS_REPORTED, List.of());

  private final Activity activity;
  private final List<LedgerEntry> entries = new ArrayList<>(4);
  private final List<PostingGap> gaps = new ArrayList<>(0);

  Lines(Activity activity) {
    this.activity = activity;
  }

  /// A calculated amount, or the gap that a missing factor leaves.
  ///
  /// @param sign +1 into the account, −1 out of it
  void enter(Account account, int sign, Calculated calculated) {
    switch (calculated) {
      case Calculated.Amount(BigDecimal quantity, Calculation calculation) ->
          enter(account, sign < 0 ? quantity.negate() : quantity, calculation);
      case Calculated.MissingFactor missing ->
          gaps.add(
              new PostingGap(
                  activity.source(), account, activity.siteId(), activity.period(), missing.key()));
    }
  }

  /// A reported quantity in any unit of the account's dimension.
  void enterAsReported(Account account, int sign, Quantity quantity) {
    BigDecimal value = quantity.in(account.unit()).value();
    enter(account, sign < 0 ? value.negate() : value, AS_REPORTED);
  }

  void enter(Account account, BigDecimal quantity, Calculation calculation) {
    entries.add(
        new LedgerEntry(
            activity.source(),
            account,
            EntryKind.POSTING,
            activity.siteId(),
            activity.counterpartyId(),
            activity.period(),
            Rounding.toLedger(quantity),
            calculation,
            activity.tier()));
  }

  Posting posting() {
    return new Posting(entries, gaps);
  }
}
