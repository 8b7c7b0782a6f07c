package org.greenloop.accounting.activity;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.custody.SaleBack;
import org.greenloop.accounting.quantity.Quantity;

/// Secondary material that was sold to a factory 再生原料销售, template `sales-back`; the seller reports
/// it.
///
/// @param sale by the number that the seller gave it
public record SaleBackActivity(SourceRow source, SaleBack sale, DataQualityTier tier)
    implements Activity {

  @Override
  public int siteId() {
    return sale.seller();
  }

  @Override
  public YearMonth period() {
    return YearMonth.from(sale.date());
  }

  @Override
  public Quantity quantity() {
    return sale.given().net();
  }

  @Override
  public List<String> particulars() {
    return List.of(sale.material());
  }

  @Override
  public List<String> remarks() {
    return List.of("批次 lot " + sale.given().lot());
  }

  @Override
  public Optional<Integer> counterpartyId() {
    return Optional.of(sale.factory());
  }
}
