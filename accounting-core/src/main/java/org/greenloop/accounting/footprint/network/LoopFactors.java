package org.greenloop.accounting.footprint.network;

/// LU factors of the equations of a loop: products eliminated in an order, the rest as a full
/// matrix.
final class LoopFactors {

  private final int[] order;
  private final SparseRow[] upper;
  private final SparseRow[] lower;
  private final int[] rest;
  private final DenseFactors full;

  /// @param order the eliminated products
  /// @param upper by product, the row at its elimination, with the pivot as its last entry
  /// @param lower by product, which share of its row was taken off which other row
  /// @param rest the other products
  LoopFactors(int[] order, SparseRow[] upper, SparseRow[] lower, int[] rest, DenseFactors full) {
    this.order = order;
    this.upper = upper;
    this.lower = lower;
    this.rest = rest;
    this.full = full;
  }

  /// x of M x = b.
  double[] solve(double[] right) {
    double[] x = right.clone();
    for (int product : order) {
      SparseRow shares = lower[product];
      for (int entry = 0; entry < shares.length(); entry++) {
        x[shares.column(entry)] -= shares.value(entry) * x[product];
      }
    }
    scatter(full.solve(gather(x)), x);
    for (int step = order.length - 1; step >= 0; step--) {
      SparseRow row = upper[order[step]];
      double sum = x[order[step]];
      for (int entry = 0; entry < row.length() - 1; entry++) {
        sum -= row.value(entry) * x[row.column(entry)];
      }
      x[order[step]] = sum / row.value(row.length() - 1);
    }
    return x;
  }

  /// x of Mᵀ x = b.
  double[] solveTransposed(double[] right) {
    double[] x = right.clone();
    for (int product : order) {
      SparseRow row = upper[product];
      x[product] /= row.value(row.length() - 1);
      for (int entry = 0; entry < row.length() - 1; entry++) {
        x[row.column(entry)] -= row.value(entry) * x[product];
      }
    }
    scatter(full.solveTransposed(gather(x)), x);
    for (int step = order.length - 1; step >= 0; step--) {
      SparseRow shares = lower[order[step]];
      for (int entry = 0; entry < shares.length(); entry++) {
        x[order[step]] -= shares.value(entry) * x[shares.column(entry)];
      }
    }
    return x;
  }

  private double[] gather(double[] from) {
    double[] gathered = new double[rest.length];
    for (int i = 0; i < rest.length; i++) {
      gathered[i] = from[rest[i]];
    }
    return gathered;
  }

  private void scatter(double[] from, double[] to) {
    for (int i = 0; i < rest.length; i++) {
      to[rest[i]] = from[i];
    }
  }
}
