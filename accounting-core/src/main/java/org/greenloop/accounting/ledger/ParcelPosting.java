package org.greenloop.accounting.ledger;

import java.util.List;
import org.greenloop.accounting.activity.ParcelActivity;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.packaging.ParcelService;
import org.greenloop.accounting.packaging.Parcels;
import org.greenloop.accounting.quantity.Unit;

/// Parcels: counts of all of them and of those that were packed well, and the space in their boxes.
final class ParcelPosting {

  private static final Calculation EMPTY_SPACE = new Calculation(Formula.EMPTY_SPACE, List.of());

  private ParcelPosting() {}

  static Posting post(ParcelActivity activity) {
    Lines lines = new Lines(activity);
    Parcels parcels = activity.parcels();
    lines.enterAsReported(Account.PARCELS, 1, parcels.sent());
    lines.enterAsReported(Account.PARCELS_PACKED_ONCE, 1, parcels.withoutSecondPacking());
    lines.enterAsReported(Account.PARCELS_NARROW_TAPE, 1, parcels.narrowTape());
    lines.enterAsReported(Account.PARCELS_E_WAYBILL, 1, parcels.electronicWaybill());
    lines.enterAsReported(Account.PARCELS_REUSABLE, 1, parcels.reusable());
    if (parcels.service() == ParcelService.SAME_CITY) {
      lines.enterAsReported(Account.PARCELS_SAME_CITY, 1, parcels.sent());
      lines.enterAsReported(Account.PARCELS_SAME_CITY_REUSABLE, 1, parcels.reusable());
    }
    parcels
        .space()
        .ifPresent(
            space -> {
              lines.enterAsReported(Account.PARCELS_BOX_VOLUME, 1, space.boxes());
              lines.enter(
                  Account.PARCELS_EMPTY_VOLUME,
                  space.empty().in(Unit.CUBIC_METRE).value(),
                  EMPTY_SPACE);
            });
    return lines.posting();
  }
}
