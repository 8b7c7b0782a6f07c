package org.greenloop.accounting.ledger;

import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.HandOverActivity;
import org.greenloop.accounting.activity.LotStockActivity;
import org.greenloop.accounting.activity.ReturnActivity;
import org.greenloop.accounting.activity.SaleBackActivity;
import org.greenloop.accounting.activity.TreatmentActivity;
import org.greenloop.accounting.custody.Regrouping;
import org.greenloop.accounting.custody.TreatmentLine;

/// Masses along the chain of custody, as weighed. What is finally recovered depends on other rows
/// and is counted at the closing ([RecoveryCounts]).
final class CustodyPosting {

  private CustodyPosting() {}

  static Posting post(ReturnActivity activity) {
    return entered(activity, Account.RECYCLING_RETURNED);
  }

  static Posting post(HandOverActivity activity) {
    return entered(activity, Account.RECYCLING_TAKEN_OVER);
  }

  /// Only what goes into treatment; a regrouping is none.
  static Posting post(TreatmentActivity activity) {
    return activity.line() instanceof TreatmentLine.Taken
            && !activity.process().equals(Regrouping.PROCESS)
        ? entered(activity, Account.RECYCLING_TREATED)
        : new Lines(activity).posting();
  }

  static Posting post(SaleBackActivity activity) {
    return entered(activity, Account.RECYCLING_SOLD_BACK);
  }

  static Posting post(LotStockActivity activity) {
    return entered(activity, Account.RECYCLING_STOCK);
  }

  private static Posting entered(Activity activity, Account account) {
    Lines lines = new Lines(activity);
    lines.enterAsReported(account, 1, activity.quantity());
    return lines.posting();
  }
}
