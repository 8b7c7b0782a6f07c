package org.greenloop.accounting.footprint.network;

import java.util.Arrays;

/// Row numbers of a column that grows.
final class IntColumn {

  private int[] value = new int[4];
  private int length;

  int length() {
    return length;
  }

  int get(int place) {
    return value[place];
  }

  void add(int next) {
    if (length == value.length) {
      value = Arrays.copyOf(value, length * 2);
    }
    value[length++] = next;
  }
}
