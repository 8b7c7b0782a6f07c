package org.greenloop.accounting.activity;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.packaging.Parcels;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;

/// Parcels sent in a month, template `parcels`.
public record ParcelActivity(
    SourceRow source,
    int siteId,
    YearMonth period,
    Parcels parcels,
    Optional<String> evidence,
    DataQualityTier tier)
    implements Activity {

  @Override
  public Quantity quantity() {
    return parcels.sent();
  }

  @Override
  public List<String> particulars() {
    return List.of(parcels.service().name());
  }

  @Override
  public List<String> remarks() {
    return List.of(
        Rounding.plain(parcels.withoutSecondPacking().value()) + " without second packing",
        Rounding.plain(parcels.narrowTape().value()) + " with narrow tape",
        Rounding.plain(parcels.electronicWaybill().value()) + " with e-waybill",
        Rounding.plain(parcels.reusable().value()) + " in reusable packaging");
  }
}
