package org.greenloop.accounting.custody;

import java.util.Arrays;
import java.util.List;

/// Finds the marks that two claims share without keeping the claims: of a mark 32 bits are kept,
/// with the number of the claim. Of marks that only look alike it lets both through; none that two
/// claims share is missed.
final class ClaimSieve {

  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final CodeTable consignments = new CodeTable();
  private int others;
  private long[] marks = new long[1 << 10];
  private int size;

  /// @param marksOfEvent what no other claim may have
  void add(CustodyEvent event, List<String> marksOfEvent) {
    if (marksOfEvent.isEmpty()) {
      return;
    }
    long claim = claim(event);
    for (String mark : marksOfEvent) {
      if (size == marks.length) {
        marks = Arrays.copyOf(marks, CodeTable.grown(size));
      }
      marks[size++] = ((long) hash(mark) << Integer.SIZE) | claim;
    }
  }

  /// Lots of one consignment, which have even numbers, are one claim; any other event is a claim of
  /// its own.
  private int claim(CustodyEvent event) {
    return event instanceof ReturnConsignment
        ? 2 * consignments.numberOf(DoubleClaims.claim(event))
        : 2 * others++ + 1;
  }

  /// Of all that was added.
  Shared shared() {
    Arrays.sort(marks, 0, size);
    int[] shared = new int[1 << 4];
    int count = 0;
    for (int at = 1; at < size; at++) {
      if (markAt(at - 1) == markAt(at)
          && marks[at - 1] != marks[at]
          && (count == 0 || shared[count - 1] != markAt(at))) {
        if (count == shared.length) {
          shared = Arrays.copyOf(shared, CodeTable.grown(count));
        }
        shared[count++] = markAt(at);
      }
    }
    return new Shared(Arrays.copyOf(shared, count));
  }

  private int markAt(int place) {
    return (int) (marks[place] >> Integer.SIZE);
  }

  private static int hash(String mark) {
    long hash = FNV_BASIS;
    for (int i = 0; i < mark.length(); i++) {
      hash = (hash ^ mark.charAt(i)) * FNV_PRIME;
    }
    return (int) (hash ^ (hash >>> Integer.SIZE));
  }

  /// The marks that two claims share, and some that look like them.
  static final class Shared {
    private final int[] marks;

    private Shared(int[] marks) {
      this.marks = marks;
    }

    boolean hasAny(List<String> marksOfEvent) {
      return marksOfEvent.stream().anyMatch(mark -> Arrays.binarySearch(marks, hash(mark)) >= 0);
    }
  }
}
