package org.greenloop.accounting.ledger;

import org.greenloop.accounting.activity.WasteActivity;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.waste.WasteCalculator;
import org.greenloop.accounting.waste.WasteClass;
import org.greenloop.accounting.waste.WasteMovement;

/// Solid waste, general and hazardous apart, and the emissions of what others dispose of.
final class WastePosting {

  private final WasteCalculator calculator;

  WastePosting(FactorSet factors) {
    this.calculator = new WasteCalculator(factors);
  }

  Posting post(WasteActivity activity) {
    Lines lines = new Lines(activity);
    WasteMovement movement = activity.movement();
    lines.enterAsReported(account(movement), 1, movement.quantity());
    switch (movement.flow()) {
      case DISPOSED -> {
        if (movement.place() == WasteMovement.Place.OFF_SITE) {
          lines.enter(
              Account.CARBON_SCOPE3_WASTE,
              1,
              calculator.disposal(movement, activity.period().getYear()));
        }
      }
      case GENERATED, USED, USED_PAST_STOCK, USED_BOUGHT_IN, STORED -> {}
    }
    return lines.posting();
  }

  private static Account account(WasteMovement movement) {
    boolean general = movement.kind() == WasteClass.Kind.GENERAL;
    return switch (movement.flow()) {
      case GENERATED -> general ? Account.WASTE_GENERATED : Account.HAZARDOUS_GENERATED;
      case USED -> general ? Account.WASTE_USED : Account.HAZARDOUS_USED;
      case USED_PAST_STOCK ->
          general ? Account.WASTE_USED_PAST_STOCK : Account.HAZARDOUS_USED_PAST_STOCK;
      case USED_BOUGHT_IN ->
          general ? Account.WASTE_USED_BOUGHT_IN : Account.HAZARDOUS_USED_BOUGHT_IN;
      case STORED -> general ? Account.WASTE_STORED : Account.HAZARDOUS_STORED;
      case DISPOSED -> general ? Account.WASTE_DISPOSED : Account.HAZARDOUS_DISPOSED;
    };
  }
}
