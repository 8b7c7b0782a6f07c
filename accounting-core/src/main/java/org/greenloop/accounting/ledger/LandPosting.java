package org.greenloop.accounting.ledger;

import org.greenloop.accounting.activity.LandActivity;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.land.LandCalculator;

/// Land: stocks, averaged over the months of a longer period.
final class LandPosting {

  private final LandCalculator calculator;

  LandPosting(FactorSet factors) {
    this.calculator = new LandCalculator(factors);
  }

  Posting post(LandActivity activity) {
    Lines lines = new Lines(activity);
    switch (activity.item()) {
      case SITE_AREA -> lines.enterAsReported(Account.LAND_SITE_AREA, 1, activity.quantity());
      case FLOOR_AREA -> {
        lines.enterAsReported(Account.LAND_FLOOR_AREA, 1, activity.quantity());
        lines.enter(
            Account.LAND_FLOOR_AREA_COUNTED,
            1,
            calculator.countedFloorArea(
                activity.quantity(), activity.storeyHeight(), activity.period().getYear()));
      }
      case STRUCTURE_AREA ->
          lines.enterAsReported(Account.LAND_STRUCTURE_AREA, 1, activity.quantity());
      case BUILDING_FOOTPRINT ->
          lines.enterAsReported(Account.LAND_BUILDING_FOOTPRINT, 1, activity.quantity());
      case STRUCTURE_FOOTPRINT ->
          lines.enterAsReported(Account.LAND_STRUCTURE_FOOTPRINT, 1, activity.quantity());
      case OPEN_STACKING ->
          lines.enterAsReported(Account.LAND_OPEN_STACKING, 1, activity.quantity());
    }
    return lines.posting();
  }
}
