package org.greenloop.accounting.custody;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.greenloop.accounting.custody.Documents.WeighbridgeTicket;

/// Goods that were claimed twice: the same manifest or ticket, the same weighing, the same picture
/// under two claims. The lots of one consignment are one claim. An invoice that two deliveries name
/// is none: it may settle a month.
final class DoubleClaims {

  private final Collection<? extends CustodyEvent> events;
  private final int minutes;

  DoubleClaims(Collection<? extends CustodyEvent> events, CustodyLimits limits) {
    this.events = events;
    this.minutes = limits.weighingMinutes();
  }

  void find(Consumer<CustodyFinding> found) {
    twice(
        event -> event.documents().manifest().stream().map(paper -> "manifest " + paper.number()),
        FindingKind.CLAIMED_TWICE_BY_NUMBER,
        found);
    twice(
        event ->
            event.documents().ticket().stream()
                .map(ticket -> "ticket " + ticket.weighbridge() + " " + ticket.number()),
        FindingKind.CLAIMED_TWICE_BY_NUMBER,
        found);
    twice(event -> event.documents().photos().stream(), FindingKind.CLAIMED_TWICE_BY_PHOTO, found);
    weighedTwice(found);
  }

  private void twice(
      Function<Documented, Stream<String>> marks,
      FindingKind kind,
      Consumer<CustodyFinding> found) {
    Map<String, List<Documented>> byMark = new TreeMap<>();
    for (CustodyEvent event : events) {
      if (event instanceof Documented documented) {
        marks
            .apply(documented)
            .distinct()
            .forEach(
                mark -> byMark.computeIfAbsent(mark, any -> new ArrayList<>()).add(documented));
      }
    }
    byMark.forEach(
        (mark, claims) -> {
          if (claims.stream().map(DoubleClaims::claim).distinct().count() > 1) {
            found.accept(CustodyFinding.of(kind, claims, mark));
          }
        });
  }

  private static String claim(CustodyEvent event) {
    return event instanceof ReturnConsignment consignment
        ? consignment.collector() + " " + consignment.number()
        : event.reference();
  }

  private record Load(Documented event, WeighbridgeTicket ticket) {
    private LocalDateTime at() {
      return ticket.at();
    }
  }

  private void weighedTwice(Consumer<CustodyFinding> found) {
    Map<String, List<Load>> byVehicleAndWeight = new TreeMap<>();
    for (CustodyEvent event : events) {
      if (event instanceof Documented documented) {
        documented
            .documents()
            .ticket()
            .ifPresent(
                ticket ->
                    byVehicleAndWeight
                        .computeIfAbsent(vehicleAndWeight(ticket), any -> new ArrayList<>())
                        .add(new Load(documented, ticket)));
      }
    }
    for (List<Load> loads : byVehicleAndWeight.values()) {
      loads.sort(Comparator.comparing(Load::at).thenComparing(load -> load.event().reference()));
      for (int i = 1; i < loads.size(); i++) {
        compare(loads.get(i - 1), loads.get(i), found);
      }
    }
  }

  private static String vehicleAndWeight(WeighbridgeTicket ticket) {
    return ticket.vehicle().strip().toUpperCase(Locale.ROOT) + " " + Shown.mass(ticket.gross());
  }

  /// One ticket under two claims is found by its number.
  private void compare(Load one, Load next, Consumer<CustodyFinding> found) {
    long between = Duration.between(one.at(), next.at()).toMinutes();
    boolean oneTicket =
        one.ticket().weighbridge().equals(next.ticket().weighbridge())
            && one.ticket().number().equals(next.ticket().number());
    if (between <= minutes && !oneTicket && !claim(one.event()).equals(claim(next.event()))) {
      found.accept(
          CustodyFinding.of(
              FindingKind.CLAIMED_TWICE_BY_WEIGHING,
              List.of(one.event(), next.event()),
              next.ticket().vehicle(),
              Shown.mass(next.ticket().gross()),
              Long.toString(between),
              Integer.toString(minutes)));
    }
  }
}
