package org.greenloop.accounting.footprint.network;

import java.util.Arrays;

/// A row of a sparse matrix that grows and shrinks, its entries in no order.
final class SparseRow {

  private int[] column = new int[4];
  private double[] value = new double[4];
  private int length;

  int length() {
    return length;
  }

  int column(int entry) {
    return column[entry];
  }

  double value(int entry) {
    return value[entry];
  }

  void append(int inColumn, double newValue) {
    if (length == column.length) {
      column = Arrays.copyOf(column, length * 2);
      value = Arrays.copyOf(value, length * 2);
    }
    column[length] = inColumn;
    value[length++] = newValue;
  }

  void addTo(int entry, double more) {
    value[entry] += more;
  }

  /// The value in a column, 0 where there is no entry.
  double valueAt(int inColumn) {
    int entry = find(inColumn);
    return entry < 0 ? 0 : value[entry];
  }

  /// Takes an entry out and returns its value, 0 where there was none.
  double remove(int inColumn) {
    int entry = find(inColumn);
    if (entry < 0) {
      return 0;
    }
    double removed = value[entry];
    length--;
    column[entry] = column[length];
    value[entry] = value[length];
    return removed;
  }

  private int find(int inColumn) {
    for (int entry = 0; entry < length; entry++) {
      if (column[entry] == inColumn) {
        return entry;
      }
    }
    return -1;
  }
}
