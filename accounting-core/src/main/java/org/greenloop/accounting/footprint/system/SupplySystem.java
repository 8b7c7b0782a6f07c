package org.greenloop.accounting.footprint.system;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.greenloop.accounting.footprint.network.UnitProcess;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// All that supplies a product, as unit processes of one product each, by one method.
///
///     input of product p = amount × unit × share of p × part that the method counts
///
/// @param offers by key, the product's own first
/// @param processes in the same order
/// @param issues where it is not complete; then there is no footprint
public record SupplySystem(
    Map<String, Offer> offers, List<UnitProcess> processes, List<SupplyIssue> issues) {

  public SupplySystem {
    offers = Collections.unmodifiableMap(new LinkedHashMap<>(offers));
    processes = List.copyOf(processes);
    issues = List.copyOf(issues);
  }

  /// @param defaultShare A of the circular footprint formula where a source states none, 0 to 1
  public static SupplySystem of(
      Offer product, Supplies supplies, FootprintMethod method, double defaultShare) {
    return new Tracing(supplies, method, defaultShare).from(product);
  }

  /// How much of a unit another one is: 1000 for t in kg; empty where they do not convert.
  public static OptionalDouble convert(String from, String to) {
    if (from.equals(to)) {
      return OptionalDouble.of(1);
    }
    return Unit.find(from)
        .flatMap(
            one ->
                Unit.find(to)
                    .filter(other -> other.dimension() == one.dimension())
                    .map(
                        other -> one.size().divide(other.size(), Quantity.PRECISION).doubleValue()))
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  private static final class Tracing {

    private final Supplies supplies;
    private final FootprintMethod method;
    private final double defaultShare;
    private final Map<String, Offer> offers = new LinkedHashMap<>();
    private final Deque<Offer> waiting = new ArrayDeque<>();
    private final List<UnitProcess> processes = new ArrayList<>();
    private final List<SupplyIssue> issues = new ArrayList<>();

    Tracing(Supplies supplies, FootprintMethod method, double defaultShare) {
      this.supplies = supplies;
      this.method = method;
      this.defaultShare = defaultShare;
    }

    SupplySystem from(Offer product) {
      want(product);
      while (!waiting.isEmpty()) {
        processes.add(unitProcess(waiting.remove()));
      }
      return new SupplySystem(offers, processes, issues);
    }

    private void want(Offer offer) {
      if (offers.putIfAbsent(offer.key(), offer) == null) {
        waiting.add(offer);
      }
    }

    private UnitProcess unitProcess(Offer offer) {
      SystemProcess.Allocation allocation = offer.output().allocation();
      List<UnitProcess.Input> inputs = new ArrayList<>();
      for (SystemProcess.Input input : offer.process().inputs()) {
        double share = allocation.of(input.number());
        buy(offer, input, input.supply(), share * method.part(input.role(), defaultShare), inputs);
        if (input.role() instanceof Role.RecycledContent content) {
          double virgin = share * method.virginPart(content, defaultShare);
          buy(offer, input, content.virgin(), virgin, inputs);
        }
      }
      List<UnitProcess.Emission> emissions = new ArrayList<>();
      for (SystemProcess.Emission emission : offer.process().emissions()) {
        double share = allocation.of(emission.number());
        if (share != 0) {
          emissions.add(
              new UnitProcess.Emission(
                  emission.flow(), emission.amount() * share, emission.uncertainty()));
        }
      }
      return new UnitProcess(
          offer.key(), OptionalDouble.of(offer.output().amount()), inputs, emissions);
    }

    /// What counts for nothing needs no supplier.
    private void buy(
        Offer buyer,
        SystemProcess.Input input,
        Supply supply,
        double part,
        List<UnitProcess.Input> inputs) {
      if (part == 0 || input.amount() == 0) {
        return;
      }
      List<Offer> found = supplies.list(buyer.owner(), supply);
      if (found.size() != 1) {
        issue(
            found.isEmpty() ? SupplyIssue.Kind.NO_SUPPLIER : SupplyIssue.Kind.SEVERAL_SUPPLIERS,
            buyer,
            supply,
            found.isEmpty() ? "" : String.valueOf(found.size()),
            "");
        return;
      }
      Offer offer = found.getFirst();
      OptionalDouble unit = convert(input.unit(), offer.output().unit());
      if (unit.isEmpty()) {
        issue(SupplyIssue.Kind.UNIT, buyer, supply, input.unit(), offer.output().unit());
        return;
      }
      want(offer);
      inputs.add(
          new UnitProcess.Input(
              offer.key(),
              input.amount() * unit.getAsDouble() * part,
              input.stage(),
              input.uncertainty()));
    }

    private void issue(
        SupplyIssue.Kind kind, Offer buyer, Supply supply, String found, String expected) {
      issues.add(
          new SupplyIssue(
              kind, buyer.owner(), buyer.process().id(), supply.product(), found, expected));
    }
  }
}
