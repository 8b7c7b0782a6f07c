package org.greenloop.accounting.custody;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.quantity.Fraction;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.jspecify.annotations.Nullable;

/// Balances of all operators and materials over a period. Every event up to the end of the period
/// is read once.
public final class MassBalances {

  private record Key(int operator, String material) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparingInt(Key::operator).thenComparing(Key::material);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private enum Side {
    RECEIVED,
    MADE,
    HANDED_OVER,
    USED_OR_LOST,
    SOLD_BACK,
    /// A part of the one before.
    LOST
  }

  /// What one operator did with one material, in micrograms.
  private static final class Sums {
    private Fraction before = Fraction.ZERO;
    private final Map<Side, Fraction> during = new EnumMap<>(Side.class);
  }

  private final CustodyChain chain;
  private final Events events;
  private final ReportingPeriod period;
  private final YearMonth first;
  private final YearMonth last;
  private final Map<Key, Sums> sums = new TreeMap<>();

  private MassBalances(CustodyChain chain, ReportingPeriod period) {
    this.chain = chain;
    this.events = chain.events();
    this.period = period;
    this.first = period.months().getFirst();
    this.last = period.months().getLast();
  }

  /// In the order of operators and materials.
  public static List<MassBalance> of(
      CustodyChain chain, ReportingPeriod period, Collection<StockCount> counts) {
    MassBalances balances = new MassBalances(chain, period);
    for (int place = 0; place < chain.ordered(); place++) {
      balances.post(chain.eventAt(place));
    }
    return balances.close(counts);
  }

  private void post(int event) {
    if (YearMonth.from(chain.date(event)).isAfter(last)) {
      return;
    }
    long in = events.massIn(event);
    long missing = Math.max(0, in - came(event));
    for (int input = events.inputStart(event); input < events.inputEnd(event); input++) {
      int made = chain.madeAs(events.inputLot(input));
      if (made == CustodyChain.NONE) {
        continue;
      }
      Key key = new Key(events.operator(event), chain.text(events.outputMaterial(made)));
      Fraction mass = Fraction.of(events.inputMass(input), 1);
      switch (events.kind(event)) {
        case HAND_OVER -> post(event, key, Side.HANDED_OVER, mass);
        case SALE_BACK -> post(event, key, Side.SOLD_BACK, mass);
        case REGROUPING, TREATMENT_RUN -> {
          post(event, key, Side.USED_OR_LOST, mass);
          if (missing > 0) {
            post(event, key, Side.LOST, mass.times(Fraction.of(missing, in)));
          }
        }
        case RETURN_CONSIGNMENT -> throw new IllegalStateException("a consignment takes no lot");
      }
    }
    for (int output = events.outputStart(event); output < events.outputEnd(event); output++) {
      if (events.outputLot(output) != CustodyChain.NONE) {
        post(
            event,
            new Key(events.holder(event), chain.text(events.outputMaterial(output))),
            switch (events.kind(event)) {
              case RETURN_CONSIGNMENT, HAND_OVER -> Side.RECEIVED;
              case REGROUPING, TREATMENT_RUN, SALE_BACK -> Side.MADE;
            },
            Fraction.of(events.outputMass(output), 1));
      }
    }
  }

  /// What came out of an event other than as loss.
  private long came(int event) {
    long sum = 0;
    for (int output = events.outputStart(event); output < events.outputEnd(event); output++) {
      if (events.outputRoute(output) != Route.LOSS) {
        sum = Math.addExact(sum, events.outputMass(output));
      }
    }
    return sum;
  }

  private void post(int event, Key key, Side side, Fraction mass) {
    Sums of = sums.computeIfAbsent(key, unused -> new Sums());
    if (YearMonth.from(chain.date(event)).isBefore(first)) {
      of.before =
          switch (side) {
            case RECEIVED, MADE -> of.before.plus(mass);
            case HANDED_OVER, USED_OR_LOST, SOLD_BACK -> of.before.minus(mass);
            case LOST -> of.before;
          };
    } else {
      of.during.merge(side, mass, (one, other) -> Digits.bounded(one.plus(other)));
    }
  }

  private List<MassBalance> close(Collection<StockCount> counts) {
    Map<Key, Quantity> opening = counted(counts, first.minusMonths(1));
    Map<Key, Quantity> closing = counted(counts, last);
    opening.keySet().forEach(key -> sums.computeIfAbsent(key, unused -> new Sums()));
    closing.keySet().forEach(key -> sums.computeIfAbsent(key, unused -> new Sums()));
    List<MassBalance> balances = new ArrayList<>();
    sums.forEach((key, of) -> balances.add(balance(key, of, opening.get(key), closing.get(key))));
    return balances;
  }

  /// A sum of shares that does not end is rounded as the ledger does, once, and what was used is
  /// the rest, so that the balance stays exact.
  private MassBalance balance(
      Key key, Sums of, @Nullable Quantity opening, @Nullable Quantity counted) {
    Quantity lost = amount(of, Side.LOST);
    return new MassBalance(
        key.operator(),
        key.material(),
        period,
        opening == null ? kilograms(of.before) : opening,
        amount(of, Side.RECEIVED),
        amount(of, Side.MADE),
        amount(of, Side.HANDED_OVER),
        amount(of, Side.USED_OR_LOST).plus(lost.times(BigDecimal.ONE.negate())),
        amount(of, Side.SOLD_BACK),
        lost,
        Optional.ofNullable(counted));
  }

  private static Map<Key, Quantity> counted(Collection<StockCount> counts, YearMonth month) {
    Map<Key, Quantity> masses = new HashMap<>();
    for (StockCount count : counts) {
      if (count.month().equals(month)) {
        masses.merge(
            new Key(count.operator(), count.material()),
            count.mass().in(Unit.KILOGRAM),
            Quantity::plus);
      }
    }
    return masses;
  }

  private static Quantity amount(Sums of, Side side) {
    return kilograms(of.during.getOrDefault(side, Fraction.ZERO));
  }

  private static Quantity kilograms(Fraction micrograms) {
    return new Quantity(
        Rounding.toLedger(micrograms.of(LotMass.kilograms(1)).value()), Unit.KILOGRAM);
  }
}
