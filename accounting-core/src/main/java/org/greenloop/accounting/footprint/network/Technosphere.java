package org.greenloop.accounting.footprint.network;

/// The transposed technosphere matrix by rows: `net` on the diagonal, `−amount` beside it.
///
/// @param start first input of each process, and the end of the last
/// @param supplier index of the product; the process itself where it uses its own, which `net` has
///   taken off already
/// @param amount of each input, for one run of the process
/// @param net output of one run
@SuppressWarnings("ArrayRecordComponent") // columns of millions; they stay in this package
record Technosphere(int[] start, int[] supplier, double[] amount, double[] net) {

  int size() {
    return net.length;
  }
}
