package org.greenloop.accounting.activity;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.production.PriceIndex;
import org.greenloop.accounting.production.UnitHours;
import org.greenloop.accounting.quantity.Quantity;

/// Production of a month, template `production`.
///
/// @param outputValue gross output value, 万元
/// @param valueAdded 万元; may be negative in a bad month
/// @param priceIndex by which value added becomes one at constant prices
/// @param hours by which output becomes output of the representative product
public record ProductionActivity(
    SourceRow source,
    int siteId,
    YearMonth period,
    String product,
    Quantity quantity,
    Optional<BigDecimal> outputValue,
    Optional<BigDecimal> valueAdded,
    Optional<PriceIndex> priceIndex,
    Optional<UnitHours> hours,
    Optional<String> evidence)
    implements Activity {

  @Override
  public List<String> particulars() {
    return List.of(product);
  }

  @Override
  public List<String> remarks() {
    return priceIndex.map(PriceIndex::name).stream().toList();
  }
}
