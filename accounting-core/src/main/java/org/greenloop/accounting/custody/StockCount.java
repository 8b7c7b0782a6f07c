package org.greenloop.accounting.custody;

import java.time.YearMonth;
import org.greenloop.accounting.quantity.Quantity;

/// 盘点: what an operator counted at the end of a month.
public record StockCount(int operator, String material, YearMonth month, Quantity mass) {

  /// @throws IllegalArgumentException for a mass that no lot has
  public StockCount {
    LotMass.required(mass);
  }
}
