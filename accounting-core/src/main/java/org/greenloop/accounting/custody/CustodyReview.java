package org.greenloop.accounting.custody;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
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

  /// @param findings by kind, then by event
  public record Reviewed(CustodyChain chain, List<CustodyFinding> findings) {
    public Reviewed {
      findings = List.copyOf(findings);
    }
  }

  /// Reads the events three times and keeps none of them but the suspects, so that a month of a
  /// province fits: first for marks and papers that look wrong, then for the lots and the events
  /// that have those marks and papers, then for what can be told of each event once all lots are
  /// known.
  ///
  /// @throws IllegalArgumentException where two events make a lot of one code
  public Reviewed review(CustodyEvents events) {
    List<CustodyFinding> found = new ArrayList<>();
    List<Suspects> suspects = suspects(events, found::add);
    CustodyChain.Builder lots = new CustodyChain.Builder();
    events.forEach(
        event -> {
          lots.add(event);
          suspects.forEach(some -> some.keep(event));
        });
    suspects.forEach(some -> some.find(found::add));
    CustodyChain chain = lots.build();
    TreatmentChecks treatments = new TreatmentChecks(chain, resources, processes, thresholds);
    events.forEach(
        event -> {
          treatments.check(event, found::add);
          LotChecks.weighedAfter(event).ifPresent(found::add);
        });
    new LotChecks(chain, processes).find(found::add);
    new SalesCycles(chain, limits).find(found::add);
    found.sort(CustodyFinding.ORDER);
    return new Reviewed(chain, found);
  }

  private List<Suspects> suspects(CustodyEvents events, Consumer<CustodyFinding> found) {
    DoubleClaims claims = new DoubleClaims(limits);
    ThreeWayMatch match = new ThreeWayMatch(resources, limits);
    events.forEach(
        event -> {
          claims.sieve(event);
          match.sieve(event, found);
        });
    List<Suspects> suspects = new ArrayList<>(match.suspects());
    suspects.add(claims.suspects());
    return suspects;
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
