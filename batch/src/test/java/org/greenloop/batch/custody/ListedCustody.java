package org.greenloop.batch.custody;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.greenloop.accounting.custody.CustodyEvent;
import org.greenloop.accounting.custody.CustodyRecords;
import org.greenloop.accounting.custody.StockCount;
import org.greenloop.accounting.organization.ReportingPeriod;

/// Records in memory that count how often they are read.
final class ListedCustody implements CustodyRecords {

  final List<CustodyEvent> events = new ArrayList<>();
  final List<StockCount> counts = new ArrayList<>();
  int readings;

  static ListedCustody of(List<? extends CustodyEvent> events) {
    ListedCustody listed = new ListedCustody();
    listed.events.addAll(events);
    return listed;
  }

  @Override
  public void forEachEvent(YearMonth last, Consumer<? super CustodyEvent> reader) {
    readings++;
    events.stream().filter(event -> !YearMonth.from(event.date()).isAfter(last)).forEach(reader);
  }

  @Override
  public List<StockCount> counts(ReportingPeriod period) {
    return List.copyOf(counts);
  }

  @Override
  public OptionalLong edition() {
    return OptionalLong.of(events.size());
  }
}
