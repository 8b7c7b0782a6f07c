package org.greenloop.accounting.custody;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntPredicate;
import org.greenloop.accounting.quantity.Quantity;

/// The events and lots of a region as one graph: who made which lot of what, and what became of it.
///
/// Kept in arrays of numbers, some hundred bytes an event, so that millions fit; a question about
/// one lot looks only at the events before or after it. The order in which events are added changes
/// nothing: they are put into the order of their lots, and of date, kind and number where lots do
/// not decide.
public final class CustodyChain {

  static final int NONE = -1;

  private final Events events;
  private final CodeTable lots;
  private final CodeTable texts;

  /// Output that made each lot, and its event; [#NONE] for a lot that no event made.
  private final int[] madeBy;

  private final int[] madeAs;

  /// Inputs that take from each lot: those of lot `l` lie at `takenStart[l]` to `takenStart[l +
  /// 1]`.
  private final int[] takenStart;

  private final int[] taken;
  private final int[] eventOfInput;

  /// Events, each after those that made what it takes.
  private final int[] order;

  private final int[] position;

  private CustodyChain(Builder builder) {
    this.events = builder.events;
    this.lots = builder.lots;
    this.texts = builder.texts;
    this.madeBy = filled(lots.size());
    this.madeAs = filled(lots.size());
    for (int event = 0; event < events.count(); event++) {
      for (int output = events.outputStart(event); output < events.outputEnd(event); output++) {
        int lot = events.outputLot(output);
        if (lot != NONE) {
          if (madeBy[lot] != NONE) {
            throw new IllegalArgumentException("lot " + lots.code(lot) + " is made twice");
          }
          madeBy[lot] = event;
          madeAs[lot] = output;
        }
      }
    }
    this.eventOfInput = new int[events.inputCount()];
    this.takenStart = new int[lots.size() + 1];
    this.taken = new int[events.inputCount()];
    linkInputs();
    this.position = filled(events.count());
    this.order = inOrder();
  }

  private static int[] filled(int length) {
    int[] numbers = new int[length];
    Arrays.fill(numbers, NONE);
    return numbers;
  }

  private void linkInputs() {
    for (int event = 0; event < events.count(); event++) {
      for (int input = events.inputStart(event); input < events.inputEnd(event); input++) {
        eventOfInput[input] = event;
        takenStart[events.inputLot(input) + 1]++;
      }
    }
    for (int lot = 0; lot < lots.size(); lot++) {
      takenStart[lot + 1] += takenStart[lot];
    }
    int[] next = takenStart.clone();
    for (int input = 0; input < events.inputCount(); input++) {
      taken[next[events.inputLot(input)]++] = input;
    }
  }

  /// Events whose lots go in a circle have no place in it. Only rows that were never checked have
  /// such.
  private int[] inOrder() {
    int[] waiting = new int[events.count()];
    PriorityQueue<Integer> ready = new PriorityQueue<>(byDate());
    for (int event = 0; event < events.count(); event++) {
      for (int input = events.inputStart(event); input < events.inputEnd(event); input++) {
        if (madeBy[events.inputLot(input)] != NONE) {
          waiting[event]++;
        }
      }
      if (waiting[event] == 0) {
        ready.add(event);
      }
    }
    int[] sorted = new int[events.count()];
    int placed = 0;
    while (!ready.isEmpty()) {
      int event = ready.remove();
      position[event] = placed;
      sorted[placed++] = event;
      for (int output = events.outputStart(event); output < events.outputEnd(event); output++) {
        int lot = events.outputLot(output);
        if (lot != NONE) {
          releaseTakers(lot, waiting, ready);
        }
      }
    }
    return Arrays.copyOf(sorted, placed);
  }

  private void releaseTakers(int lot, int[] waiting, PriorityQueue<Integer> ready) {
    for (int at = takenStart[lot]; at < takenStart[lot + 1]; at++) {
      int taker = eventOfInput[taken[at]];
      if (--waiting[taker] == 0) {
        ready.add(taker);
      }
    }
  }

  private Comparator<Integer> byDate() {
    return Comparator.<Integer>comparingInt(events::day)
        .thenComparing(events::kind)
        .thenComparing(this::reference);
  }

  /// @throws IllegalArgumentException where two events make a lot of one code
  public static CustodyChain of(Collection<? extends CustodyEvent> events) {
    Builder builder = new Builder();
    events.forEach(builder::add);
    return builder.build();
  }

  /// Where a lot came from.
  ///
  /// @throws IllegalArgumentException for a lot that no event names
  public BackTrace traceBack(String code) {
    return new Lineage(this, event -> false).back(lot(code));
  }

  /// What became of a lot.
  ///
  /// @throws IllegalArgumentException for a lot that no event names
  public ForwardTrace traceForward(String code) {
    return new Lineage(this, event -> false).forward(lot(code));
  }

  /// As [#traceBack], with the way that the material took.
  ///
  /// @throws IllegalArgumentException for a lot that no event names
  public Followed<BackTrace> followBack(String code) {
    Lineage lineage = new Lineage(this, event -> false);
    BackTrace trace = lineage.back(lot(code));
    return new Followed<>(trace, lineage.steps(trace.passages()), lineage.linksBack());
  }

  /// As [#traceForward], with the way that the material took.
  ///
  /// @throws IllegalArgumentException for a lot that no event names
  public Followed<ForwardTrace> followForward(String code) {
    Lineage lineage = new Lineage(this, event -> false);
    ForwardTrace trace = lineage.forward(lot(code));
    return new Followed<>(trace, lineage.steps(trace.passages()), lineage.linksForward());
  }

  /// The lot of a code; empty where no event made one.
  public Optional<MadeLot> findMade(String code) {
    int lot = lots.find(code);
    return lot == NONE || madeBy[lot] == NONE
        ? Optional.empty()
        : Optional.of(
            new MadeLot(
                code,
                texts.code(events.outputMaterial(madeAs[lot])),
                LotMass.kilograms(events.outputMass(madeAs[lot])),
                events.holder(madeBy[lot]),
                reference(madeBy[lot]),
                date(madeBy[lot])));
  }

  /// Material of a lot; empty where no event made it.
  Optional<String> findMaterial(String code) {
    int lot = lots.find(code);
    return lot == NONE || madeBy[lot] == NONE
        ? Optional.empty()
        : Optional.of(texts.code(events.outputMaterial(madeAs[lot])));
  }

  /// Share of a lot's net mass, 0 to 1; none where nothing was said, or no event made the lot.
  BigDecimal moisture(String code) {
    int lot = lots.find(code);
    return lot == NONE || madeBy[lot] == NONE
        ? BigDecimal.ZERO
        : events.outputMoisture(madeAs[lot]);
  }

  /// Days of some events.
  ///
  /// @param references as [CustodyEvent#reference]
  public Map<String, LocalDate> dates(Set<String> references) {
    Map<String, LocalDate> dates = new HashMap<>();
    for (int event = 0; event < events.count(); event++) {
      String reference = reference(event);
      if (references.contains(reference)) {
        dates.put(reference, date(event));
      }
    }
    return dates;
  }

  /// What of a lot no event has taken yet, kg; zero where more was taken than it had. Empty where
  /// no event made it.
  public Optional<Quantity> findLeft(String code) {
    int lot = lots.find(code);
    return lot == NONE || madeBy[lot] == NONE
        ? Optional.empty()
        : Optional.of(LotMass.kilograms(Math.max(0, mass(lot) - takenMass(lot))));
  }

  /// What a lot was before it came back; empty for a lot that no consignment made.
  public Optional<Consigned> findConsigned(String code) {
    int lot = lots.find(code);
    return lot == NONE
            || madeBy[lot] == NONE
            || events.kind(madeBy[lot]) != EventKind.RETURN_CONSIGNMENT
        ? Optional.empty()
        : Optional.of(events.consigned(madeBy[lot]));
  }

  public boolean knows(String lot) {
    return lots.find(lot) != NONE;
  }

  /// Lots of some sites of which something is left, by code.
  ///
  /// @param sites whose; asked once for each lot
  public List<MadeLot> listHeld(IntPredicate sites) {
    List<MadeLot> held = new ArrayList<>();
    for (int lot = 0; lot < lotCount(); lot++) {
      if (madeBy[lot] != NONE
          && sites.test(events.holder(madeBy[lot]))
          && mass(lot) > takenMass(lot)) {
        held.add(findMade(lotCode(lot)).orElseThrow());
      }
    }
    held.sort(Comparator.comparing(MadeLot::lot));
    return held;
  }

  public int size() {
    return events.count();
  }

  Events events() {
    return events;
  }

  int lotCount() {
    return lots.size();
  }

  /// @throws IllegalArgumentException for a lot that no event names
  int lot(String code) {
    int number = lots.find(code);
    if (number == NONE) {
      throw new IllegalArgumentException("no event names the lot " + code);
    }
    return number;
  }

  String lotCode(int lot) {
    return lots.code(lot);
  }

  String text(int number) {
    return texts.code(number);
  }

  /// Event that made a lot, or [#NONE].
  int madeBy(int lot) {
    return madeBy[lot];
  }

  /// Output that a lot is; only of lots that an event made.
  int madeAs(int lot) {
    return madeAs[lot];
  }

  /// Micrograms; 0 for a lot that no event made.
  long mass(int lot) {
    return madeAs[lot] == NONE ? 0 : events.outputMass(madeAs[lot]);
  }

  int takenStart(int lot) {
    return takenStart[lot];
  }

  int takenEnd(int lot) {
    return takenStart[lot + 1];
  }

  /// The input at a place between [#takenStart] and [#takenEnd].
  int taken(int at) {
    return taken[at];
  }

  int eventOfInput(int input) {
    return eventOfInput[input];
  }

  /// Micrograms that later events take from a lot.
  long takenMass(int lot) {
    long sum = 0;
    for (int at = takenStart[lot]; at < takenStart[lot + 1]; at++) {
      sum = Math.addExact(sum, events.inputMass(taken[at]));
    }
    return sum;
  }

  int ordered() {
    return order.length;
  }

  int eventAt(int place) {
    return order[place];
  }

  /// Place in the order; [#NONE] where lots go in a circle.
  int position(int event) {
    return position[event];
  }

  LocalDate date(int event) {
    return LocalDate.ofEpochDay(events.day(event));
  }

  /// As [CustodyEvent#reference].
  String reference(int event) {
    String name = events.kind(event).code() + " " + texts.code(events.number(event));
    return events.kind(event) == EventKind.RETURN_CONSIGNMENT
        ? name + " " + lots.code(events.outputLot(events.outputStart(event)))
        : name;
  }

  /// Takes events one by one, so that they need not be in memory together.
  public static final class Builder {

    private final CodeTable lots = new CodeTable();
    private final CodeTable texts = new CodeTable();
    private final Events events = new Events(lots, texts);

    public Builder add(CustodyEvent event) {
      events.add(event);
      return this;
    }

    /// @throws IllegalArgumentException where two events make a lot of one code
    public CustodyChain build() {
      return new CustodyChain(this);
    }
  }
}
