package org.greenloop.accounting.footprint.network;

/// Gauss-Seidel sweeps over one loop, suppliers first: each product takes the newest values of its
/// suppliers. Converges for certain, because there is a [Majorant].
final class LoopSweep {

  /// Changes below this share of the largest value are left to the error bound.
  private static final double SETTLED = 0x1p-51;

  private LoopSweep() {}

  /// @param value begins where it stands; holds the solution afterwards
  /// @return sweeps made
  static int run(LoopSystem loop, double[] own, Majorant majorant, double[] value, int limit) {
    double before = Double.POSITIVE_INFINITY;
    for (int sweep = 1; sweep <= limit; sweep++) {
      double change = 0;
      double largest = 0;
      for (int row = 0; row < value.length; row++) {
        double next = (own[row] + loop.inputs(row, value)) / loop.net()[row];
        double scale = majorant.bound()[row];
        change = Math.max(change, Math.abs(next - value[row]) / scale);
        largest = Math.max(largest, Math.abs(next) / scale);
        value[row] = next;
      }
      boolean rounding = change >= before && change <= largest * 1e-12;
      if (change <= largest * SETTLED || rounding) {
        return sweep;
      }
      before = change;
    }
    return limit;
  }
}
