package org.greenloop.accounting.activity;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;

/// Production of a month, template `production`.
///
/// @param outputValue gross output value, 万元
/// @param valueAdded 万元; may be negative in a bad month
public record ProductionActivity(
    SourceRow source,
    int siteId,
    YearMonth period,
    String product,
    Quantity quantity,
    Optional<BigDecimal> outputValue,
    Optional<BigDecimal> valueAdded,
    Optional<String> evidence)
    implements Activity {

  @Override
  public List<String> particulars() {
    return List.of(product);
  }
}
