package org.greenloop.accounting.footprint.network;

import java.util.Arrays;

/// How much each process has to run so that one unit of a product can leave the network: s of A s =
/// f, restricted to what supplies the product.
///
/// Demand is handed on from users to suppliers, loop by loop.
final class SupplyChain {

  private final NetworkSolution solution;

  /// Demand that is still to be met, then the runs that meet it.
  private final double[] wanted;

  private final double[] runs;
  private int processes;

  private SupplyChain(NetworkSolution solution, int product) {
    this.solution = solution;
    wanted = new double[solution.technosphere.size()];
    runs = new double[wanted.length];
    wanted[product] = 1;
    LoopOrder order = solution.order;
    for (int component = order.component()[product]; component >= 0; component--) {
      if (order.size(component) == 1) {
        runProcess(order.product()[order.start()[component]]);
      } else if (isWanted(component)) {
        runLoop(component);
      }
    }
  }

  /// @return runs of each process of the network, 0 where it is no supplier
  static SupplyChain of(NetworkSolution solution, int product) {
    return new SupplyChain(solution, product);
  }

  double runs(int process) {
    return runs[process];
  }

  /// How many processes have to run.
  int processes() {
    return processes;
  }

  private void runProcess(int process) {
    if (wanted[process] != 0) {
      runs[process] = wanted[process] / solution.technosphere.net()[process];
      processes++;
      handOn(process, runs[process]);
    }
  }

  /// Wants what a process needs; what it needs of its own product is in its net output.
  private void handOn(int process, double times) {
    Technosphere technosphere = solution.technosphere;
    int end = technosphere.start()[process + 1];
    for (int entry = technosphere.start()[process]; entry < end; entry++) {
      int supplier = technosphere.supplier()[entry];
      if (supplier != process) {
        wanted[supplier] += times * technosphere.amount()[entry];
      }
    }
  }

  private boolean isWanted(int component) {
    LoopOrder order = solution.order;
    for (int i = order.start()[component]; i < order.start()[component + 1]; i++) {
      if (wanted[order.product()[i]] != 0) {
        return true;
      }
    }
    return false;
  }

  private void runLoop(int component) {
    LoopOrder order = solution.order;
    int[] members =
        Arrays.copyOfRange(order.product(), order.start()[component], order.start()[component + 1]);
    double[] demand = Arrays.stream(members).mapToDouble(member -> wanted[member]).toArray();
    DirectLoop direct = solution.eliminated.get(component);
    double[] needed = direct == null ? sweptRuns(component, demand) : direct.runs(demand);
    for (int row = 0; row < members.length; row++) {
      if (needed[row] != 0) {
        runs[members[row]] = needed[row];
        processes++;
        handOn(members[row], needed[row]);
      }
    }
  }

  private double[] sweptRuns(int component, double[] demand) {
    SweptLoop swept = solution.swept.get(component);
    if (swept == null) {
      throw new IllegalStateException("loop " + component + " has no solution");
    }
    return swept.runs(demand);
  }
}
