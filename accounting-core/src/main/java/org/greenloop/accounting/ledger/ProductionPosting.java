package org.greenloop.accounting.ledger;

import org.greenloop.accounting.activity.ProductionActivity;

/// Production: the values that intensities are divided by.
final class ProductionPosting {

  private ProductionPosting() {}

  static Posting post(ProductionActivity activity) {
    Lines lines = new Lines(activity);
    activity.outputValue().ifPresent(v -> lines.enter(Account.OUTPUT_VALUE, v, Lines.AS_REPORTED));
    activity.valueAdded().ifPresent(v -> lines.enter(Account.VALUE_ADDED, v, Lines.AS_REPORTED));
    return lines.posting();
  }
}
