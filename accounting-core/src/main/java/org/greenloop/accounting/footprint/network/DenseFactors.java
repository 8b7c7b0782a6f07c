package org.greenloop.accounting.footprint.network;

import java.util.stream.IntStream;

/// LU factors of a full matrix, with partial pivoting.
///
///     P A = L U
///
/// A column without any pivot is given a tiny one, so that the factors of a singular matrix still
/// show, by solutions beyond all measure, which unknowns are to blame.
final class DenseFactors {

  /// From here on a second thread pays. Each row is its own work, so the result is the same.
  private static final int WORTH_THREADS = 300;

  private final double[][] rows;
  private final int[] source;

  /// @param matrix by rows; becomes the factors
  /// @param tiny pivot where there is none
  DenseFactors(double[][] matrix, double tiny) {
    rows = matrix;
    source = IntStream.range(0, matrix.length).toArray();
    for (int step = 0; step < rows.length; step++) {
      bringPivot(step, tiny);
      eliminate(step);
    }
  }

  private void bringPivot(int step, double tiny) {
    int best = step;
    for (int row = step + 1; row < rows.length; row++) {
      if (Math.abs(rows[row][step]) > Math.abs(rows[best][step])) {
        best = row;
      }
    }
    double[] row = rows[best];
    rows[best] = rows[step];
    rows[step] = row;
    int from = source[best];
    source[best] = source[step];
    source[step] = from;
    if (Math.abs(row[step]) < tiny) {
      row[step] = tiny;
    }
  }

  private void eliminate(int step) {
    IntStream below = IntStream.range(step + 1, rows.length);
    if (rows.length - step > WORTH_THREADS) {
      below.parallel().forEach(row -> subtract(rows[step], rows[row], step));
    } else {
      below.forEach(row -> subtract(rows[step], rows[row], step));
    }
  }

  private static void subtract(double[] pivot, double[] row, int step) {
    if (row[step] == 0) {
      return;
    }
    double factor = row[step] / pivot[step];
    row[step] = factor;
    for (int column = step + 1; column < row.length; column++) {
      row[column] -= factor * pivot[column];
    }
  }

  /// x of A x = b.
  double[] solve(double[] right) {
    int n = rows.length;
    double[] x = new double[n];
    for (int row = 0; row < n; row++) {
      double sum = right[source[row]];
      for (int column = 0; column < row; column++) {
        sum -= rows[row][column] * x[column];
      }
      x[row] = sum;
    }
    for (int row = n - 1; row >= 0; row--) {
      double sum = x[row];
      for (int column = row + 1; column < n; column++) {
        sum -= rows[row][column] * x[column];
      }
      x[row] = sum / rows[row][row];
    }
    return x;
  }

  /// x of Aᵀ x = b.
  double[] solveTransposed(double[] right) {
    int n = rows.length;
    double[] y = right.clone();
    for (int row = 0; row < n; row++) {
      y[row] /= rows[row][row];
      for (int column = row + 1; column < n; column++) {
        y[column] -= rows[row][column] * y[row];
      }
    }
    for (int row = n - 1; row >= 0; row--) {
      for (int column = 0; column < row; column++) {
        y[column] -= rows[row][column] * y[row];
      }
    }
    double[] x = new double[n];
    for (int row = 0; row < n; row++) {
      x[source[row]] = y[row];
    }
    return x;
  }
}
