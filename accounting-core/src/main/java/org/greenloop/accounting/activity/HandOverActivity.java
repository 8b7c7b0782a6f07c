package org.greenloop.accounting.activity;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.custody.HandOver;
import org.greenloop.accounting.quantity.Quantity;

/// A lot that was taken over from another member 交接, template `handovers`; the one who takes it
/// reports it.
///
/// @param handOver by the number on the delivery note
public record HandOverActivity(SourceRow source, HandOver handOver, DataQualityTier tier)
    implements Activity {

  @Override
  public int siteId() {
    return handOver.buyer();
  }

  @Override
  public YearMonth period() {
    return YearMonth.from(handOver.date());
  }

  @Override
  public Quantity quantity() {
    return handOver.received().net();
  }

  @Override
  public List<String> particulars() {
    return List.of(
        handOver.received().material(),
        handOver.reason() == HandOver.Reason.SALE ? "sale" : "return");
  }

  @Override
  public List<String> remarks() {
    return List.of("批次 lot " + handOver.given().lot() + " → " + handOver.received().code());
  }

  @Override
  public Optional<Integer> counterpartyId() {
    return Optional.of(handOver.seller());
  }
}
