package org.greenloop.accounting.recycling;

import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.quantity.Percentage;
import org.greenloop.accounting.quantity.Quantity;

/// How much of what was put on the market came back.
///
/// Products 产品回收率: own products taken back in the period ÷ put on the market in the matching sales
/// period × 100. Packaging 包装回收率: packaging recovered, by the company and by others for it, ÷
/// packaging put on the market × 100. Both UNCONFIRMED: 《绿色供应链管理评价要求》 X41 and X42 name them without
/// a formula.
///
/// The base period is stored because the rate means nothing without it: a refrigerator that comes
/// back was not sold this year. One official base for appliances: the average sales of the three
/// years before (发改产业〔2021〕1102号, SECONDARY).
///
/// A rate above 100 % is not clipped; a shrinking market takes back more than it sells.
///
/// @param recovered mass, or pieces
/// @param putOnMarket in the same dimension
/// @param base sales periods that `putOnMarket` describes; of several, their average
public record RecoveryRate(
    Quantity recovered, ReportingPeriod period, Quantity putOnMarket, List<ReportingPeriod> base) {

  /// @throws IllegalArgumentException where an amount is negative, or no base period is named
  public RecoveryRate {
    base = List.copyOf(base);
    if (base.isEmpty()) {
      throw new IllegalArgumentException(
          "a recovery rate names the sales period it is held against");
    }
    if (recovered.value().signum() < 0 || putOnMarket.value().signum() < 0) {
      throw new IllegalArgumentException(
          "an amount is not negative: " + recovered + ", " + putOnMarket);
    }
  }

  /// %; empty where nothing was put on the market.
  public Optional<Quantity> value() {
    return Percentage.of(recovered, putOnMarket);
  }
}
