package org.greenloop.accounting.ledger;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.factor.Calculation;

/// Trial balance 试算: adds entries of one month up in memory as the store does for a closing, for
/// figures that are tried out and not posted.
public final class TrialBalance {

  private record Place(int siteId, Optional<Integer> counterpartyId, Account account) {}

  private record Origin(Calculation calculation, DataQualityTier tier) {}

  private final Map<Place, Map<Origin, Balance.Share>> places = new LinkedHashMap<>();

  public void add(LedgerEntry entry) {
    places
        .computeIfAbsent(
            new Place(entry.siteId(), entry.counterpartyId(), entry.account()),
            place -> new LinkedHashMap<>())
        .merge(new Origin(entry.calculation(), entry.tier()), share(entry), TrialBalance::together);
  }

  public List<Balance> balances() {
    return places.entrySet().stream()
        .map(
            place ->
                new Balance(
                    place.getKey().siteId(),
                    place.getKey().counterpartyId(),
                    place.getKey().account(),
                    List.copyOf(place.getValue().values())))
        .toList();
  }

  private static Balance.Share share(LedgerEntry entry) {
    BigDecimal absolute = entry.quantity().abs();
    BigDecimal square = entry.quantity().multiply(entry.quantity());
    boolean adds = entry.kind() == EntryKind.POSTING;
    return new Balance.Share(
        entry.calculation(),
        entry.tier(),
        entry.quantity(),
        adds ? absolute : absolute.negate(),
        adds ? square : square.negate(),
        1);
  }

  private static Balance.Share together(Balance.Share a, Balance.Share b) {
    return new Balance.Share(
        a.calculation(),
        a.tier(),
        a.sum().add(b.sum()),
        a.absolute().add(b.absolute()),
        a.squares().add(b.squares()),
        a.entries() + b.entries());
  }
}
