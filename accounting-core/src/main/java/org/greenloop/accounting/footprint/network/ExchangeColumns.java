package org.greenloop.accounting.footprint.network;

import java.util.Arrays;

/// The inputs or the emissions of all processes, row by row, in columns of primitives.
final class ExchangeColumns {

  private int[] start = new int[1024];
  private int[] other = new int[8192];
  private double[] amount = new double[8192];
  private byte[] stage = new byte[8192];
  private double[] spread = new double[0];
  private int rows;
  private int count;

  void endRow() {
    if (rows + 1 == start.length) {
      start = Arrays.copyOf(start, grown(rows));
    }
    start[++rows] = count;
  }

  void add(int otherIndex, double exchanged, LifeCycleStage ofStage, double withSpread) {
    if (count == other.length) {
      int capacity = grown(count);
      other = Arrays.copyOf(other, capacity);
      amount = Arrays.copyOf(amount, capacity);
      stage = Arrays.copyOf(stage, capacity);
    }
    if (withSpread != Spread.EXACT && spread.length <= count) {
      spread = Arrays.copyOf(spread, other.length);
    }
    other[count] = otherIndex;
    amount[count] = exchanged;
    stage[count] = (byte) Exchanges.STAGES.indexOf(ofStage);
    if (spread.length > count) {
      spread[count] = withSpread;
    }
    count++;
  }

  private static int grown(int length) {
    return Math.max(length + (length >> 1), 1024);
  }

  int rows() {
    return rows;
  }

  int start(int row) {
    return start[row];
  }

  int other(int entry) {
    return other[entry];
  }

  /// The same exchanges in another order of rows, each row sorted, so that the order in which they
  /// came cannot be seen.
  ///
  /// @param rowAt the row that comes at each place
  /// @param rank new index by old one of what is exchanged
  Exchanges inOrder(int[] rowAt, int[] rank) {
    int[] newStart = new int[rowAt.length + 1];
    for (int i = 0; i < rowAt.length; i++) {
      newStart[i + 1] = newStart[i] + start[rowAt[i] + 1] - start[rowAt[i]];
    }
    int total = newStart[rowAt.length];
    Exchanges sorted =
        new Exchanges(
            newStart,
            new int[total],
            new double[total],
            new byte[total],
            spread.length == 0 ? spread : new double[total]);
    for (int i = 0; i < rowAt.length; i++) {
      int to = newStart[i];
      for (int from = start[rowAt[i]]; from < start[rowAt[i] + 1]; from++) {
        sorted.insert(
            newStart[i],
            to++,
            rank[other[from]],
            amount[from],
            stage[from],
            spread.length > from ? spread[from] : Spread.EXACT);
      }
    }
    return sorted;
  }
}
