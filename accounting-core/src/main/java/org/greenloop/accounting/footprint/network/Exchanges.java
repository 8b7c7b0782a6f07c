package org.greenloop.accounting.footprint.network;

import java.util.Arrays;
import java.util.List;

/// Exchanges of all processes as a sparse matrix by rows (CSR), one row for a process. Each row is
/// sorted by what is exchanged, stage, amount and spread; what is exchanged twice stands there
/// twice.
///
/// @param start first entry of each row, and the end of the last
/// @param other index of the product or elementary flow
/// @param amount for the reference amount of the process
/// @param stage place in [#STAGES]
/// @param spread as [Spread] writes it; empty where every amount is exact
@SuppressWarnings("ArrayRecordComponent") // columns of millions; they stay in this package
record Exchanges(int[] start, int[] other, double[] amount, byte[] stage, double[] spread) {

  static final List<LifeCycleStage> STAGES = List.of(LifeCycleStage.values());

  double spreadOf(int entry) {
    return spread.length == 0 ? Spread.EXACT : spread[entry];
  }

  /// The process that an entry belongs to.
  int rowOf(int entry) {
    int row = Arrays.binarySearch(start, entry);
    if (row < 0) {
      return -row - 2;
    }
    while (start[row + 1] == entry) {
      row++;
    }
    return row;
  }

  void insert(int first, int end, int ofOther, double ofAmount, byte ofStage, double withSpread) {
    int at = end;
    while (at > first && after(at - 1, ofOther, ofAmount, ofStage, withSpread)) {
      other[at] = other[at - 1];
      amount[at] = amount[at - 1];
      stage[at] = stage[at - 1];
      if (spread.length > 0) {
        spread[at] = spread[at - 1];
      }
      at--;
    }
    other[at] = ofOther;
    amount[at] = ofAmount;
    stage[at] = ofStage;
    if (spread.length > 0) {
      spread[at] = withSpread;
    }
  }

  private boolean after(int entry, int ofOther, double ofAmount, byte ofStage, double withSpread) {
    if (other[entry] != ofOther) {
      return other[entry] > ofOther;
    }
    if (stage[entry] != ofStage) {
      return stage[entry] > ofStage;
    }
    int byAmount = Double.compare(amount[entry], ofAmount);
    return byAmount != 0 ? byAmount > 0 : Double.compare(spreadOf(entry), withSpread) > 0;
  }
}
