package org.greenloop.accounting.ledger;

import org.greenloop.accounting.activity.ProductionActivity;

/// Production: the amounts and values that intensities are divided by.
final class ProductionPosting {

  private ProductionPosting() {}

  static Posting post(ProductionActivity activity) {
    Lines lines = new Lines(activity);
    switch (activity.quantity().unit().dimension()) {
      case MASS -> lines.enterAsReported(Account.PRODUCTION_MASS, 1, activity.quantity());
      case COUNT -> lines.enterAsReported(Account.PRODUCTION_PIECES, 1, activity.quantity());
      default -> {}
    }
    activity.outputValue().ifPresent(v -> lines.enter(Account.OUTPUT_VALUE, v, Lines.AS_REPORTED));
    activity.valueAdded().ifPresent(v -> lines.enter(Account.VALUE_ADDED, v, Lines.AS_REPORTED));
    return lines.posting();
  }
}
