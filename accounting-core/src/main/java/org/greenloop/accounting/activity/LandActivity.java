package org.greenloop.accounting.activity;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.land.LandItem;
import org.greenloop.accounting.quantity.Quantity;

/// An area as it was in a month, template `land`.
///
/// @param storeyHeight m, of floor area
/// @param part building or structure
public record LandActivity(
    SourceRow source,
    int siteId,
    YearMonth period,
    LandItem item,
    Quantity quantity,
    Optional<BigDecimal> storeyHeight,
    Optional<String> part,
    Optional<String> evidence)
    implements Activity {

  @Override
  public List<String> particulars() {
    return List.of(item.code());
  }

  @Override
  public List<String> remarks() {
    return part.stream().toList();
  }
}
