package org.greenloop.accounting.activity;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.greenloop.accounting.custody.ReturnConsignment;
import org.greenloop.accounting.quantity.Quantity;

/// A lot that was given back 回收批次, template `returns`.
///
/// @param consignment by the number that the collector gave it
public record ReturnActivity(SourceRow source, ReturnConsignment consignment, DataQualityTier tier)
    implements Activity {

  @Override
  public int siteId() {
    return consignment.collector();
  }

  @Override
  public YearMonth period() {
    return YearMonth.from(consignment.date());
  }

  @Override
  public Quantity quantity() {
    return consignment.lot().net();
  }

  @Override
  public List<String> particulars() {
    return List.of(consignment.lot().material(), consignment.product().family().code());
  }

  @Override
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    remarks.add("批次 lot " + consignment.lot().code());
    consignment
        .documents()
        .manifest()
        .ifPresent(paper -> remarks.add("转移联单 manifest " + paper.number()));
    return remarks;
  }
}
