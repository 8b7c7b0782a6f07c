package org.greenloop.accounting.world;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.ledger.Balance;
import org.greenloop.accounting.ledger.EntryKind;
import org.greenloop.accounting.ledger.LedgerEntry;

/// Balances in words, and as a store sums them from entries.
public final class ABalance {

  private ABalance() {}

  /// Of one row, taken over as reported.
  public static Balance balance(int siteId, Account account, String sum) {
    return balance(siteId, Optional.empty(), account, sum, Confidence.OFFICIAL, 1);
  }

  /// As many rows that one factor of a confidence made; the rows are summed as if one had it all.
  public static Balance balance(
      int siteId,
      Optional<Integer> counterpartyId,
      Account account,
      String sum,
      Confidence confidence,
      long entries) {
    BigDecimal value = new BigDecimal(sum);
    return new Balance(
        siteId,
        counterpartyId,
        account,
        List.of(
            new Balance.Share(
                new Calculation(Formula.STANDARD_COAL, List.of(factor(confidence))),
                DataQualityTier.METERED_OR_INVOICED,
                value,
                value.abs(),
                value.multiply(value),
                entries)));
  }

  private static Factor factor(Confidence confidence) {
    return new Factor(
        "test:" + confidence,
        FactorKey.of(FactorKind.STANDARD_COAL, confidence.name()),
        OptionalInt.empty(),
        Optional.of(BigDecimal.ONE),
        "",
        Optional.empty(),
        Optional.empty(),
        "a test",
        confidence,
        "");
  }

  private record Place(int siteId, Optional<Integer> counterpartyId, Account account) {}

  private record Kind(Calculation calculation, DataQualityTier tier) {}

  /// What the store sums from entries of one month.
  public static List<Balance> sum(Collection<LedgerEntry> entries) {
    Map<Place, Map<Kind, Balance.Share>> places = new LinkedHashMap<>();
    for (LedgerEntry entry : entries) {
      places
          .computeIfAbsent(
              new Place(entry.siteId(), entry.counterpartyId(), entry.account()),
              place -> new LinkedHashMap<>())
          .merge(new Kind(entry.calculation(), entry.tier()), share(entry), ABalance::together);
    }
    List<Balance> balances = new ArrayList<>();
    places.forEach(
        (place, shares) ->
            balances.add(
                new Balance(
                    place.siteId(),
                    place.counterpartyId(),
                    place.account(),
                    List.copyOf(shares.values()))));
    return balances;
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
