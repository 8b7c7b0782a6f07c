package org.greenloop.accounting.footprint.network;

import java.util.List;
import java.util.Optional;

/// The footprints of all products of a network, in all its impact categories, from one solution of
/// the transposed system.
///
/// Loops of products are found and solved by themselves, suppliers first; the rest is substitution.
/// Every value carries a bound of its error, which takes in rounding and the errors of its
/// suppliers.
public final class Footprints {

  final ProductNetwork network;
  final NetworkSolution solution;

  private Footprints(ProductNetwork network) {
    this.network = network;
    Technosphere technosphere = network.technosphere();
    double[][] direct = new double[network.categories().size()][];
    for (int category = 0; category < direct.length; category++) {
      direct[category] = network.direct(category);
    }
    solution =
        new NetworkSolution(network.products, technosphere, LoopOrder.of(technosphere), direct);
  }

  public static Footprints of(ProductNetwork network) {
    return new Footprints(network);
  }

  public ProductNetwork network() {
    return network;
  }

  /// @return empty where the product stands in, or is supplied by, an unsolved loop; a footprint
  ///   that is not known is not zero
  /// @throws IllegalArgumentException for a product or category that the network does not have
  public Optional<Footprint> find(String product, ImpactCategory category) {
    return at(network.indexOf(product), network.indexOf(category));
  }

  private Optional<Footprint> at(int product, int category) {
    double value = solution.value[category][product];
    return Double.isNaN(value)
        ? Optional.empty()
        : Optional.of(
            new Footprint(
                value,
                solution.error[category][product],
                solution.estimated.get(product) ? Loop.Evidence.ESTIMATED : Loop.Evidence.PROVEN));
  }

  /// Values of all products in the order of [ProductNetwork#products()]; NaN where there is none.
  public double[] values(ImpactCategory category) {
    return solution.value[network.indexOf(category)].clone();
  }

  /// Bounds of the errors of [#values], in the same order.
  public double[] errorBounds(ImpactCategory category) {
    return solution.error[network.indexOf(category)].clone();
  }

  /// Products that supply each other, suppliers first.
  public List<Loop> loops() {
    return List.copyOf(solution.loops);
  }

  /// Loops that could not be solved, for somebody to mend.
  public List<UnsolvedLoop> unsolvedLoops() {
    return List.copyOf(solution.unsolved);
  }
}
