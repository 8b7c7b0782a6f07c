package org.greenloop.accounting.custody;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.quantity.Fraction;
import org.greenloop.accounting.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// How much of any material comes from certain consignments: of one brand, of one company. Shares
/// are those of [BackTrace], of all lots at once: one walk along the chain.
public final class SourceShares {

  private final CustodyChain chain;
  private final Events events;

  /// Share of each lot that comes from the source, and that nobody knows the origin of; null is
  /// none.
  private final @Nullable Fraction[] fromSource;

  private final @Nullable Fraction[] unknown;

  /// Which material of an operator is asked for.
  public enum Basis {
    /// What came to it: consigned, taken over, or bought back as secondary material.
    RECEIVED,
    /// What its treatments made as lots, without what its own treatments used again.
    MADE
  }

  /// @param lots how many there are
  /// @param mass of all of them, kg
  /// @param fromSource of that, from the source, kg
  /// @param unknown of that, from lots whose origin is not known, kg
  /// @param share from the source, 0 to 1; 0 where there is no material
  public record Answer(
      int lots, Quantity mass, Quantity fromSource, Quantity unknown, Fraction share) {}

  public SourceShares(CustodyChain chain, Predicate<Consigned> source) {
    this.chain = chain;
    this.events = chain.events();
    this.fromSource = new @Nullable Fraction[chain.lotCount()];
    this.unknown = new @Nullable Fraction[chain.lotCount()];
    for (int place = 0; place < chain.ordered(); place++) {
      int event = chain.eventAt(place);
      Fraction share = Fraction.ZERO;
      Fraction open = Fraction.ZERO;
      if (events.kind(event) == EventKind.RETURN_CONSIGNMENT) {
        share = source.test(events.consigned(event)) ? Fraction.ONE : Fraction.ZERO;
      } else if (events.massIn(event) == 0) {
        open = Fraction.ONE;
      } else {
        share = mixed(event, fromSource, Fraction.ZERO);
        open = mixed(event, unknown, Fraction.ONE);
      }
      for (int output = events.outputStart(event); output < events.outputEnd(event); output++) {
        int lot = events.outputLot(output);
        if (lot != CustodyChain.NONE) {
          fromSource[lot] = orNull(share);
          unknown[lot] = orNull(open);
        }
      }
    }
  }

  private static @Nullable Fraction orNull(Fraction share) {
    return share.signum() == 0 ? null : share;
  }

  /// Of all that an event takes.
  ///
  /// @param withoutEvent share of a lot that no event made
  private Fraction mixed(int event, @Nullable Fraction[] shares, Fraction withoutEvent) {
    Fraction sum = Fraction.ZERO;
    for (int input = events.inputStart(event); input < events.inputEnd(event); input++) {
      sum =
          sum.plus(
              of(events.inputLot(input), shares, withoutEvent)
                  .times(Fraction.of(events.inputMass(input), events.massIn(event))));
    }
    return Digits.bounded(sum);
  }

  private Fraction of(int lot, @Nullable Fraction[] shares, Fraction withoutEvent) {
    int event = chain.madeBy(lot);
    if (event == CustodyChain.NONE || chain.position(event) == CustodyChain.NONE) {
      return withoutEvent;
    }
    Fraction share = shares[lot];
    return share == null ? Fraction.ZERO : share;
  }

  /// Of the material of certain operators in a period.
  ///
  /// @param operators keys of sites; what passes between two of them is not received
  /// @param materials which codes are meant
  public Answer of(
      Set<Integer> operators, Predicate<String> materials, ReportingPeriod period, Basis basis) {
    Set<YearMonth> months = new HashSet<>(period.months());
    Sum sum = new Sum(basis == Basis.MADE ? usedAgain(operators) : Map.of());
    for (int place = 0; place < chain.ordered(); place++) {
      int event = chain.eventAt(place);
      if (operators.contains(events.holder(event))
          && months.contains(YearMonth.from(chain.date(event)))) {
        add(event, operators, materials, basis, sum);
      }
    }
    return sum.answer();
  }

  /// Micrograms of each lot that treatments of certain operators took, at once or after regrouping.
  private Map<Integer, Fraction> usedAgain(Set<Integer> operators) {
    Map<Integer, Fraction> used = new HashMap<>();
    for (int place = chain.ordered() - 1; place >= 0; place--) {
      int event = chain.eventAt(place);
      if (!operators.contains(events.operator(event))) {
        continue;
      }
      Fraction part =
          switch (events.kind(event)) {
            case TREATMENT_RUN -> Fraction.ONE;
            case REGROUPING -> usedAfter(event, used);
            case RETURN_CONSIGNMENT, HAND_OVER, SALE_BACK -> Fraction.ZERO;
          };
      if (part.signum() > 0) {
        for (int input = events.inputStart(event); input < events.inputEnd(event); input++) {
          used.merge(
              events.inputLot(input),
              Digits.bounded(Fraction.of(events.inputMass(input), 1).times(part)),
              Fraction::plus);
        }
      }
    }
    return used;
  }

  /// Share of what a regrouping gave that was used later.
  private Fraction usedAfter(int event, Map<Integer, Fraction> used) {
    Fraction sum = Fraction.ZERO;
    for (int output = events.outputStart(event); output < events.outputEnd(event); output++) {
      Fraction later = used.get(events.outputLot(output));
      sum = later == null ? sum : sum.plus(later);
    }
    return sum.signum() == 0 ? Fraction.ZERO : sum.dividedBy(Fraction.of(events.massOut(event), 1));
  }

  private void add(
      int event, Set<Integer> operators, Predicate<String> materials, Basis basis, Sum sum) {
    boolean fromOutside =
        events.kind(event) == EventKind.RETURN_CONSIGNMENT
            || !operators.contains(events.operator(event));
    boolean asked =
        switch (events.kind(event)) {
          case RETURN_CONSIGNMENT, HAND_OVER, SALE_BACK -> basis == Basis.RECEIVED && fromOutside;
          case TREATMENT_RUN -> basis == Basis.MADE;
          case REGROUPING -> false;
        };
    if (!asked) {
      return;
    }
    if (events.kind(event) == EventKind.SALE_BACK) {
      for (int input = events.inputStart(event); input < events.inputEnd(event); input++) {
        add(events.inputLot(input), events.inputMass(input), materials, sum);
      }
    }
    for (int output = events.outputStart(event); output < events.outputEnd(event); output++) {
      if (events.outputLot(output) != CustodyChain.NONE) {
        add(events.outputLot(output), events.outputMass(output), materials, sum);
      }
    }
  }

  private void add(int lot, long mass, Predicate<String> materials, Sum sum) {
    int made = chain.madeAs(lot);
    if (made == CustodyChain.NONE || !materials.test(chain.text(events.outputMaterial(made)))) {
      return;
    }
    Fraction whole = Fraction.of(mass, 1);
    Fraction used = sum.usedAgain.get(lot);
    if (used != null) {
      whole = whole.compareTo(used) > 0 ? whole.minus(used) : Fraction.ZERO;
    }
    if (whole.signum() == 0) {
      return;
    }
    sum.lots++;
    sum.mass = sum.mass.plus(whole);
    sum.fromSource =
        Digits.bounded(sum.fromSource.plus(of(lot, fromSource, Fraction.ZERO).times(whole)));
    sum.unknown = Digits.bounded(sum.unknown.plus(of(lot, unknown, Fraction.ONE).times(whole)));
  }

  /// Micrograms; of what was used again, by lot.
  private static final class Sum {
    private final Map<Integer, Fraction> usedAgain;
    private int lots;
    private Fraction mass = Fraction.ZERO;
    private Fraction fromSource = Fraction.ZERO;
    private Fraction unknown = Fraction.ZERO;

    private Sum(Map<Integer, Fraction> usedAgain) {
      this.usedAgain = usedAgain;
    }

    private Answer answer() {
      Quantity microgram = LotMass.kilograms(1);
      return new Answer(
          lots,
          mass.of(microgram),
          fromSource.of(microgram),
          unknown.of(microgram),
          mass.signum() == 0 ? Fraction.ZERO : fromSource.dividedBy(mass));
    }
  }
}
