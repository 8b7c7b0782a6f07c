package org.greenloop.accounting.custody;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.recycling.ElementThreshold;

/// All that a reviewer should look at among the events of a region. What is found depends on the
/// events alone and not on the order in which they came.
///
/// @param resources what may come out of what, and what moves with a manifest
/// @param thresholds least recovery of elements from power batteries
public record CustodyReview(
    RenewableResources resources,
    TreatmentProcesses processes,
    List<ElementThreshold> thresholds,
    CustodyLimits limits) {

  public CustodyReview {
    thresholds = List.copyOf(thresholds);
  }

  /// By kind, then by event.
  ///
  /// @throws IllegalArgumentException where two events make a lot of one code
  public List<CustodyFinding> findings(Collection<? extends CustodyEvent> events) {
    CustodyChain chain = CustodyChain.of(events);
    List<CustodyFinding> found = new ArrayList<>();
    new DoubleClaims(events, limits).find(found::add);
    new LotChecks(chain, processes).find(events, found::add);
    new SalesCycles(chain, limits).find(found::add);
    new ThreeWayMatch(events, resources, limits).find(found::add);
    new TreatmentChecks(events, resources, processes, thresholds).find(found::add);
    found.sort(CustodyFinding.ORDER);
    return found;
  }

  /// The balances of a period that do not close.
  public List<CustodyFinding> openBalances(
      CustodyChain chain, ReportingPeriod period, Collection<StockCount> counts) {
    return MassBalances.of(chain, period, counts).stream()
        .filter(balance -> !balance.closes(limits.balance()))
        .map(this::open)
        .sorted(CustodyFinding.ORDER)
        .toList();
  }

  private CustodyFinding open(MassBalance balance) {
    return new CustodyFinding(
        FindingKind.BALANCE_OPEN,
        List.of(),
        List.of(),
        List.of(balance.operator()),
        balance.material() + " " + grams(balance.closing()),
        List.of(
            balance.counted().map(CustodyReview::grams).orElse(""),
            Rounding.plain(limits.balance()),
            balance.period().toString()));
  }

  /// A sum of shares may not end; a gram is enough to look at.
  private static String grams(Quantity mass) {
    return Shown.mass(new Quantity(Rounding.toDecimals(mass.value(), 3), mass.unit()));
  }
}
