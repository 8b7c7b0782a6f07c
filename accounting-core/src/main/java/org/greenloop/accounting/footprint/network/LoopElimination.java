package org.greenloop.accounting.footprint.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/// Eliminates products from the equations of a loop one by one, those first that bring the fewest
/// new entries (Markowitz 1957), as long as their pivot stays large beside its column. What remains
/// once little is saved any more becomes a full matrix.
final class LoopElimination {

  /// A pivot is at least this share of the largest entry of its column. The second is for loops in
  /// which the first lets the entries grow, as in a long ring of large avoided products.
  private static final double[] THRESHOLDS = {0.1, 1};

  /// Entries may grow so many times beyond the largest row: half of the digits of a double are
  /// left, and the refinement finds the others.
  private static final double GROWTH = 1e6;

  /// Loops up to this size are taken as a full matrix at once.
  private static final int SMALL = 64;

  /// Largest full matrix: 128 MB, half a minute.
  static final int FULL = 4000;

  /// Most entries of the factors, 12 bytes each.
  private static final int MOST_ENTRIES = 20_000_000;

  private record Candidate(long cost, int product) {}

  private final int size;
  private final SparseRow[] rows;
  private final IntColumn[] users;
  private final int[] usersLeft;
  private final boolean[] eliminated;
  private final int[] mark;
  private final PriorityQueue<Candidate> candidates =
      new PriorityQueue<>(
          Comparator.comparingLong(Candidate::cost).thenComparingInt(Candidate::product));
  private final int[] order;
  private final SparseRow[] lower;
  private int steps;
  private final double threshold;
  private final double most;
  private long entries;
  private boolean grown;

  private LoopElimination(SparseRow[] rows, double threshold, double most) {
    this.rows = rows;
    this.threshold = threshold;
    this.most = most;
    size = rows.length;
    users = new IntColumn[size];
    usersLeft = new int[size];
    eliminated = new boolean[size];
    mark = new int[size];
    order = new int[size];
    lower = new SparseRow[size];
    Arrays.setAll(users, i -> new IntColumn());
    Arrays.setAll(lower, i -> new SparseRow());
    for (int row = 0; row < size; row++) {
      for (int entry = 0; entry < rows[row].length(); entry++) {
        users[rows[row].column(entry)].add(row);
        usersLeft[rows[row].column(entry)]++;
      }
      entries += rows[row].length();
    }
  }

  /// @param rows makes the matrix, with a diagonal; it becomes part of the factors
  /// @param norm sum of the absolute values of its largest row
  /// @return empty where the factors would take too much memory or time
  static Optional<LoopFactors> of(Supplier<SparseRow[]> rows, double norm) {
    double tiny = norm * RoundingError.UNIT;
    for (double threshold : THRESHOLDS) {
      LoopElimination elimination = new LoopElimination(rows.get(), threshold, norm * GROWTH);
      if (elimination.size <= SMALL) {
        return elimination.finish(tiny);
      }
      boolean ended = elimination.eliminateSparse();
      if (!elimination.grown) {
        return ended ? elimination.finish(tiny) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// @return false where the factors become too large, or their entries
  private boolean eliminateSparse() {
    for (int product = 0; product < size; product++) {
      candidates.add(new Candidate(cost(product), product));
    }
    while (true) {
      Candidate cheapest = candidates.poll();
      if (cheapest == null) {
        return true;
      }
      int product = cheapest.product();
      if (eliminated[product] || cheapest.cost() != cost(product)) {
        continue;
      }
      long left = (long) size - steps;
      if (left <= SMALL || (cheapest.cost() > left * left / 8 && left <= FULL)) {
        return true;
      }
      if (isPivot(product)) {
        eliminate(product);
        if (grown || entries > MOST_ENTRIES) {
          return false;
        }
      }
    }
  }

  private long cost(int product) {
    return (rows[product].length() - 1L) * (usersLeft[product] - 1L);
  }

  private boolean isPivot(int product) {
    double largest = 0;
    for (int i = 0; i < users[product].length(); i++) {
      int user = users[product].get(i);
      if (!eliminated[user]) {
        largest = Math.max(largest, Math.abs(rows[user].valueAt(product)));
      }
    }
    double pivot = Math.abs(rows[product].valueAt(product));
    return pivot > 0 && pivot >= threshold * largest;
  }

  private void eliminate(int product) {
    SparseRow pivot = rows[product];
    eliminated[product] = true;
    order[steps++] = product;
    for (int entry = 0; entry < pivot.length(); entry++) {
      usersLeft[pivot.column(entry)]--;
    }
    double diagonal = pivot.remove(product);
    for (int i = 0; i < users[product].length(); i++) {
      int user = users[product].get(i);
      if (!eliminated[user]) {
        double factor = rows[user].remove(product) / diagonal;
        lower[product].append(user, factor);
        subtract(pivot, factor, user);
        candidates.add(new Candidate(cost(user), user));
      }
    }
    pivot.append(product, diagonal);
    users[product] = new IntColumn();
    entries += lower[product].length();
    for (int entry = 0; entry < pivot.length(); entry++) {
      int column = pivot.column(entry);
      if (!eliminated[column]) {
        candidates.add(new Candidate(cost(column), column));
      }
    }
  }

  private void subtract(SparseRow pivot, double factor, int user) {
    SparseRow row = rows[user];
    for (int entry = 0; entry < row.length(); entry++) {
      mark[row.column(entry)] = entry + 1;
    }
    int before = row.length();
    for (int entry = 0; entry < pivot.length(); entry++) {
      int column = pivot.column(entry);
      double change = -factor * pivot.value(entry);
      if (mark[column] > 0) {
        row.addTo(mark[column] - 1, change);
        grown |= Math.abs(row.value(mark[column] - 1)) > most;
      } else {
        row.append(column, change);
        grown |= Math.abs(change) > most;
        users[column].add(user);
        usersLeft[column]++;
      }
    }
    for (int entry = 0; entry < before; entry++) {
      mark[row.column(entry)] = 0;
    }
    entries += row.length() - before;
  }

  private Optional<LoopFactors> finish(double tiny) {
    int left = size - steps;
    if (left > FULL) {
      return Optional.empty();
    }
    int[] place = new int[size];
    int[] rest = new int[left];
    int next = 0;
    for (int product = 0; product < size; product++) {
      if (!eliminated[product]) {
        place[product] = next;
        rest[next++] = product;
      }
    }
    double[][] full = new double[left][left];
    for (int i = 0; i < left; i++) {
      SparseRow row = rows[rest[i]];
      for (int entry = 0; entry < row.length(); entry++) {
        full[i][place[row.column(entry)]] = row.value(entry);
      }
    }
    return Optional.of(
        new LoopFactors(
            Arrays.copyOf(order, steps), rows, lower, rest, new DenseFactors(full, tiny)));
  }
}
