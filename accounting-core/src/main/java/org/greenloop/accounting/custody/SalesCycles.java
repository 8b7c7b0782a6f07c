package org.greenloop.accounting.custody;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.greenloop.accounting.quantity.Fraction;

/// 空转: lots that are sold round until they are back with one of the sellers, for the papers alone.
///
/// Found where a sale gives an operator a lot that consists, for the most part, of what that
/// operator sold before, with nothing but sales and regroupings between; and where little of it is
/// treated afterwards. What a buyer sends back is no sale.
///
/// First the operators that sell to each other in a ring are looked for; a region without rings
/// ends there, after one walk. Only what the members of a ring sold is followed.
final class SalesCycles {

  private static final Fraction HUNDRED = Fraction.of(100, 1);

  private final CustodyChain chain;
  private final Events events;
  private final CustodyLimits limits;

  /// Lots that came of what the operator in question sold.
  private final BitSet reached = new BitSet();

  SalesCycles(CustodyChain chain, CustodyLimits limits) {
    this.chain = chain;
    this.events = chain.events();
    this.limits = limits;
  }

  void find(Consumer<CustodyFinding> found) {
    SortedMap<Integer, SortedSet<Integer>> buyers = new TreeMap<>();
    SortedMap<Integer, List<Integer>> sales = new TreeMap<>();
    for (int event = 0; event < events.count(); event++) {
      if (events.isSale(event)) {
        int seller = events.operator(event);
        buyers.computeIfAbsent(seller, any -> new TreeSet<>()).add(events.holder(event));
        sales.computeIfAbsent(seller, any -> new ArrayList<>()).add(event);
      }
    }
    for (int operator : new Rings(buyers).members()) {
      cyclesOf(operator, sales.getOrDefault(operator, List.of()), found);
    }
  }

  private boolean passesOn(int event) {
    return events.kind(event) == EventKind.HAND_OVER || events.kind(event) == EventKind.REGROUPING;
  }

  private void cyclesOf(int operator, List<Integer> sales, Consumer<CustodyFinding> found) {
    List<Integer> lots = new ArrayList<>();
    Deque<Integer> next = new ArrayDeque<>();
    List<Integer> back = new ArrayList<>();
    sales.forEach(sale -> reach(sale, lots, next));
    while (!next.isEmpty()) {
      int lot = next.remove();
      for (int at = chain.takenStart(lot); at < chain.takenEnd(lot); at++) {
        int event = chain.eventOfInput(chain.taken(at));
        if (events.isSale(event) && events.holder(event) == operator) {
          back.add(event);
        }
        if (passesOn(event)) {
          reach(event, lots, next);
        }
      }
    }
    for (int event : back) {
      close(event, operator, found);
    }
    lots.forEach(reached::clear);
  }

  private void reach(int event, List<Integer> lots, Deque<Integer> next) {
    for (int output = events.outputStart(event); output < events.outputEnd(event); output++) {
      int lot = events.outputLot(output);
      if (lot != CustodyChain.NONE && !reached.get(lot)) {
        reached.set(lot);
        lots.add(lot);
        next.add(lot);
      }
    }
  }

  private void close(int event, int operator, Consumer<CustodyFinding> found) {
    if (chain.position(event) == CustodyChain.NONE) {
      return;
    }
    int lot = events.outputLot(events.outputStart(event));
    Lineage way = new Lineage(chain, earlier -> !passesOn(earlier) || sells(operator, earlier));
    Fraction own =
        way.back(lot)
            .share(
                origin -> {
                  int maker = chain.madeBy(chain.lot(origin.lot()));
                  return maker != CustodyChain.NONE && sells(operator, maker);
                })
            .times(HUNDRED);
    Fraction treated = treatedShare(lot).times(HUNDRED);
    if (own.toDecimal().compareTo(limits.cycleShare()) >= 0
        && treated.toDecimal().compareTo(limits.cycleTreated()) < 0) {
      found.accept(finding(way.visited(), own, treated));
    }
  }

  private boolean sells(int operator, int event) {
    return events.isSale(event) && events.operator(event) == operator;
  }

  private Fraction treatedShare(int lot) {
    return new Lineage(chain, later -> events.kind(later) == EventKind.TREATMENT_RUN)
        .forward(lot)
        .share(
            destination ->
                destination.fate() == ForwardTrace.Fate.LEFT
                    || destination.fate() == ForwardTrace.Fate.SOLD_BACK);
  }

  /// Names who passed the lots round, and not those who sold other things into them.
  private CustodyFinding finding(List<Integer> way, Fraction own, Fraction treated) {
    List<String> references = new ArrayList<>();
    List<String> lots = new ArrayList<>();
    List<Integer> operators = new ArrayList<>();
    for (int event : way) {
      int output = events.outputStart(event);
      if (passesOn(event)
          && output < events.outputEnd(event)
          && events.outputLot(output) != CustodyChain.NONE
          && reached.get(events.outputLot(output))) {
        references.add(chain.reference(event));
        lots.add(chain.lotCode(events.outputLot(output)));
        operators.add(events.operator(event));
        operators.add(events.holder(event));
      }
    }
    return new CustodyFinding(
        FindingKind.CYCLE_OF_SALES,
        references,
        lots,
        operators,
        Shown.percent(own.toDecimal()),
        List.of(Shown.percent(treated.toDecimal()), Shown.percent(limits.cycleTreated())));
  }
}
