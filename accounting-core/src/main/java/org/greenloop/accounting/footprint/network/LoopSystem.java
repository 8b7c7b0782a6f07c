package org.greenloop.accounting.footprint.network;

/// The equations of one loop by themselves: `net λ − Σ amount λ = own`, rows and columns numbered in
/// the order of the loop. Inputs from outside of the loop are part of `own`.
///
/// @param product the products of the network that the rows stand for
/// @param start first input of each row, and the end of the last
/// @param supplier row of each input, never the row itself
/// @param amount of each input
/// @param net output of each process
@SuppressWarnings("ArrayRecordComponent") // columns of millions; they stay in this package
record LoopSystem(int[] product, int[] start, int[] supplier, double[] amount, double[] net) {

  /// @param place memory for the row of each product of the network
  static LoopSystem of(Technosphere technosphere, LoopOrder order, int component, int[] place) {
    int size = order.size(component);
    int first = order.start()[component];
    int[] product = new int[size];
    int[] start = new int[size + 1];
    double[] net = new double[size];
    for (int row = 0; row < size; row++) {
      int each = order.product()[first + row];
      product[row] = each;
      place[each] = row;
      net[row] = technosphere.net()[each];
      start[row + 1] = start[row] + inside(technosphere, order, each);
    }
    int[] supplier = new int[start[size]];
    double[] amount = new double[start[size]];
    int to = 0;
    for (int each : product) {
      for (int entry = technosphere.start()[each]; entry < technosphere.start()[each + 1]; entry++) {
        int other = technosphere.supplier()[entry];
        if (other != each && order.component()[other] == component) {
          supplier[to] = place[other];
          amount[to++] = technosphere.amount()[entry];
        }
      }
    }
    return new LoopSystem(product, start, supplier, amount, net);
  }

  private static int inside(Technosphere technosphere, LoopOrder order, int product) {
    int count = 0;
    for (int entry = technosphere.start()[product];
        entry < technosphere.start()[product + 1];
        entry++) {
      int other = technosphere.supplier()[entry];
      if (other != product && order.component()[other] == order.component()[product]) {
        count++;
      }
    }
    return count;
  }

  int size() {
    return net.length;
  }

  boolean hasNegativeInputs() {
    for (double each : amount) {
      if (each < 0) {
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
