package org.greenloop.accounting.custody;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.quantity.Fraction;
import org.greenloop.accounting.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// Recovery that is counted once: where material is finally recovered, and not at any hand-over or
/// treatment before.
///
///     counted = output × (1 − r)
///
/// r is the share of what went into the run that had been recovered finally before: an ingot that is
/// melted again is not recovered again. What counts is credited to the consignments that the
/// material came from, by mass:
///
///     credit of an input = credit of its event × mᵢ (1 − rᵢ) ÷ Σ m (1 − r)
///
/// so that the credits of all consignments add up to all that counts. Two walks through the chain,
/// one along and one against it; each looks at every event once.
public final class RecoveryBook {

  private final CustodyChain chain;
  private final Events events;
  private final TreatmentProcesses processes;

  /// Share of each lot that was recovered before; null is none.
  private final @Nullable Fraction[] recovered;

  public RecoveryBook(CustodyChain chain, TreatmentProcesses processes) {
    this.chain = chain;
    this.events = chain.events();
    this.processes = processes;
    this.recovered = new @Nullable Fraction[chain.lotCount()];
    for (int place = 0; place < chain.ordered(); place++) {
      int event = chain.eventAt(place);
      Fraction before = recoveredBefore(event);
      for (int output = events.outputStart(event); output < events.outputEnd(event); output++) {
        int lot = events.outputLot(output);
        if (lot != CustodyChain.NONE) {
          Fraction after = isFinal(event, output) ? Fraction.ONE : Digits.bounded(before);
          recovered[lot] = after.signum() == 0 ? null : after;
        }
      }
    }
  }

  private boolean isFinal(int event, int output) {
    return events.kind(event) == EventKind.TREATMENT_RUN
        && processes.recoversFinally(chain.text(events.process(event)), events.outputRoute(output));
  }

  Fraction recoveredOf(int lot) {
    Fraction share = recovered[lot];
    return share == null ? Fraction.ZERO : share;
  }

  /// Share of what an event takes that was recovered before, 0 to 1.
  Fraction recoveredBefore(int event) {
    Fraction sum = Fraction.ZERO;
    for (int input = events.inputStart(event); input < events.inputEnd(event); input++) {
      Fraction share = recoveredOf(events.inputLot(input));
      if (share.signum() > 0) {
        sum = sum.plus(share.times(Fraction.of(events.inputMass(input), 1)));
      }
    }
    return sum.signum() == 0 ? Fraction.ZERO : sum.dividedBy(Fraction.of(events.massIn(event), 1));
  }

  /// Share of what each event of a month takes that had been recovered before, by
  /// [CustodyEvent#reference]; events of which it is nothing are not there.
  public Map<String, Fraction> recoveredBefore(YearMonth month) {
    Map<String, Fraction> shares = new HashMap<>();
    for (int place = 0; place < chain.ordered(); place++) {
      int event = chain.eventAt(place);
      if (YearMonth.from(chain.date(event)).equals(month)) {
        Fraction share = recoveredBefore(event);
        if (share.signum() > 0) {
          shares.put(chain.reference(event), share);
        }
      }
    }
    return shares;
  }

  /// What a final output counts for, in micrograms.
  private Fraction counted(int event, int output) {
    return Fraction.of(events.outputMass(output), 1)
        .times(Fraction.ONE.minus(recoveredBefore(event)));
  }

  /// What was finally recovered in a period, in the order of events.
  public List<MaterialRecovery> recoveries(ReportingPeriod period) {
    Set<YearMonth> months = new HashSet<>(period.months());
    List<MaterialRecovery> found = new ArrayList<>();
    for (int place = 0; place < chain.ordered(); place++) {
      int event = chain.eventAt(place);
      if (!months.contains(YearMonth.from(chain.date(event)))) {
        continue;
      }
      for (int output = events.outputStart(event); output < events.outputEnd(event); output++) {
        if (isFinal(event, output)) {
          found.add(
              new MaterialRecovery(
                  chain.reference(event),
                  chain.date(event),
                  events.operator(event),
                  chain.text(events.outputMaterial(output)),
                  events.outputRoute(output),
                  LotMass.kilograms(events.outputMass(output)),
                  counted(event, output).of(LotMass.kilograms(1))));
        }
      }
    }
    return found;
  }

  /// What each consigned lot contributed to the recovery of a period, in kg; lots that contributed
  /// nothing are not there. Their sum is all that counts in the period, less what came from lots
  /// whose origin is not known.
  public Map<String, Quantity> contributions(ReportingPeriod period) {
    Set<YearMonth> months = new HashSet<>(period.months());
    @Nullable Fraction[] credit = new @Nullable Fraction[chain.lotCount()];
    Map<String, Quantity> contributions = new TreeMap<>();
    for (int place = chain.ordered() - 1; place >= 0; place--) {
      int event = chain.eventAt(place);
      Fraction sum = creditOf(event, months, credit);
      if (sum.signum() == 0) {
        continue;
      }
      if (events.kind(event) == EventKind.RETURN_CONSIGNMENT) {
        contributions.put(
            chain.lotCode(events.outputLot(events.outputStart(event))),
            sum.of(LotMass.kilograms(1)));
      } else {
        share(event, sum, credit);
      }
    }
    return contributions;
  }

  /// Micrograms that count in an event and in all that came of its lots. What has been read is
  /// forgotten, so that only lots under way are kept.
  private Fraction creditOf(int event, Set<YearMonth> months, @Nullable Fraction[] credit) {
    boolean inPeriod = months.contains(YearMonth.from(chain.date(event)));
    Fraction sum = Fraction.ZERO;
    for (int output = events.outputStart(event); output < events.outputEnd(event); output++) {
      int lot = events.outputLot(output);
      if (inPeriod && isFinal(event, output)) {
        sum = sum.plus(counted(event, output));
      }
      if (lot != CustodyChain.NONE) {
        Fraction later = credit[lot];
        if (later != null) {
          sum = sum.plus(later);
          credit[lot] = null;
        }
      }
    }
    return sum;
  }

  private void share(int event, Fraction sum, @Nullable Fraction[] credit) {
    Fraction whole =
        Fraction.of(events.massIn(event), 1).times(Fraction.ONE.minus(recoveredBefore(event)));
    if (whole.signum() == 0) {
      return;
    }
    Fraction perMicrogram = sum.dividedBy(whole);
    for (int input = events.inputStart(event); input < events.inputEnd(event); input++) {
      int lot = events.inputLot(input);
      Fraction part =
          perMicrogram
              .times(Fraction.of(events.inputMass(input), 1))
              .times(Fraction.ONE.minus(recoveredOf(lot)));
      Fraction before = credit[lot];
      credit[lot] = Digits.bounded(before == null ? part : before.plus(part));
    }
  }
}
