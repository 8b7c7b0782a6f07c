package org.greenloop.accounting.custody;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.recycling.ElementRecovery;
import org.greenloop.accounting.recycling.ElementThreshold;

/// What goes into a treatment and what comes out of it. Masses are dry, as far as the moisture of
/// lots was reported: pulp leaves wetter than the paper that went in, and washed flakes drier.
final class TreatmentChecks {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final CustodyChain chain;
  private final RenewableResources resources;
  private final TreatmentProcesses processes;
  private final List<ElementThreshold> thresholds;

  /// @param chain knows what the lots that go in are
  TreatmentChecks(
      CustodyChain chain,
      RenewableResources resources,
      TreatmentProcesses processes,
      List<ElementThreshold> thresholds) {
    this.chain = chain;
    this.resources = resources;
    this.processes = processes;
    this.thresholds = thresholds;
  }

  void check(CustodyEvent event, Consumer<CustodyFinding> found) {
    if (event instanceof TreatmentRun || event instanceof Regrouping) {
      yieldAboveWhole(event).ifPresent(found);
    }
    if (event instanceof TreatmentRun run) {
      lossAboveLimit(run).ifPresent(found);
      run.elements().forEach(element -> belowThreshold(run, element).ifPresent(found));
    }
    if (!event.inputs().isEmpty()) {
      neverCameIn(event, found);
    }
  }

  private Optional<CustodyFinding> yieldAboveWhole(CustodyEvent event) {
    if (gainsMass(event)) {
      return Optional.empty();
    }
    BigDecimal in = dryIn(event);
    BigDecimal out = dryOut(event);
    return out.compareTo(in) > 0
        ? Optional.of(
            CustodyFinding.of(
                FindingKind.YIELD_ABOVE_WHOLE, List.of(event), kilograms(out), kilograms(in)))
        : Optional.empty();
  }

  /// A process without a limit of loss has none because reagents add mass: salts weigh more than
  /// the powder that they came from.
  private boolean gainsMass(CustodyEvent event) {
    return event instanceof TreatmentRun run
        && processes
            .find(run.process())
            .filter(process -> process.lossLimit().isEmpty())
            .isPresent();
  }

  /// All that went in and did not come out counts as lost, declared or not.
  private Optional<CustodyFinding> lossAboveLimit(TreatmentRun run) {
    BigDecimal in = dryIn(run);
    Optional<Quantity> limit = processes.find(run.process()).flatMap(TreatmentProcess::lossLimit);
    if (in.signum() == 0 || limit.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal lost = in.subtract(dryOut(run)).multiply(HUNDRED);
    return lost.compareTo(limit.get().value().multiply(in)) > 0
        ? Optional.of(
            CustodyFinding.of(
                FindingKind.LOSS_ABOVE_LIMIT,
                List.of(run),
                Shown.percent(lost.divide(in, Quantity.PRECISION)),
                Shown.percent(limit.get().value()),
                run.process()))
        : Optional.empty();
  }

  /// Nothing is asked of an element without a threshold, or of which nothing went in.
  private Optional<CustodyFinding> belowThreshold(TreatmentRun run, ElementRecovery recovery) {
    return thresholds.stream()
        .filter(threshold -> threshold.element().equals(recovery.element()))
        .filter(threshold -> threshold.isMetBy(recovery).filter(met -> !met).isPresent())
        .findFirst()
        .map(
            threshold ->
                CustodyFinding.of(
                    FindingKind.ELEMENT_BELOW_THRESHOLD,
                    List.of(run),
                    Shown.percent(recovery.rate().orElseThrow().value()),
                    Shown.percent(threshold.minimum().value()),
                    recovery.element()));
  }

  /// What is thrown away or burned may be anything; what is kept, used or sold is held against what
  /// went in. Where that is not known, nobody is accused of it.
  private void neverCameIn(CustodyEvent event, Consumer<CustodyFinding> found) {
    List<String> taken =
        event.inputs().stream().flatMap(input -> chain.findMaterial(input.lot()).stream()).toList();
    if (taken.size() < event.inputs().size()) {
      return;
    }
    kept(event).stream()
        .filter(given -> taken.stream().noneMatch(one -> resources.mayGive(one, given)))
        .distinct()
        .forEach(
            given ->
                found.accept(
                    CustodyFinding.of(FindingKind.MATERIAL_NEVER_CAME_IN, List.of(event), given)));
  }

  private static List<String> kept(CustodyEvent event) {
    if (event instanceof SaleBack sale) {
      return List.of(sale.material());
    }
    return event.outputs().stream()
        .filter(output -> output.route() == Route.STOCK || output.route().recoversMaterial())
        .map(Output::material)
        .toList();
  }

  private BigDecimal dryIn(CustodyEvent event) {
    return event.inputs().stream()
        .map(input -> input.net().times(BigDecimal.ONE.subtract(chain.moisture(input.lot()))))
        .map(mass -> mass.in(Unit.KILOGRAM).value())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal dryOut(CustodyEvent event) {
    return event.outputs().stream()
        .filter(output -> output.route() != Route.LOSS)
        .map(
            output -> output.lot().map(Lot::condition).orElse(LotCondition.AS_IS).dry(output.net()))
        .map(mass -> mass.in(Unit.KILOGRAM).value())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String kilograms(BigDecimal kilograms) {
    return Shown.mass(new Quantity(kilograms, Unit.KILOGRAM));
  }
}
