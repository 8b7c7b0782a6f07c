package org.greenloop.accounting.custody;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntPredicate;
import org.greenloop.accounting.quantity.Fraction;

/// One walk through a chain. Events are visited in their order (or against it), each once, when all
/// that is on its one side has been seen; so the work grows with the lots that are found and not
/// with the ways between them.
final class Lineage {

  private final CustodyChain chain;
  private final Events events;
  private final IntPredicate stopAt;
  private final Map<Integer, Fraction> shares = new HashMap<>();
  private final List<Passage> passages = new ArrayList<>();
  private final List<Integer> visited = new ArrayList<>();
  private boolean exact = true;

  /// @param stopAt events behind which the walk does not look
  Lineage(CustodyChain chain, IntPredicate stopAt) {
    this.chain = chain;
    this.events = chain.events();
    this.stopAt = stopAt;
  }

  BackTrace back(int lot) {
    List<BackTrace.Origin> origins = new ArrayList<>();
    Set<Integer> withoutEvent = new LinkedHashSet<>();
    Visits visits = new Visits(Comparator.reverseOrder());
    add(lot, Fraction.ONE);
    before(lot, visits, withoutEvent);
    while (!visits.isEmpty()) {
      int event = chain.eventAt(visits.next());
      Fraction share = shareOfOutputs(event);
      passages.add(passage(event, share));
      long whole = events.massIn(event);
      if (whole == 0 || stopAt.test(event)) {
        endsAt(event, origins);
      } else {
        for (int input = events.inputStart(event); input < events.inputEnd(event); input++) {
          add(events.inputLot(input), share.times(Fraction.of(events.inputMass(input), whole)));
          before(events.inputLot(input), visits, withoutEvent);
        }
      }
    }
    for (int unknown : withoutEvent) {
      origins.add(
          new BackTrace.Origin(
              chain.lotCode(unknown),
              chain.madeBy(unknown) == CustodyChain.NONE
                  ? BackTrace.Ground.UNKNOWN
                  : BackTrace.Ground.UNFOUNDED,
              share(unknown)));
    }
    origins.removeIf(origin -> origin.share().signum() == 0);
    origins.sort(Comparator.comparing(BackTrace.Origin::lot));
    return new BackTrace(chain.lotCode(lot), origins, passages.reversed(), exact);
  }

  private void before(int lot, Visits visits, Set<Integer> withoutEvent) {
    int event = chain.madeBy(lot);
    if (event == CustodyChain.NONE || chain.position(event) == CustodyChain.NONE) {
      withoutEvent.add(lot);
    } else {
      visits.add(chain.position(event));
    }
  }

  private void endsAt(int event, List<BackTrace.Origin> origins) {
    BackTrace.Ground ground =
        events.kind(event) == EventKind.RETURN_CONSIGNMENT
            ? BackTrace.Ground.RETURNED
            : BackTrace.Ground.UNFOUNDED;
    for (int output = events.outputStart(event); output < events.outputEnd(event); output++) {
      int lot = events.outputLot(output);
      if (lot != CustodyChain.NONE && shares.containsKey(lot)) {
        origins.add(new BackTrace.Origin(chain.lotCode(lot), ground, share(lot)));
      }
    }
  }

  private Fraction shareOfOutputs(int event) {
    Fraction sum = Fraction.ZERO;
    for (int output = events.outputStart(event); output < events.outputEnd(event); output++) {
      if (events.outputLot(output) != CustodyChain.NONE) {
        sum = sum.plus(share(events.outputLot(output)));
      }
    }
    return sum;
  }

  ForwardTrace forward(int lot) {
    List<ForwardTrace.Destination> destinations = new ArrayList<>();
    Visits visits = new Visits(Comparator.naturalOrder());
    add(lot, Fraction.ONE);
    after(lot, visits, destinations);
    while (!visits.isEmpty()) {
      int event = chain.eventAt(visits.next());
      Fraction share = shareOfInputs(event);
      passages.add(passage(event, share));
      if (share.signum() > 0) {
        leave(event, share, visits, destinations);
      }
    }
    return new ForwardTrace(chain.lotCode(lot), destinations, passages, exact);
  }

  /// What of a lot is not taken stays; the rest goes on with its takers.
  private void after(int lot, Visits visits, List<ForwardTrace.Destination> destinations) {
    for (int at = chain.takenStart(lot); at < chain.takenEnd(lot); at++) {
      int event = chain.eventOfInput(chain.taken(at));
      if (chain.position(event) != CustodyChain.NONE) {
        visits.add(chain.position(event));
      }
    }
    long left = chain.mass(lot) - chain.takenMass(lot);
    if (left > 0) {
      int output = chain.madeAs(lot);
      destinations.add(
          new ForwardTrace.Destination(
              ForwardTrace.Fate.HELD,
              chain.lotCode(lot),
              events.holder(chain.madeBy(lot)),
              chain.text(events.outputMaterial(output)),
              Optional.of(events.outputRoute(output)),
              share(lot).times(Fraction.of(left, chain.mass(lot)))));
    }
  }

  private Fraction shareOfInputs(int event) {
    Fraction sum = Fraction.ZERO;
    for (int input = events.inputStart(event); input < events.inputEnd(event); input++) {
      int lot = events.inputLot(input);
      if (shares.containsKey(lot) && events.inputMass(input) > 0) {
        long whole = Math.max(chain.mass(lot), chain.takenMass(lot));
        sum = sum.plus(share(lot).times(Fraction.of(events.inputMass(input), whole)));
      }
    }
    return bounded(sum);
  }

  private void leave(
      int event, Fraction share, Visits visits, List<ForwardTrace.Destination> destinations) {
    if (stopAt.test(event) || events.kind(event) == EventKind.SALE_BACK) {
      destinations.add(
          left(
              events.kind(event) == EventKind.SALE_BACK
                  ? ForwardTrace.Fate.SOLD_BACK
                  : ForwardTrace.Fate.LEFT,
              event,
              materialIn(event),
              Optional.empty(),
              share));
      return;
    }
    long whole = Math.max(events.massIn(event), events.massOut(event));
    for (int output = events.outputStart(event); output < events.outputEnd(event); output++) {
      Fraction part = share.times(Fraction.of(events.outputMass(output), whole));
      int lot = events.outputLot(output);
      if (lot != CustodyChain.NONE) {
        add(lot, part);
        after(lot, visits, destinations);
      } else if (part.signum() > 0) {
        destinations.add(
            left(
                ForwardTrace.Fate.LEFT,
                event,
                chain.text(events.outputMaterial(output)),
                Optional.of(events.outputRoute(output)),
                part));
      }
    }
    long missing = whole - events.massOut(event);
    if (missing > 0) {
      destinations.add(
          left(
              ForwardTrace.Fate.UNACCOUNTED,
              event,
              materialIn(event),
              Optional.empty(),
              share.times(Fraction.of(missing, whole))));
    }
  }

  private ForwardTrace.Destination left(
      ForwardTrace.Fate fate, int event, String material, Optional<Route> route, Fraction share) {
    return new ForwardTrace.Destination(
        fate, chain.reference(event), events.operator(event), material, route, share);
  }

  /// Of the first lot that is taken; empty where no event made it.
  private String materialIn(int event) {
    int output = chain.madeAs(events.inputLot(events.inputStart(event)));
    return output == CustodyChain.NONE ? "" : chain.text(events.outputMaterial(output));
  }

  /// The events of the walk, in its order.
  List<Integer> visited() {
    return visited;
  }

  /// The events of the walk with what they took and gave, the earliest first.
  ///
  /// @param passages as the trace lists them
  List<Followed.Step> steps(List<Passage> passages) {
    List<Integer> order =
        visited.stream().sorted(Comparator.comparingInt(chain::position)).toList();
    List<Followed.Step> steps = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      steps.add(step(order.get(i), passages.get(i)));
    }
    return steps;
  }

  private Followed.Step step(int event, Passage passage) {
    Set<String> took = new LinkedHashSet<>();
    for (int input = events.inputStart(event); input < events.inputEnd(event); input++) {
      material(events.inputLot(input)).ifPresent(took::add);
    }
    Set<String> gave = new LinkedHashSet<>();
    for (int output = events.outputStart(event); output < events.outputEnd(event); output++) {
      gave.add(chain.text(events.outputMaterial(output)));
    }
    int process = events.process(event);
    return new Followed.Step(
        passage.event(),
        passage.kind(),
        passage.date(),
        passage.operator(),
        passage.holder(),
        process == CustodyChain.NONE ? Optional.empty() : Optional.of(chain.text(process)),
        List.copyOf(took),
        List.copyOf(gave),
        LotMass.kilograms(events.massIn(event)),
        LotMass.kilograms(events.massOut(event)),
        passage.share());
  }

  private Optional<String> material(int lot) {
    int made = chain.madeAs(lot);
    return made == CustodyChain.NONE
        ? Optional.empty()
        : Optional.of(chain.text(events.outputMaterial(made)));
  }

  /// After [#back]: each event gives its share on to what it took, by mass.
  List<Followed.Link> linksBack() {
    List<Followed.Link> links = new ArrayList<>();
    for (int event : visited.reversed()) {
      long whole = events.massIn(event);
      Fraction share = whole == 0 ? Fraction.ZERO : bounded(shareOfOutputs(event));
      for (int input = events.inputStart(event); input < events.inputEnd(event); input++) {
        links.add(
            link(
                input,
                event,
                whole == 0 ? share : share.times(Fraction.of(events.inputMass(input), whole))));
      }
    }
    return links;
  }

  /// After [#forward]: of what an event takes, only the lots that the walk came by.
  List<Followed.Link> linksForward() {
    List<Followed.Link> links = new ArrayList<>();
    for (int event : visited) {
      for (int input = events.inputStart(event); input < events.inputEnd(event); input++) {
        int lot = events.inputLot(input);
        if (shares.containsKey(lot) && events.inputMass(input) > 0) {
          long whole = Math.max(chain.mass(lot), chain.takenMass(lot));
          links.add(
              link(input, event, share(lot).times(Fraction.of(events.inputMass(input), whole))));
        }
      }
    }
    return links;
  }

  private Followed.Link link(int input, int event, Fraction share) {
    int lot = events.inputLot(input);
    int made = chain.madeBy(lot);
    return new Followed.Link(
        chain.lotCode(lot),
        material(lot),
        made == CustodyChain.NONE ? Optional.empty() : Optional.of(chain.reference(made)),
        chain.reference(event),
        LotMass.kilograms(events.inputMass(input)),
        share);
  }

  private Passage passage(int event, Fraction share) {
    visited.add(event);
    return new Passage(
        chain.reference(event),
        events.kind(event),
        chain.date(event),
        events.operator(event),
        events.holder(event),
        share);
  }

  private Fraction share(int lot) {
    return shares.getOrDefault(lot, Fraction.ZERO);
  }

  private void add(int lot, Fraction share) {
    shares.merge(lot, bounded(share), (one, other) -> bounded(one.plus(other)));
  }

  private Fraction bounded(Fraction share) {
    exact = exact && !Digits.areTooMany(share);
    return Digits.bounded(share);
  }

  /// Places in the order of events, each once.
  private static final class Visits {
    private final PriorityQueue<Integer> queue;
    private int last = -1;

    Visits(Comparator<Integer> order) {
      this.queue = new PriorityQueue<>(order);
    }

    void add(int place) {
      queue.add(place);
    }

    boolean isEmpty() {
      while (!queue.isEmpty() && queue.element() == last) {
        queue.remove();
      }
      return queue.isEmpty();
    }

    int next() {
      last = queue.remove();
      return last;
    }
  }
}
