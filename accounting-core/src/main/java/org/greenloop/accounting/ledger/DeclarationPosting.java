package org.greenloop.accounting.ledger;

import java.util.Locale;
import org.greenloop.accounting.activity.DeclarationActivity;

/// Declared facts. An item moves the account that bears its name (`GREEN_UPGRADE_INVESTMENT` →
/// `declared.green-upgrade-investment`); one without an account is evidence only.
final class DeclarationPosting {

  private DeclarationPosting() {}

  static Posting post(DeclarationActivity activity) {
    Lines lines = new Lines(activity);
    Account.find("declared." + activity.item().toLowerCase(Locale.ROOT).replace('_', '-'))
        .ifPresent(account -> lines.enterAsReported(account, 1, activity.quantity()));
    return lines.posting();
  }
}
