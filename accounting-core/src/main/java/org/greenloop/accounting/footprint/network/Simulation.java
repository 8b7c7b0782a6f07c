package org.greenloop.accounting.footprint.network;

import java.util.Arrays;

/// The supply chain of one product, to be solved with drawn amounts.
final class Simulation {

  private final ProductNetwork network;
  private final long seed;

  /// Products of the supply chain, in the order of the network.
  private final int[] members;

  private final String[] names;
  private final int product;
  private final int[] start;
  private final int[] supplier;
  private final LoopOrder order;
  private final double[][] factors;

  Simulation(ProductNetwork network, int product, long seed) {
    this.network = network;
    this.seed = seed;
    int[] place = new int[network.size()];
    members = upstream(network.inputs, product, place);
    this.product = place[product] - 1;
    names = Arrays.stream(members).mapToObj(each -> network.products[each]).toArray(String[]::new);
    start = new int[members.length + 1];
    for (int row = 0; row < members.length; row++) {
      start[row + 1] =
          start[row]
              + network.inputs.start()[members[row] + 1]
              - network.inputs.start()[members[row]];
    }
    supplier = new int[start[members.length]];
    for (int row = 0; row < members.length; row++) {
      int first = network.inputs.start()[members[row]];
      for (int to = start[row]; to < start[row + 1]; to++) {
        supplier[to] = place[network.inputs.other()[first + to - start[row]]] - 1;
      }
    }
    order =
        LoopOrder.of(new Technosphere(start, supplier, new double[0], new double[names.length]));
    factors = new double[network.categories().size()][];
    Arrays.setAll(factors, network::factors);
  }

  /// All that supply the product, itself among them.
  ///
  /// @param place becomes the place of each, from 1; 0 for the others
  private static int[] upstream(Exchanges inputs, int product, int[] place) {
    int[] found = new int[place.length];
    int count = 1;
    found[0] = product;
    place[product] = 1;
    for (int next = 0; next < count; next++) {
      int end = inputs.start()[found[next] + 1];
      for (int entry = inputs.start()[found[next]]; entry < end; entry++) {
        int supplier = inputs.other()[entry];
        if (place[supplier] == 0) {
          place[supplier] = 1;
          found[count++] = supplier;
        }
      }
    }
    int[] members = Arrays.copyOf(found, count);
    Arrays.sort(members);
    for (int row = 0; row < count; row++) {
      place[members[row]] = row + 1;
    }
    return members;
  }

  /// Footprints by category; NaN where the run has none.
  double[] run(int run) {
    double[] amount = new double[supplier.length];
    double[] net = new double[members.length];
    double[][] direct = new double[factors.length][members.length];
    for (int row = 0; row < members.length; row++) {
      net[row] = drawInputs(run, row, amount);
      if (net[row] <= 0) {
        return undefined();
      }
      drawEmissions(run, row, direct);
    }
    NetworkSolution solution =
        new NetworkSolution(names, new Technosphere(start, supplier, amount, net), order, direct);
    return solution.loops.stream().allMatch(Loop::productive)
        ? Arrays.stream(solution.value).mapToDouble(values -> values[product]).toArray()
        : undefined();
  }

  private double[] undefined() {
    double[] unknown = new double[factors.length];
    Arrays.fill(unknown, Double.NaN);
    return unknown;
  }

  /// @return net output of the process
  private double drawInputs(int run, int row, double[] amount) {
    int first = network.inputs.start()[members[row]];
    double own = 0;
    for (int to = start[row]; to < start[row + 1]; to++) {
      int entry = first + to - start[row];
      amount[to] = draw(network.inputs, entry, run, 2L * entry);
      own += supplier[to] == row ? amount[to] : 0;
    }
    return network.reference[members[row]] - own;
  }

  private void drawEmissions(int run, int row, double[][] direct) {
    Exchanges emissions = network.emissions;
    int end = emissions.start()[members[row] + 1];
    for (int entry = emissions.start()[members[row]]; entry < end; entry++) {
      double emitted = draw(emissions, entry, run, 2L * entry + 1);
      for (int category = 0; category < direct.length; category++) {
        direct[category][row] += factors[category][emissions.other()[entry]] * emitted;
      }
    }
  }

  private double draw(Exchanges exchanges, int entry, int run, long number) {
    double spread = exchanges.spreadOf(entry);
    double amount = exchanges.amount()[entry];
    return spread == Spread.EXACT
        ? amount
        : Spread.draw(amount, spread, StandardNormal.draw(seed, run, number));
  }
}
