package org.greenloop.accounting.footprint.network;

import java.util.Optional;

/// The proof that a loop can be swept, and how far any value is from its solution at most.
///
/// Let |M| be the matrix of a loop with every input taken positive: `net` on the diagonal, `−|amount|`
/// beside it. Where some v > 0 has
///
///     w = |M| v > 0
///
/// |M| is an M-matrix and M an H-matrix (Berman and Plemmons, Nonnegative Matrices, 1994, chapter 6),
/// so |M⁻¹| ≤ |M|⁻¹. A residual r of M λ = b then means for every product i
///
///     |λ_i − λ̃_i| ≤ θ v_i          θ = max |r_j| ÷ w_j
///
/// because |r| ≤ θ w, and |M|⁻¹ w = v. Jacobi and Gauss-Seidel sweeps converge. Nothing of this
/// depends on the units that products are measured in.
///
/// @param bound v
/// @param slack w, each rounded down
@SuppressWarnings("ArrayRecordComponent") // columns of millions; they stay in this package
record Majorant(double[] bound, double[] slack) {

  private static final double OVERFLOWING = 1e200;

  /// Looks for v by sweeps: first the footprint z that the loop would have if nothing were
  /// negative, roughly, then v as what the loop makes of z. v has about the proportions of the
  /// footprints, and their errors come out in proportion.
  ///
  /// @param own positive own burden of each process
  /// @param sweeps how many to try
  /// @return empty where the sweeps do not converge, or too slowly
  static Optional<Majorant> search(LoopSystem loop, double[] own, int sweeps) {
    double[] rough = new double[loop.size()];
    int left = roughFootprint(loop, own, rough, sweeps);
    if (left == 0) {
      return Optional.empty();
    }
    double[] bound = rough.clone();
    double settled = 0.25;
    while (left-- > 0) {
      double change = sweep(loop, rough, bound);
      if (!(change < OVERFLOWING)) {
        return Optional.empty();
      }
      if (change <= settled) {
        Optional<Majorant> proof = of(loop, bound, rough);
        if (proof.isPresent()) {
          return proof;
        }
        settled = change / 2;
      }
    }
    return Optional.empty();
  }

  /// @return sweeps that are left, 0 where it did not settle
  private static int roughFootprint(LoopSystem loop, double[] own, double[] value, int sweeps) {
    double[] growth = new double[loop.size()];
    for (int left = sweeps; left > 0; left--) {
      double largest = 0;
      boolean grows = left < sweeps;
      for (int row = 0; row < value.length; row++) {
        double next = (own[row] + loop.inputsWithoutSign(row, value)) / loop.net()[row];
        double grown = next - value[row];
        grows &= grown >= growth[row];
        growth[row] = grown;
        value[row] = next;
        largest = Math.max(largest, grown / next);
      }
      if (largest <= 0.05) {
        return left;
      }
      if (grows || !(value[value.length - 1] < OVERFLOWING)) {
        return 0;
      }
    }
    return 0;
  }

  private static double sweep(LoopSystem loop, double[] rough, double[] bound) {
    double largest = 0;
    for (int row = 0; row < bound.length; row++) {
      double next = rough[row] + loop.inputsWithoutSign(row, bound) / loop.net()[row];
      largest = Math.max(largest, Math.abs(next - bound[row]) / next);
      bound[row] = next;
    }
    return largest;
  }

  /// Whether v proves it, with a slack of at least a quarter of what was aimed at.
  ///
  /// @param aim a slack for one unit of each product
  static Optional<Majorant> of(LoopSystem loop, double[] bound, double[] aim) {
    double[] slack = new double[bound.length];
    for (int row = 0; row < slack.length; row++) {
      double made = loop.net()[row] * bound[row];
      double used = loop.inputsWithoutSign(row, bound);
      slack[row] = made - used - RoundingError.ofSum(loop.inputCount(row)) * (made + used);
      if (!(bound[row] > 0 && slack[row] >= loop.net()[row] * aim[row] / 4)) {
        return Optional.empty();
      }
    }
    return Optional.of(new Majorant(bound, slack));
  }

  /// θ of values, with what was lost in calculating the residual.
  ///
  /// @param ownError how far `own` may be off
  double residual(LoopSystem loop, double[] own, double[] ownError, double[] value) {
    double largest = 0;
    for (int row = 0; row < slack.length; row++) {
      double made = loop.net()[row] * value[row];
      double used = loop.inputsWithoutSign(row, value);
      double off =
          Math.abs(loop.residual(row, own, value))
              + RoundingError.ofSum(loop.inputCount(row))
                  * (Math.abs(own[row]) + used + Math.abs(made))
              + ownError[row];
      largest = Math.max(largest, off / slack[row]);
    }
    return largest * RoundingError.MARGIN;
  }
}
