package org.greenloop.accounting.footprint.network;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the footprint of one unit of a product is made of: the own emissions of every process in its
/// supply chain.
///
///     λ = Σ_i s_i d_i          s_i runs of process i, d_i impact of its own emissions in one run
public final class Contributions {

  private final Footprints footprints;
  private final int product;
  private final SupplyChain chain;

  private Contributions(Footprints footprints, int product) {
    this.footprints = footprints;
    this.product = product;
    chain = SupplyChain.of(footprints.solution, product);
  }

  /// @return empty where the product has no footprint, because of an unsolved loop
  /// @throws IllegalArgumentException for a product that the network does not have
  public static Optional<Contributions> find(Footprints footprints, String product) {
    int index = footprints.network.indexOf(product);
    return Double.isNaN(footprints.solution.value[0][index])
        ? Optional.empty()
        : Optional.of(new Contributions(footprints, index));
  }

  /// @param product that the process makes
  /// @param amount of it that is made for one unit of the product in question, own use included
  /// @param value impact of the process's own emissions
  /// @param share of the footprint; 0 where the footprint is 0
  public record Contribution(String product, double amount, double value, double share) {}

  /// How many processes stand in the supply chain, the product's own among them.
  public int processes() {
    return chain.processes();
  }

  /// Sum of all contributions: the footprint, found the other way round.
  public double total(ImpactCategory category) {
    return sum(category, false);
  }

  private double sum(ImpactCategory category, boolean onlyInLoops) {
    double[] direct = footprints.solution.direct[footprints.network.indexOf(category)];
    double sum = 0;
    for (int process = 0; process < direct.length; process++) {
      double runs = chain.runs(process);
      if (runs != 0 && (!onlyInLoops || isInLoop(process))) {
        sum += runs * direct[process];
      }
    }
    return sum;
  }

  private boolean isInLoop(int process) {
    LoopOrder order = footprints.solution.order;
    return order.size(order.component()[process]) > 1
        || footprints.solution.technosphere.net()[process] != footprints.network.reference[process];
  }

  /// The contribution of one process, 0 where it stands outside of the supply chain.
  public double of(String process, ImpactCategory category) {
    int index = footprints.network.indexOf(process);
    return chain.runs(index)
        * footprints.solution.direct[footprints.network.indexOf(category)][index];
  }

  /// The largest contributions, whatever their sign, largest first.
  public List<Contribution> largest(ImpactCategory category, int count) {
    double[] direct = footprints.solution.direct[footprints.network.indexOf(category)];
    Largest largest = new Largest(count);
    for (int process = 0; process < direct.length; process++) {
      largest.offer(process, chain.runs(process) * direct[process]);
    }
    double footprint = footprint(category);
    return largest.ranked().stream()
        .map(
            ranked ->
                new Contribution(
                    footprints.network.products[ranked.index()],
                    chain.runs(ranked.index()) * footprints.network.reference[ranked.index()],
                    ranked.value(),
                    share(ranked.value(), footprint)))
        .toList();
  }

  private double footprint(ImpactCategory category) {
    return footprints.solution.value[footprints.network.indexOf(category)][product];
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  /// The footprint by stages of the product's life: its own emissions are production, each input
  /// with its whole supply chain is of the stage that the process states for it.
  public Map<LifeCycleStage, Double> byStage(ImpactCategory category) {
    int index = footprints.network.indexOf(category);
    double[] footprint = footprints.solution.value[index];
    double reference = footprints.network.reference[product];
    Map<LifeCycleStage, Double> stages = new EnumMap<>(LifeCycleStage.class);
    stages.put(LifeCycleStage.PRODUCTION, footprints.solution.direct[index][product] / reference);
    Exchanges inputs = footprints.network.inputs;
    for (int entry = inputs.start()[product]; entry < inputs.start()[product + 1]; entry++) {
      stages.merge(
          Exchanges.STAGES.get(inputs.stage()[entry]),
          inputs.amount()[entry] * footprint[inputs.other()[entry]] / reference,
          Double::sum);
    }
    return stages;
  }

  /// Share of the footprint that is there because the product comes back into its own supply chain:
  /// 1 − 1/T, where T is made for one unit that leaves. Without its own loops the footprint would
  /// be λ/T. Negative where what comes back avoids something.
  public double shareOfOwnLoops() {
    double made = chain.runs(product) * footprints.network.reference[product];
    return 1 - 1 / made;
  }

  /// Share of the footprint that is emitted by processes that stand in some loop; 0 where the
  /// footprint is 0.
  public double shareOfProcessesInLoops(ImpactCategory category) {
    return share(sum(category, true), footprint(category));
  }
}
