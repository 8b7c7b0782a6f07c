package org.greenloop.accounting.footprint.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A product with what supplies it, and what supplies that, as a tree: each branch with its part of
/// the footprint.
///
/// @param product what is supplied
/// @param amount of it for one unit of the product at the root
/// @param total footprint of that amount
/// @param own part of it that the process emits itself
/// @param share of the root's footprint; 0 where that is 0
/// @param returns whether the product stands nearer to the root on the same branch already: here a
///   loop closes, and the tree is not followed further
/// @param inputs largest first
/// @param omitted part of the total that is neither own nor in the inputs shown: beyond the depth,
///   below the cut-off, or round the loop
public record UpstreamTree(
    String product,
    double amount,
    double total,
    double own,
    double share,
    boolean returns,
    List<UpstreamTree> inputs,
    double omitted) {

  /// Branches of one tree at most; the largest are followed first.
  static final int MOST_BRANCHES = 10_000;

  public UpstreamTree {
    inputs = List.copyOf(inputs);
  }

  /// @param depth how many tiers of suppliers are shown, from 0 to 100
  /// @param cutOff share of the root's footprint below which a branch is left out, from 0 to 1
  /// @return empty where the product has no footprint, because of an unsolved loop
  /// @throws IllegalArgumentException for a depth or cut-off beyond that, or what the network does
  ///   not have
  public static Optional<UpstreamTree> find(
      Footprints footprints, String product, ImpactCategory category, int depth, double cutOff) {
    if (depth < 0 || depth > 100 || !(cutOff >= 0 && cutOff <= 1)) {
      throw new IllegalArgumentException(
          "a tree has 0 to 100 tiers and a cut-off of 0 to 1: " + depth + ", " + cutOff);
    }
    int root = footprints.network.indexOf(product);
    int index = footprints.network.indexOf(category);
    double footprint = footprints.solution.value[index][root];
    return Double.isNaN(footprint)
        ? Optional.empty()
        : Optional.of(new Growth(footprints, index, footprint, cutOff).grow(root, 1, depth));
  }

  private static final class Growth {

    private record Branch(int product, double amount, double total) {}

    private final ProductNetwork network;
    private final double[] footprint;
    private final double[] direct;
    private final double root;
    private final double least;
    private final Set<Integer> above = new HashSet<>();
    private int branches;

    Growth(Footprints footprints, int category, double root, double cutOff) {
      network = footprints.network;
      footprint = footprints.solution.value[category];
      direct = footprints.solution.direct[category];
      this.root = root;
      least = Math.abs(root) * cutOff;
    }

    UpstreamTree grow(int product, double amount, int depth) {
      double total = amount * footprint[product];
      double own = amount * direct[product] / network.reference[product];
      boolean returns = !above.add(product);
      List<UpstreamTree> shown = new ArrayList<>();
      double omitted = total - own;
      if (!returns) {
        if (depth > 0) {
          for (Branch branch : branches(product, amount)) {
            if (branches < MOST_BRANCHES) {
              branches++;
              shown.add(grow(branch.product(), branch.amount(), depth - 1));
              omitted -= branch.total();
            }
          }
        }
        above.remove(product);
      }
      return new UpstreamTree(
          network.products[product],
          amount,
          total,
          own,
          root == 0 ? 0 : total / root,
          returns,
          shown,
          omitted);
    }

    /// What is bought twice is one branch.
    private List<Branch> branches(int product, double amount) {
      Exchanges inputs = network.inputs;
      double times = amount / network.reference[product];
      List<Branch> branches = new ArrayList<>();
      int entry = inputs.start()[product];
      while (entry < inputs.start()[product + 1]) {
        int supplier = inputs.other()[entry];
        double bought = 0;
        while (entry < inputs.start()[product + 1] && inputs.other()[entry] == supplier) {
          bought += inputs.amount()[entry++];
        }
        double total = times * bought * footprint[supplier];
        if (bought != 0 && Math.abs(total) >= least) {
          branches.add(new Branch(supplier, times * bought, total));
        }
      }
      branches.sort(
          Comparator.comparingDouble((Branch branch) -> -Math.abs(branch.total()))
              .thenComparingInt(Branch::product));
      return branches;
    }
  }
}
