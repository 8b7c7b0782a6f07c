package org.greenloop.accounting.custody;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenloop.accounting.quantity.Fraction;

/// What becomes of lots: taken beyond what they have, by somebody who does not hold them, before
/// they are there, or recovered again.
final class LotChecks {

  private static final Fraction HUNDRED = Fraction.of(100, 1);

  private final CustodyChain chain;
  private final Events events;
  private final RecoveryBook recovery;
  private final TreatmentProcesses processes;

  LotChecks(CustodyChain chain, TreatmentProcesses processes) {
    this.chain = chain;
    this.events = chain.events();
    this.processes = processes;
    this.recovery = new RecoveryBook(chain, processes);
  }

  void find(Consumer<CustodyFinding> found) {
    for (int lot = 0; lot < chain.lotCount(); lot++) {
      overdrawn(lot).ifPresent(found);
    }
    for (int event = 0; event < events.count(); event++) {
      for (int input = events.inputStart(event); input < events.inputEnd(event); input++) {
        notHeld(event, events.inputLot(input)).ifPresent(found);
        takenBefore(event, events.inputLot(input)).ifPresent(found);
      }
      recoveredTwice(event).ifPresent(found);
    }
  }

  /// Of lots that no event made nothing is known; that somebody takes from them is found as not
  /// held.
  private Optional<CustodyFinding> overdrawn(int lot) {
    long taken = chain.takenMass(lot);
    if (chain.madeBy(lot) == CustodyChain.NONE || taken <= chain.mass(lot)) {
      return Optional.empty();
    }
    List<String> takers = new ArrayList<>();
    List<Integer> operators = new ArrayList<>();
    for (int at = chain.takenStart(lot); at < chain.takenEnd(lot); at++) {
      int event = chain.eventOfInput(chain.taken(at));
      takers.add(chain.reference(event));
      operators.add(events.operator(event));
    }
    return Optional.of(
        new CustodyFinding(
            FindingKind.LOT_OVERDRAWN,
            takers,
            List.of(chain.lotCode(lot)),
            operators,
            Shown.mass(LotMass.kilograms(taken)),
            List.of(Shown.mass(LotMass.kilograms(chain.mass(lot))))));
  }

  private Optional<CustodyFinding> notHeld(int event, int lot) {
    int maker = chain.madeBy(lot);
    if (maker != CustodyChain.NONE && events.holder(maker) == events.operator(event)) {
      return Optional.empty();
    }
    String code = chain.lotCode(lot);
    String holder = maker == CustodyChain.NONE ? "" : Integer.toString(events.holder(maker));
    return Optional.of(finding(FindingKind.NOT_HELD, event, code, code, holder));
  }

  private Optional<CustodyFinding> takenBefore(int event, int lot) {
    int maker = chain.madeBy(lot);
    return maker != CustodyChain.NONE && events.day(event) < events.day(maker)
        ? Optional.of(
            finding(
                FindingKind.BACKDATED,
                event,
                chain.lotCode(lot),
                chain.date(event).toString(),
                chain.date(maker).toString()))
        : Optional.empty();
  }

  /// Of the papers of one event, which the chain does not have.
  static Optional<CustodyFinding> weighedAfter(CustodyEvent event) {
    if (!(event instanceof Documented documented)) {
      return Optional.empty();
    }
    return documented
        .documents()
        .ticket()
        .map(ticket -> ticket.at().toLocalDate())
        .filter(weighed -> weighed.isAfter(event.date()))
        .map(
            (LocalDate weighed) ->
                CustodyFinding.of(
                    FindingKind.BACKDATED,
                    List.of(event),
                    event.date().toString(),
                    weighed.toString()));
  }

  private Optional<CustodyFinding> recoveredTwice(int event) {
    if (events.kind(event) != EventKind.TREATMENT_RUN || !recovers(event)) {
      return Optional.empty();
    }
    Fraction share = recovery.recoveredBefore(event);
    if (share.signum() == 0) {
      return Optional.empty();
    }
    List<String> lots = new ArrayList<>();
    for (int input = events.inputStart(event); input < events.inputEnd(event); input++) {
      if (recovery.recoveredOf(events.inputLot(input)).signum() > 0) {
        lots.add(chain.lotCode(events.inputLot(input)));
      }
    }
    return Optional.of(
        new CustodyFinding(
            FindingKind.RECOVERED_TWICE,
            List.of(chain.reference(event)),
            lots,
            List.of(events.operator(event)),
            Shown.percent(share.times(HUNDRED).toDecimal()),
            List.of()));
  }

  private boolean recovers(int event) {
    String process = chain.text(events.process(event));
    for (int output = events.outputStart(event); output < events.outputEnd(event); output++) {
      if (processes.recoversFinally(process, events.outputRoute(output))) {
        return true;
      }
    }
    return false;
  }

  private CustodyFinding finding(
      FindingKind kind, int event, String lot, String found, String argument) {
    return new CustodyFinding(
        kind,
        List.of(chain.reference(event)),
        List.of(lot),
        List.of(events.operator(event)),
        found,
        List.of(argument));
  }
}
