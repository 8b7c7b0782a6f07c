package org.greenloop.accounting.footprint.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A loop solved by elimination, where sweeps do not converge or the loop is small.
///
/// Rows and columns are scaled by powers of two, which rounds nothing, to the proportions of the
/// footprints: an entry is then about the share of one product in another, and what is well or
/// badly conditioned does not depend on units.
final class DirectLoop {

  private static final int TIERS_FOR_SCALE = 8;
  private static final int MOST_CULPRITS = 20;
  private static final double GUILTY = 0.1;

  private final LoopSystem loop;
  private final LoopFactors factors;
  private final double[] rowScale;
  private final double[] columnScale;
  private final double norm;
  private final double inverseNorm;

  private DirectLoop(
      LoopSystem loop, LoopFactors factors, double[] rowScale, double[] columnScale, double norm) {
    this.loop = loop;
    this.factors = factors;
    this.rowScale = rowScale;
    this.columnScale = columnScale;
    this.norm = norm;
    this.inverseNorm = estimateInverseNorm();
  }

  /// @param own positive own burden of each process
  /// @return empty where the loop is too large to be eliminated
  static Optional<DirectLoop> of(LoopSystem loop, double[] own) {
    double[] columnScale = proportions(loop, own);
    double[] rowScale = new double[loop.size()];
    double norm = 0;
    for (int row = 0; row < rowScale.length; row++) {
      rowScale[row] = powerOfTwo(1 / (loop.net()[row] * columnScale[row]));
      SparseRow scaled = scaledRow(loop, row, rowScale[row], columnScale);
      double sum = 0;
      for (int entry = 0; entry < scaled.length(); entry++) {
        sum += Math.abs(scaled.value(entry));
      }
      norm = Math.max(norm, sum);
    }
    double most = norm;
    return LoopElimination.of(() -> scaledRows(loop, rowScale, columnScale), most)
        .map(factors -> new DirectLoop(loop, factors, rowScale, columnScale, most));
  }

  private static SparseRow[] scaledRows(LoopSystem loop, double[] rowScale, double[] columnScale) {
    SparseRow[] rows = new SparseRow[loop.size()];
    Arrays.setAll(rows, row -> scaledRow(loop, row, rowScale[row], columnScale));
    return rows;
  }

  /// The footprints after a few tiers of suppliers, nothing counted as negative. Each tier is made
  /// from the one before, not from itself, so that a loop which does not converge cannot run away.
  private static double[] proportions(LoopSystem loop, double[] own) {
    double[] value = new double[loop.size()];
    for (int tier = 0; tier < TIERS_FOR_SCALE; tier++) {
      double[] next = new double[value.length];
      for (int row = 0; row < value.length; row++) {
        next[row] = (own[row] + loop.inputsWithoutSign(row, value)) / loop.net()[row];
      }
      value = next;
    }
    return Arrays.stream(value).map(DirectLoop::powerOfTwo).toArray();
  }

  private static double powerOfTwo(double near) {
    return Math.scalb(1.0, Math.clamp(Math.getExponent(near), -500, 500));
  }

  private static SparseRow scaledRow(
      LoopSystem loop, int row, double rowScale, double[] columnScale) {
    SparseRow scaled = new SparseRow();
    scaled.append(row, rowScale * loop.net()[row] * columnScale[row]);
    int previous = -1;
    for (int entry = loop.start()[row]; entry < loop.start()[row + 1]; entry++) {
      int supplier = loop.supplier()[entry];
      double value = -rowScale * loop.amount()[entry] * columnScale[supplier];
      if (supplier == previous) {
        scaled.addTo(scaled.length() - 1, value);
      } else {
        scaled.append(supplier, value);
      }
      previous = supplier;
    }
    return scaled;
  }

  /// ‖M⁻¹‖∞ of the scaled matrix, from below and nearly always within a factor of 3 (Hager 1984;
  /// Higham, chapter 15).
  private double estimateInverseNorm() {
    double[] x = new double[loop.size()];
    Arrays.fill(x, 1.0 / x.length);
    double largest = 0;
    for (int round = 0; round < 5; round++) {
      double[] y = factors.solveTransposed(x);
      double sum = 0;
      for (double each : y) {
        sum += Math.abs(each);
      }
      if (sum <= largest) {
        return largest;
      }
      largest = sum;
      double[] z = factors.solve(Arrays.stream(y).map(each -> each < 0 ? -1 : 1).toArray());
      int peak = largestOf(z);
      double reached = 0;
      for (int i = 0; i < x.length; i++) {
        reached += z[i] * x[i];
      }
      if (Math.abs(z[peak]) <= reached) {
        return largest;
      }
      Arrays.fill(x, 0);
      x[peak] = 1;
    }
    return largest;
  }

  private static int largestOf(double[] values) {
    int largest = 0;
    for (int i = 1; i < values.length; i++) {
      if (Math.abs(values[i]) > Math.abs(values[largest])) {
        largest = i;
      }
    }
    return largest;
  }

  /// How many times larger an error of the data may be in the result.
  double condition() {
    return norm * inverseNorm;
  }

  /// λ of M λ = own, refined once.
  double[] solve(double[] own) {
    double[] value = solveOnce(own);
    double[] residual = new double[value.length];
    for (int row = 0; row < residual.length; row++) {
      residual[row] = loop.residual(row, own, value);
    }
    double[] correction = solveOnce(residual);
    for (int row = 0; row < value.length; row++) {
      value[row] += correction[row];
    }
    return value;
  }

  private double[] solveOnce(double[] own) {
    return times(columnScale, factors.solve(times(rowScale, own)));
  }

  /// How much each process has to run for a demand of the loop's products: s of Mᵀ s = demand.
  double[] runs(double[] demand) {
    return times(rowScale, factors.solveTransposed(times(columnScale, demand)));
  }

  private static double[] times(double[] scale, double[] values) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = scale[i] * values[i];
    }
    return scaled;
  }

  /// How far each value may be off, by the estimated norm of the inverse.
  double[] estimatedError(double[] own, double[] ownError, double[] value) {
    double largest = 0;
    for (int row = 0; row < value.length; row++) {
      double used = loop.inputsWithoutSign(row, value);
      double off =
          Math.abs(loop.residual(row, own, value))
              + RoundingError.ofSum(loop.inputCount(row))
                  * (Math.abs(own[row]) + used + Math.abs(loop.net()[row] * value[row]))
              + ownError[row];
      largest = Math.max(largest, rowScale[row] * off);
    }
    double most = largest * inverseNorm;
    return Arrays.stream(columnScale).map(scale -> scale * most).toArray();
  }

  /// Rows that make the loop singular or nearly so, most to blame first: those where a footprint
  /// out of nothing and a supply for nothing meet.
  List<Integer> culprits() {
    double[] ones = new double[loop.size()];
    Arrays.fill(ones, 1);
    double[] price = normalised(factors.solve(normalised(factors.solve(ones))));
    double[] supply =
        normalised(factors.solveTransposed(normalised(factors.solveTransposed(ones))));
    double[] blame = new double[ones.length];
    for (int row = 0; row < blame.length; row++) {
      blame[row] = Math.abs(price[row] * supply[row]);
    }
    double most = blame[largestOf(blame)];
    List<Integer> culprits = new ArrayList<>();
    for (int row = 0; row < blame.length; row++) {
      if (blame[row] >= GUILTY * most) {
        culprits.add(row);
      }
    }
    culprits.sort((one, other) -> Double.compare(blame[other], blame[one]));
    return culprits.subList(0, Math.min(culprits.size(), MOST_CULPRITS));
  }

  private static double[] normalised(double[] values) {
    double largest = Math.abs(values[largestOf(values)]);
    return Arrays.stream(values).map(value -> value / largest).toArray();
  }
}
