package org.greenloop.accounting.ledger;

import java.util.Optional;
import org.greenloop.accounting.activity.ProductionActivity;
import org.greenloop.accounting.quantity.Dimension;

/// Production: the values and quantities that intensities are divided by.
///
/// Output is counted in tonnes or in pieces; a product measured in anything else (m², kWh) has no
/// account, so a figure per product is not reported for it rather than zero.
final class ProductionPosting {

  private ProductionPosting() {}

  static Posting post(ProductionActivity activity) {
    Lines lines = new Lines(activity);
    activity.outputValue().ifPresent(v -> lines.enter(Account.OUTPUT_VALUE, v, Lines.AS_REPORTED));
    activity.valueAdded().ifPresent(v -> lines.enter(Account.VALUE_ADDED, v, Lines.AS_REPORTED));
    quantityAccount(activity.quantity().unit().dimension())
        .ifPresent(account -> lines.enterAsReported(account, 1, activity.quantity()));
    return lines.posting();
  }

  private static Optional<Account> quantityAccount(Dimension dimension) {
    return switch (dimension) {
      case MASS -> Optional.of(Account.PRODUCTION_MASS);
      case COUNT -> Optional.of(Account.PRODUCTION_PIECES);
      default -> Optional.empty();
    };
  }
}
