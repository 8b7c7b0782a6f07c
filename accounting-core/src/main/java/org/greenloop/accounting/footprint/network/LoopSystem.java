package org.greenloop.accounting.footprint.network;

import java.util.Arrays;

/// The equations of one loop by themselves: `net λ − Σ amount λ = own`, rows and columns numbered
/// in the order of the loop. Inputs from outside of the loop are part of `own`.
///
/// @param product the products of the network that the rows stand for
/// @param start first input of each row, and the end of the last
/// @param supplier row of each input, never the row itself; may be longer than there are inputs
/// @param amount of each input
/// @param net output of each process
@SuppressWarnings("ArrayRecordComponent") // columns of millions; they stay in this package
record LoopSystem(int[] product, int[] start, int[] supplier, double[] amount, double[] net) {

  /// @param place memory for each product of the network; all 0, before and afterwards
  static LoopSystem of(Technosphere technosphere, LoopOrder order, int component, int[] place) {
    int size = order.size(component);
    int first = order.start()[component];
    int[] product = Arrays.copyOfRange(order.product(), first, first + size);
    int most = 0;
    for (int row = 0; row < size; row++) {
      place[product[row]] = row + 1;
      most += technosphere.start()[product[row] + 1] - technosphere.start()[product[row]];
    }
    int[] start = new int[size + 1];
    int[] supplier = new int[most];
    double[] amount = new double[most];
    double[] net = new double[size];
    int to = 0;
    for (int row = 0; row < size; row++) {
      int each = product[row];
      net[row] = technosphere.net()[each];
      int end = technosphere.start()[each + 1];
      for (int entry = technosphere.start()[each]; entry < end; entry++) {
        int other = place[technosphere.supplier()[entry]] - 1;
        if (other >= 0 && other != row) {
          supplier[to] = other;
          amount[to++] = technosphere.amount()[entry];
        }
      }
      start[row + 1] = to;
    }
    for (int each : product) {
      place[each] = 0;
    }
    return new LoopSystem(product, start, supplier, amount, net);
  }

  int size() {
    return net.length;
  }

  boolean hasNegativeInputs() {
    for (int entry = 0; entry < start[size()]; entry++) {
      if (amount[entry] < 0) {
        return true;
      }
    }
    return false;
  }

  /// Σ amount λ of a row.
  double inputs(int row, double[] value) {
    double sum = 0;
    for (int entry = start[row]; entry < start[row + 1]; entry++) {
      sum += amount[entry] * value[supplier[entry]];
    }
    return sum;
  }

  /// Σ |amount λ| of a row.
  double inputsWithoutSign(int row, double[] value) {
    double sum = 0;
    for (int entry = start[row]; entry < start[row + 1]; entry++) {
      sum += Math.abs(amount[entry] * value[supplier[entry]]);
    }
    return sum;
  }

  int inputCount(int row) {
    return start[row + 1] - start[row];
  }

  /// What the equation of a row is off by.
  double residual(int row, double[] own, double[] value) {
    return own[row] + inputs(row, value) - net[row] * value[row];
  }
}
