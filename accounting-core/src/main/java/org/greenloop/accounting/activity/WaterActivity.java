package org.greenloop.accounting.activity;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.water.WaterUse;

/// Water of a month, template `water`.
///
/// @param counterpartyId the other site of a transfer or sale
/// @param evidence meter record or invoice; two rows with different evidence are two amounts
public record WaterActivity(
    SourceRow source,
    int siteId,
    YearMonth period,
    WaterUse use,
    Optional<Integer> counterpartyId,
    Optional<String> evidence,
    DataQualityTier tier)
    implements Activity {

  public WaterActivity {
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
    List<String> codes = new ArrayList<>(List.of(use.flow().code()));
    use.source().ifPresent(source -> codes.add(source.code()));
    use.reuse().ifPresent(reuse -> codes.add(reuse.code()));
    return codes;
  }
}
