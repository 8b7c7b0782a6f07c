package org.greenloop.config;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.greenloop.accounting.custody.CustodyEvent;
import org.greenloop.accounting.custody.CustodyRecords;
import org.greenloop.accounting.custody.StockCount;
import org.greenloop.accounting.organization.ReportingPeriod;

/// As long as the store keeps no events of lots, there are none.
final class NoLots implements CustodyRecords {

  @Override
  public void forEachEvent(YearMonth last, Consumer<? super CustodyEvent> reader) {
    // None are kept.
  }

  @Override
  public List<StockCount> counts(ReportingPeriod period) {
    return List.of();
  }
}
