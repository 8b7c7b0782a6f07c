package org.greenloop.accounting.custody;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
///
/// Reads the events twice, and keeps only those that share a mark with another claim.
final class DoubleClaims {

  private final int minutes;
  private final ClaimSieve sieve = new ClaimSieve();

  DoubleClaims(CustodyLimits limits) {
    this.minutes = limits.weighingMinutes();
  }

  /// In the first reading.
  void sieve(CustodyEvent event) {
    if (event instanceof Documented documented) {
      sieve.add(documented, marks(documented));
    }
  }

  /// After the first reading, for the second.
  Suspects suspects() {
    return new Claims(sieve.shared());
  }

  private List<String> marks(Documented event) {
    return Stream.of(papers(event), event.documents().photos().stream(), weighing(event))
        .flatMap(marks -> marks)
        .distinct()
        .toList();
  }

  private static Stream<String> papers(Documented event) {
    return Stream.concat(
        event.documents().manifest().stream().map(paper -> "manifest " + paper.number()),
        event.documents().ticket().stream()
            .map(ticket -> "ticket " + ticket.weighbridge() + " " + ticket.number()));
  }

  /// Two weighings of a vehicle with one load that are not further apart than the limit share at
  /// least one of these: each has its own stretch of time, a minute longer than the limit, and the
  /// next one.
  private Stream<String> weighing(Documented event) {
    return event.documents().ticket().stream()
        .flatMap(
            ticket -> {
              long stretch =
                  Math.floorDiv(ticket.at().toEpochSecond(ZoneOffset.UTC), 60L * (minutes + 1));
              return Stream.of(stretch, stretch + 1)
                  .map(time -> "weighing " + vehicleAndWeight(ticket) + " " + time);
            });
  }

  static String claim(CustodyEvent event) {
    return event instanceof ReturnConsignment consignment
        ? consignment.collector() + " " + consignment.number()
        : event.reference();
  }

  private static String vehicleAndWeight(WeighbridgeTicket ticket) {
    return ticket.vehicle().strip().toUpperCase(Locale.ROOT) + " " + Shown.mass(ticket.gross());
  }

  private record Load(Documented event, WeighbridgeTicket ticket) {
    private LocalDateTime at() {
      return ticket.at();
    }
  }

  /// The events that share a mark, side by side.
  private final class Claims implements Suspects {
    private final ClaimSieve.Shared shared;
    private final List<Documented> events = new ArrayList<>();

    private Claims(ClaimSieve.Shared shared) {
      this.shared = shared;
    }

    @Override
    public void keep(CustodyEvent event) {
      if (event instanceof Documented documented && shared.hasAny(marks(documented))) {
        events.add(documented);
      }
    }

    @Override
    public void find(Consumer<CustodyFinding> found) {
      twice(DoubleClaims::papers, FindingKind.CLAIMED_TWICE_BY_NUMBER, found);
      twice(
          event -> event.documents().photos().stream(), FindingKind.CLAIMED_TWICE_BY_PHOTO, found);
      weighedTwice(found);
    }

    private void twice(
        Function<Documented, Stream<String>> marks,
        FindingKind kind,
        Consumer<CustodyFinding> found) {
      Map<String, List<Documented>> byMark = new TreeMap<>();
      for (Documented event : events) {
        marks
            .apply(event)
            .distinct()
            .forEach(mark -> byMark.computeIfAbsent(mark, any -> new ArrayList<>()).add(event));
      }
      byMark.forEach(
          (mark, claims) -> {
            if (claims.stream().map(DoubleClaims::claim).distinct().count() > 1) {
              found.accept(CustodyFinding.of(kind, claims, mark));
            }
          });
    }

    private void weighedTwice(Consumer<CustodyFinding> found) {
      Map<String, List<Load>> byVehicleAndWeight = new TreeMap<>();
      for (Documented event : events) {
        event
            .documents()
            .ticket()
            .ifPresent(
                ticket ->
                    byVehicleAndWeight
                        .computeIfAbsent(vehicleAndWeight(ticket), any -> new ArrayList<>())
                        .add(new Load(event, ticket)));
      }
      for (List<Load> loads : byVehicleAndWeight.values()) {
        loads.sort(Comparator.comparing(Load::at).thenComparing(load -> load.event().reference()));
        for (int i = 1; i < loads.size(); i++) {
          compare(loads.get(i - 1), loads.get(i), found);
        }
      }
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
}
