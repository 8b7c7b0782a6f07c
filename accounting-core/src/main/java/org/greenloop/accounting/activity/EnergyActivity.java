package org.greenloop.accounting.activity;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.energy.FuelUse;
import org.greenloop.accounting.energy.SteamState;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;

/// Energy of a month, template `energy`.
///
/// @param counterpartyId the other site of a transfer
/// @param evidence invoice or voucher number; two rows with different evidence are two deliveries
public record EnergyActivity(
    SourceRow source,
    int siteId,
    YearMonth period,
    EnergyUse use,
    Optional<Integer> counterpartyId,
    Optional<String> evidence,
    DataQualityTier tier)
    implements Activity {

  public EnergyActivity {
    if (use.flow().needsCounterparty() && counterpartyId.isEmpty()) {
      throw new IllegalArgumentException("a transfer names the other site: " + source);
    }
  }

  @Override
  public Quantity quantity() {
    return use.quantity();
  }

  @Override
  public List<String> particulars() {
    return use.fuelUse() == FuelUse.STATIONARY
        ? List.of(use.carrier().code(), use.flow().code())
        : List.of(use.carrier().code(), use.flow().code(), use.fuelUse().code());
  }

  @Override
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>(1);
    use.measuredHeatingValue()
        .map(value -> "NCV " + Rounding.plain(value) + " kJ/" + use.carrier().baseUnit().symbol())
        .ifPresent(remarks::add);
    use.steam().map(SteamState::toString).ifPresent(remarks::add);
    return remarks;
  }
}
