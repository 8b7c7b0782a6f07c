package org.greenloop.accounting.footprint.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Keeps the largest of many values, whatever their sign; of equal ones those that came first in
/// the network.
final class Largest {

  record Ranked(int index, double value) {}

  private static final Comparator<Ranked> SMALLEST_FIRST =
      Comparator.comparingDouble((Ranked ranked) -> Math.abs(ranked.value()))
          .thenComparing(Comparator.comparingInt(Ranked::index).reversed());

  private final int count;
  private final PriorityQueue<Ranked> kept = new PriorityQueue<>(SMALLEST_FIRST);

  Largest(int count) {
    this.count = count;
  }

  int count() {
    return count;
  }

  void offer(int index, double value) {
    if (value == 0 || count == 0) {
      return;
    }
    if (kept.size() < count) {
      kept.add(new Ranked(index, value));
      return;
    }
    Ranked smallest = kept.element();
    if (Math.abs(value) > Math.abs(smallest.value())) {
      kept.remove();
      kept.add(new Ranked(index, value));
    }
  }

  /// Largest first.
  List<Ranked> ranked() {
    List<Ranked> ranked = new ArrayList<>(kept);
    ranked.sort(SMALLEST_FIRST.reversed());
    return ranked;
  }
}
