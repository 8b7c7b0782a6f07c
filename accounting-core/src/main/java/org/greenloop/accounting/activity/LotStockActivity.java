package org.greenloop.accounting.activity;

import java.time.YearMonth;
import java.util.List;
import org.greenloop.accounting.custody.StockCount;
import org.greenloop.accounting.quantity.Quantity;

/// What was counted of a material at the end of a month 盘点, template `lot-stocks`.
public record LotStockActivity(SourceRow source, StockCount count, DataQualityTier tier)
    implements Activity {

  @Override
  public int siteId() {
    return count.operator();
  }

  @Override
  public YearMonth period() {
    return count.month();
  }

  @Override
  public Quantity quantity() {
    return count.mass();
  }

  @Override
  public List<String> particulars() {
    return List.of(count.material());
  }
}
