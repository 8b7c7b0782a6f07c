package org.greenloop.accounting.footprint.network;

/// A loop that was solved by sweeps, with its proof.
record SweptLoop(LoopSystem loop, Majorant majorant) {

  /// Share of the worth of a demand that may be left unmet.
  private static final double LEFT = 1e-13;

  /// How much each process has to run for a demand of the loop's products: s of Mᵀ s = demand.
  ///
  /// What is still wanted goes round the loop, from users to suppliers, until it is worth less than
  /// the tolerance. Worth is measured by v of the majorant, under which every hand-over makes it
  /// less: net v > Σ |amount| v. What then remains is left out.
  ///
  /// @param demand is used up
  double[] runs(double[] demand) {
    double[] runs = new double[demand.length];
    double least = worth(demand) * LEFT / demand.length;
    boolean more = true;
    while (more) {
      more = false;
      for (int row = demand.length - 1; row >= 0; row--) {
        double wanted = demand[row];
        if (Math.abs(wanted) * majorant.bound()[row] > least) {
          more = true;
          demand[row] = 0;
          runs[row] += handOn(row, wanted, demand);
        }
      }
    }
    return runs;
  }

  private double worth(double[] demand) {
    double worth = 0;
    for (int row = 0; row < demand.length; row++) {
      worth += Math.abs(demand[row]) * majorant.bound()[row];
    }
    return worth;
  }

  private double handOn(int row, double wanted, double[] demand) {
    double times = wanted / loop.net()[row];
    for (int entry = loop.start()[row]; entry < loop.start()[row + 1]; entry++) {
      demand[loop.supplier()[entry]] += times * loop.amount()[entry];
    }
    return times;
  }
}
