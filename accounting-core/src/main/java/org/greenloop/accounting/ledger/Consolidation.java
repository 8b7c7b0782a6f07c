package org.greenloop.accounting.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Consolidation 合并抵销: what one member sells its neighbour is not counted twice.
///
/// As in group accounts, entries whose counterparty lies inside the group are left out on both
/// sides. A transfer that only one side reported is therefore never guessed: it is left out as well
/// and raised as an issue ([TransferMatching]).
public final class Consolidation {

  private Consolidation() {}

  /// The balances of the group's own sites without those towards another of its sites.
  public static List<Balance> consolidate(Collection<Balance> balances, Set<Integer> memberSites) {
    return balances.stream()
        .filter(balance -> memberSites.contains(balance.siteId()))
        .filter(balance -> !isInternal(balance, memberSites))
        .toList();
  }

  /// Towards another site of the group: left out on both sides.
  public static boolean isInternal(Balance balance, Set<Integer> memberSites) {
    return balance.counterpartyId().filter(memberSites::contains).isPresent();
  }
}
