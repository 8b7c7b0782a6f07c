package org.greenloop.accounting.custody;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.greenloop.accounting.custody.Documents.Paper;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// 三流合一: goods, manifest and invoice say the same, and so do seller and buyer. A paper that several
/// deliveries name is held against their sum.
final class ThreeWayMatch {

  private final Collection<? extends CustodyEvent> events;
  private final RenewableResources resources;
  private final CustodyLimits limits;

  ThreeWayMatch(
      Collection<? extends CustodyEvent> events,
      RenewableResources resources,
      CustodyLimits limits) {
    this.events = events;
    this.resources = resources;
    this.limits = limits;
  }

  void find(Consumer<CustodyFinding> found) {
    for (CustodyEvent event : events) {
      if (event instanceof Documented documented) {
        manifestMissing(documented).ifPresent(found);
        weightsDiffer(documented).ifPresent(found);
      }
    }
    differing(documents -> documents.manifest(), FindingKind.MANIFEST_DIFFERS, found);
    differing(documents -> documents.invoice(), FindingKind.INVOICE_DIFFERS, found);
  }

  private Optional<CustodyFinding> manifestMissing(Documented event) {
    return resources
        .find(event.material())
        .filter(RenewableResource::manifest)
        .filter(material -> event.documents().manifest().isEmpty())
        .map(
            material ->
                CustodyFinding.of(FindingKind.NO_MANIFEST, List.of(event), material.code()));
  }

  private Optional<CustodyFinding> weightsDiffer(Documented event) {
    if (event.inputs().isEmpty()) {
      return Optional.empty();
    }
    Quantity sold = event.inputs().getFirst().net();
    BigDecimal difference = Shown.difference(event.goods(), sold);
    return difference.compareTo(limits.weights()) > 0
        ? Optional.of(
            CustodyFinding.of(
                FindingKind.WEIGHTS_DIFFER,
                List.of(event),
                Shown.mass(event.goods()),
                Shown.mass(sold),
                Shown.percent(difference),
                Shown.percent(limits.weights())))
        : Optional.empty();
  }

  private void differing(
      Function<Documents, Optional<Paper>> which,
      FindingKind kind,
      Consumer<CustodyFinding> found) {
    Map<String, List<Documented>> byNumber = new TreeMap<>();
    for (CustodyEvent event : events) {
      if (event instanceof Documented documented) {
        which
            .apply(documented.documents())
            .ifPresent(
                paper ->
                    byNumber
                        .computeIfAbsent(paper.number(), any -> new ArrayList<>())
                        .add(documented));
      }
    }
    byNumber.forEach(
        (number, deliveries) -> {
          Quantity goods =
              deliveries.stream()
                  .map(event -> event.goods().in(Unit.KILOGRAM))
                  .reduce(Quantity::plus)
                  .orElseThrow();
          deliveries.stream()
              .map(event -> which.apply(event.documents()).orElseThrow().net())
              .map(mass -> mass.in(Unit.KILOGRAM).value().stripTrailingZeros())
              .distinct()
              .sorted()
              .map(mass -> new Quantity(mass, Unit.KILOGRAM))
              .filter(mass -> Shown.difference(goods, mass).compareTo(limits.papers()) > 0)
              .forEach(
                  mass ->
                      found.accept(
                          CustodyFinding.of(
                              kind,
                              deliveries,
                              Shown.mass(goods),
                              number,
                              Shown.mass(mass),
                              Shown.percent(Shown.difference(goods, mass)),
                              Shown.percent(limits.papers()))));
        });
  }
}
