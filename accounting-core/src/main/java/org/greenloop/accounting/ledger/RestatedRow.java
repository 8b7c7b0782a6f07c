package org.greenloop.accounting.ledger;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenloop.accounting.activity.SourceRow;

/// A row that comes out differently by the other factors.
///
/// @param before lines in force
/// @param after what takes their place
public record RestatedRow(SourceRow source, List<LedgerEntry> before, Posting after) {

  public RestatedRow {
    before = List.copyOf(before);
  }

  /// Whether the other factors make a difference: in a quantity, in how sure it is, or in what is
  /// missing. Factors of the same value under the name of another edition make none.
  public static boolean isDifferent(
      List<LedgerEntry> before, List<PostingGap> gapsBefore, Posting after) {
    if (before.size() != after.entries().size() || gapsBefore.size() != after.gaps().size()) {
      return true;
    }
    Map<Account, LedgerEntry> byAccount =
        before.stream().collect(Collectors.toMap(LedgerEntry::account, Function.identity()));
    return after.entries().stream()
        .anyMatch(
            entry -> {
              LedgerEntry other = byAccount.get(entry.account());
              return other == null
                  || other.quantity().compareTo(entry.quantity()) != 0
                  || other.calculation().formula() != entry.calculation().formula()
                  || other.calculation().confidence() != entry.calculation().confidence();
            });
  }
}
