package org.greenloop.accounting.custody;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.greenloop.accounting.custody.Documents.Paper;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// 三流合一: goods, manifest and invoice say the same, and so do seller and buyer. A paper that several
/// deliveries name is held against their sum.
///
/// Reads the events twice, and keeps only those whose paper differs.
final class ThreeWayMatch {

  private final RenewableResources resources;
  private final CustodyLimits limits;
  private final PaperSieve manifests = new PaperSieve();
  private final PaperSieve invoices = new PaperSieve();

  ThreeWayMatch(RenewableResources resources, CustodyLimits limits) {
    this.resources = resources;
    this.limits = limits;
  }

  /// In the first reading. What one event shows is found at once.
  void sieve(CustodyEvent event, Consumer<CustodyFinding> found) {
    if (event instanceof Documented documented) {
      manifestMissing(documented).ifPresent(found);
      weightsDiffer(documented).ifPresent(found);
      documented
          .documents()
          .manifest()
          .ifPresent(paper -> manifests.add(paper, documented.goods()));
      documented.documents().invoice().ifPresent(paper -> invoices.add(paper, documented.goods()));
    }
  }

  /// After the first reading, for the second.
  List<Suspects> suspects() {
    return List.of(
        new Deliveries(
            Documents::manifest,
            FindingKind.MANIFEST_DIFFERS,
            manifests.differing(limits.papers()),
            limits),
        new Deliveries(
            Documents::invoice,
            FindingKind.INVOICE_DIFFERS,
            invoices.differing(limits.papers()),
            limits));
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

  /// The deliveries of papers of one kind that differ, by the paper's number.
  private static final class Deliveries implements Suspects {
    private final Function<Documents, Optional<Paper>> which;
    private final FindingKind kind;
    private final CustodyLimits limits;
    private final Map<String, List<Documented>> byNumber = new TreeMap<>();

    private Deliveries(
        Function<Documents, Optional<Paper>> which,
        FindingKind kind,
        Set<String> numbers,
        CustodyLimits limits) {
      this.which = which;
      this.kind = kind;
      this.limits = limits;
      numbers.forEach(number -> byNumber.put(number, new ArrayList<>()));
    }

    @Override
    public void keep(CustodyEvent event) {
      if (event instanceof Documented documented) {
        which
            .apply(documented.documents())
            .map(Paper::number)
            .map(byNumber::get)
            .ifPresent(deliveries -> deliveries.add(documented));
      }
    }

    @Override
    public void find(Consumer<CustodyFinding> found) {
      byNumber.forEach((number, deliveries) -> find(number, deliveries, found));
    }

    private void find(String number, List<Documented> deliveries, Consumer<CustodyFinding> found) {
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
    }
  }
}
