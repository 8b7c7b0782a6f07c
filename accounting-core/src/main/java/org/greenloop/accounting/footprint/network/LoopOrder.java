package org.greenloop.accounting.footprint.network;

import java.util.Arrays;

/// Products in the order in which their footprints can be known: suppliers first, and those that
/// supply each other in a loop, directly or through others, together (strongly connected
/// components; Tarjan 1972, without recursion, so that a chain of a million suppliers needs no
/// stack).
///
/// @param product all products, component by component; within a loop the suppliers first, as far
///   as a loop has a first
/// @param start first place of each component, and the end of the last
/// @param component of each product
@SuppressWarnings("ArrayRecordComponent") // columns of millions; they stay in this package
record LoopOrder(int[] product, int[] start, int[] component) {

  static LoopOrder of(Technosphere technosphere) {
    return new Search(technosphere).run();
  }

  int components() {
    return start.length - 1;
  }

  int size(int ofComponent) {
    return start[ofComponent + 1] - start[ofComponent];
  }

  /// Depth first, with the path on a stack of its own.
  private static final class Search {
    private static final int OPEN = -1;

    private final Technosphere technosphere;
    private final int[] discovered;
    private final int[] low;
    private final int[] component;
    private final int[] next;
    private final int[] path;
    private final int[] waiting;
    private final int[] finished;
    private final int[] size;
    private int depth;
    private int waitingCount;
    private int discoveredCount;
    private int finishedCount;
    private int components;

    Search(Technosphere technosphere) {
      this.technosphere = technosphere;
      int n = technosphere.size();
      discovered = new int[n];
      low = new int[n];
      component = new int[n];
      Arrays.fill(component, OPEN);
      next = Arrays.copyOf(technosphere.start(), n);
      path = new int[n];
      waiting = new int[n];
      finished = new int[n];
      size = new int[n];
    }

    LoopOrder run() {
      for (int root = 0; root < technosphere.size(); root++) {
        if (discovered[root] == 0) {
          discover(root);
          while (depth > 0) {
            step();
          }
        }
      }
      return inOrder();
    }

    private void discover(int product) {
      discovered[product] = ++discoveredCount;
      low[product] = discoveredCount;
      path[depth++] = product;
      waiting[waitingCount++] = product;
    }

    private void step() {
      int product = path[depth - 1];
      int end = technosphere.start()[product + 1];
      while (next[product] < end) {
        int supplier = technosphere.supplier()[next[product]++];
        if (discovered[supplier] == 0) {
          discover(supplier);
          return;
        }
        if (component[supplier] == OPEN) {
          low[product] = Math.min(low[product], discovered[supplier]);
        }
      }
      depth--;
      finished[finishedCount++] = product;
      if (low[product] == discovered[product]) {
        close(product);
      }
      if (depth > 0) {
        low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[product]);
      }
    }

    private void close(int root) {
      int member;
      do {
        member = waiting[--waitingCount];
        component[member] = components;
        size[components]++;
      } while (member != root);
      components++;
    }

    private LoopOrder inOrder() {
      int[] start = new int[components + 1];
      for (int i = 0; i < components; i++) {
        start[i + 1] = start[i] + size[i];
      }
      int[] place = Arrays.copyOf(start, components);
      int[] product = new int[finished.length];
      for (int each : finished) {
        product[place[component[each]]++] = each;
      }
      return new LoopOrder(product, start, component);
    }
  }
}
