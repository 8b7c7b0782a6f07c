package org.greenloop.accounting.custody;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.recycling.RecoveryRate;

/// Recovery rates by producer, brand and family: 产品回收率 X41 and 包装回收率 X42 of 《绿色供应链管理评价要求》. The
/// index names both without a formula; the definitions are UNCONFIRMED.
/// * Products: taken back in the period. A product is taken back once, where it enters the chain of
///   custody; hand-overs and treatment add nothing.
/// * Packaging: finally recovered in the period, as [RecoveryBook] counts it.
public final class RecoveryRates {

  /// What was put on the market.
  public record Sales(ProductGroup group, ReportingPeriod period, Quantity quantity) {}

  private RecoveryRates() {}

  /// Mass taken back in a period, in kg, by family, producer and brand.
  public static SortedMap<ProductGroup, Quantity> takenBack(
      Collection<ReturnConsignment> consignments, ReportingPeriod period) {
    Set<YearMonth> months = new HashSet<>(period.months());
    SortedMap<ProductGroup, Quantity> sums = new TreeMap<>();
    for (ReturnConsignment consignment : consignments) {
      if (months.contains(YearMonth.from(consignment.date()))) {
        sums.merge(
            ProductGroup.of(consignment.product()),
            consignment.lot().net().in(Unit.KILOGRAM),
            Quantity::plus);
      }
    }
    return sums;
  }

  /// Mass finally recovered in a period, in kg, by family, producer and brand of the consignments
  /// it came from.
  public static SortedMap<ProductGroup, Quantity> recovered(
      Collection<ReturnConsignment> consignments, RecoveryBook book, ReportingPeriod period) {
    Map<String, ProductGroup> groups = new HashMap<>();
    for (ReturnConsignment consignment : consignments) {
      groups.put(consignment.lot().code(), ProductGroup.of(consignment.product()));
    }
    SortedMap<ProductGroup, Quantity> sums = new TreeMap<>();
    book.contributions(period)
        .forEach(
            (lot, mass) -> {
              ProductGroup group = groups.get(lot);
              if (group != null) {
                sums.merge(group, mass, Quantity::plus);
              }
            });
    return sums;
  }

  /// Of sums by group, those that a wider group holds.
  public static Quantity within(ProductGroup group, SortedMap<ProductGroup, Quantity> sums) {
    return sums.entrySet().stream()
        .filter(
            entry ->
                group.holds(
                    new ReturnedProduct(
                        entry.getKey().family(),
                        Optional.empty(),
                        entry.getKey().producer(),
                        entry.getKey().brand(),
                        Optional.empty(),
                        Optional.empty())))
        .map(Map.Entry::getValue)
        .reduce(Quantity.of("0", Unit.KILOGRAM), Quantity::plus);
  }

  /// The rate of a group; empty where its sales of one of the base periods are not known, since
  /// unknown sales are not none.
  public static Optional<RecoveryRate> rate(
      ProductGroup group,
      Quantity recovered,
      ReportingPeriod period,
      MarketBase base,
      Collection<Sales> sales) {
    Map<ReportingPeriod, Quantity> sold = new HashMap<>();
    for (Sales sale : sales) {
      if (sale.group().equals(group)) {
        sold.merge(sale.period(), sale.quantity(), Quantity::plus);
      }
    }
    return rate(recovered, period, base, sold);
  }

  /// As above, of whatever was put on the market in the periods of the base.
  public static Optional<RecoveryRate> rate(
      Quantity recovered,
      ReportingPeriod period,
      MarketBase base,
      Map<ReportingPeriod, Quantity> onMarket) {
    List<ReportingPeriod> periods = base.periods(period);
    List<Quantity> sold = new ArrayList<>();
    for (ReportingPeriod one : periods) {
      Quantity known = onMarket.get(one);
      if (known == null) {
        return Optional.empty();
      }
      sold.add(known);
    }
    Quantity all = sold.stream().reduce(Quantity::plus).orElseThrow();
    Quantity average =
        new Quantity(
            all.value().divide(BigDecimal.valueOf(periods.size()), Quantity.PRECISION), all.unit());
    return Optional.of(new RecoveryRate(recovered, period, average, periods));
  }
}
