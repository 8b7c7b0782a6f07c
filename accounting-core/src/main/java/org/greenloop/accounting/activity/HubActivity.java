package org.greenloop.accounting.activity;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.freight.HubOperation;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;

/// A hub in a month, template `hubs`.
///
/// @param counterpartyId the site that operates a hub which this one has its goods handled at
/// @param evidence tells further fuels and gases of a hub apart
public record HubActivity(
    SourceRow source,
    int siteId,
    YearMonth period,
    HubOperation operation,
    Optional<Integer> counterpartyId,
    Optional<String> evidence,
    DataQualityTier tier)
    implements Activity {

  public HubActivity {
    if (operation.role().isOwn() && counterpartyId.isPresent()) {
      throw new IllegalArgumentException("an own hub is operated by nobody else: " + source);
    }
  }

  @Override
  public Quantity quantity() {
    return operation.outbound();
  }

  @Override
  public List<String> particulars() {
    return List.of(operation.hub(), operation.kind().name(), operation.role().name());
  }

  @Override
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    operation.electricity().ifPresent(use -> remarks.add(remark(use)));
    operation.fuel().ifPresent(use -> remarks.add(remark(use)));
    operation
        .refrigerant()
        .ifPresent(gas -> remarks.add(gas.gas() + " " + Rounding.plain(gas.kilograms()) + " kg"));
    return remarks;
  }

  private static String remark(EnergyUse use) {
    return use.carrier().code() + " " + use.quantity();
  }
}
