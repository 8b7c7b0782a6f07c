package org.greenloop.accounting.activity;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.freight.FreightLeg;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;

/// A freight leg of a month, template `freight`.
///
/// @param counterpartyId the site that performs a leg which this one arranges or buys
/// @param evidence waybill; two rows with different evidence are two consignments
public record FreightActivity(
    SourceRow source,
    int siteId,
    YearMonth period,
    FreightLeg leg,
    Optional<Integer> counterpartyId,
    Optional<String> evidence,
    DataQualityTier tier)
    implements Activity {

  public FreightActivity {
    if (leg.role().isOwn() && counterpartyId.isPresent()) {
      throw new IllegalArgumentException("an own leg is performed by nobody else: " + source);
    }
  }

  @Override
  public Quantity quantity() {
    return leg.mass();
  }

  @Override
  public List<String> particulars() {
    return List.of(leg.vehicle(), leg.energy().name(), leg.role().name());
  }

  @Override
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    leg.distance()
        .kilometres()
        .ifPresent(km -> remarks.add(Rounding.plain(km) + " km " + leg.distance().kind()));
    leg.distance()
        .route()
        .filter(route -> leg.distance().kilometres().isEmpty())
        .ifPresent(route -> remarks.add(route.origin() + " → " + route.destination()));
    leg.measured()
        .ifPresent(
            measured ->
                remarks.add(measured.use().carrier().code() + " " + measured.use().quantity()));
    return remarks;
  }
}
