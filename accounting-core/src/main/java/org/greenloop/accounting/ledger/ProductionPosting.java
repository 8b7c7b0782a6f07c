package org.greenloop.accounting.ledger;

import org.greenloop.accounting.activity.ProductionActivity;
import org.greenloop.accounting.production.OutputCalculator;

/// Production: the values and quantities that intensities are divided by.
///
/// Output is counted in tonnes or in pieces; a product measured in anything else (m², kWh) has no
/// account, so a figure per product is not reported for it rather than zero.
final class ProductionPosting {

  private ProductionPosting() {}

  static Posting post(ProductionActivity activity) {
    Lines lines = new Lines(activity);
    activity.outputValue().ifPresent(v -> lines.enter(Account.OUTPUT_VALUE, v, Lines.AS_REPORTED));
    activity
        .valueAdded()
        .ifPresent(
            value -> {
              lines.enter(Account.VALUE_ADDED, value, Lines.AS_REPORTED);
              activity
                  .priceIndex()
                  .ifPresent(
                      index ->
                          lines.enter(
                              Account.VALUE_ADDED_CONSTANT,
                              1,
                              OutputCalculator.atConstantPrices(value, index)));
            });
    switch (activity.quantity().unit().dimension()) {
      case MASS -> output(lines, activity, Account.PRODUCTION_MASS, Account.EQUIVALENT_MASS);
      case COUNT -> output(lines, activity, Account.PRODUCTION_PIECES, Account.EQUIVALENT_PIECES);
      default -> {}
    }
    return lines.posting();
  }

  private static void output(
      Lines lines, ProductionActivity activity, Account quantity, Account equivalent) {
    lines.enterAsReported(quantity, 1, activity.quantity());
    lines.enter(
        equivalent,
        1,
        OutputCalculator.equivalents(
            activity.quantity().in(equivalent.unit()).value(), activity.hours()));
  }
}
