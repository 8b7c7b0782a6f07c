package org.greenloop.batch.csv;

import java.util.Collection;
import java.util.Optional;

/// What was probably meant by a word that nothing knows: units, carriers, sites, columns.
public final class Suggestion {

  private Suggestion() {}

  /// The candidate closest to `word`, in its own spelling; empty where none is close, or where two
  /// are equally close and a guess would be as likely wrong as right.
  ///
  /// Case, width, spaces, underscores and hyphens cost nothing. Otherwise one edit is allowed in 3
  /// to 5 characters, two in 6 to 8, three in more; an edit is a letter added, left out, changed,
  /// or swapped with its neighbour.
  public static Optional<String> closest(String word, Collection<String> candidates) {
    String wanted = HeaderName.normalised(word);
    int allowed = allowedEdits(wanted.length());
    int best = allowed + 1;
    String closest = "";
    String closestName = "";
    boolean tied = false;
    for (String candidate : candidates) {
      String name = HeaderName.normalised(candidate);
      if (Math.abs(name.length() - wanted.length()) > allowed) {
        continue;
      }
      int edits = edits(wanted, name);
      if (edits < best) {
        best = edits;
        closest = candidate;
        closestName = name;
        tied = false;
      } else if (edits == best && best <= allowed && !name.equals(closestName)) {
        tied = true;
      }
    }
    return best > allowed || tied || wanted.isEmpty() ? Optional.empty() : Optional.of(closest);
  }

  private static int allowedEdits(int length) {
    if (length < 3) {
      return 0;
    }
    return length < 6 ? 1 : length < 9 ? 2 : 3;
  }

  /// Optimal string alignment distance.
  private static int edits(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, Math.min(last[j], current[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = current;
      current = free;
    }
    return last[b.length()];
  }
}
