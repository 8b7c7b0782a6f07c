package org.greenloop.accounting.world;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
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
import org.greenloop.accounting.ledger.LedgerEntry;
import org.greenloop.accounting.ledger.TrialBalance;

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

  /// What the store sums from entries of one month.
  public static List<Balance> sum(Collection<LedgerEntry> entries) {
    TrialBalance trial = new TrialBalance();
    entries.forEach(trial::add);
    return trial.balances();
  }
}
