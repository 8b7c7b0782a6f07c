package org.greenloop.accounting.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.Confidence;

/// Sum of the entries of one site, month, account and counterparty: what closing starts from.
///
/// @param shares what the sum is made of, by calculation and tier
public record Balance(
    int siteId, Optional<Integer> counterpartyId, Account account, List<Share> shares) {

  /// The entries that one calculation made of rows of one tier. A reversal takes away what its
  /// entry added, from each of the sums.
  ///
  /// @param sum Σ x, exact
  /// @param absolute Σ |x|, exact: its weight where rows are weighed against each other
  /// @param squares Σ x², exact: what independent errors of the rows are summed from
  /// @param entries how many rows it sums, reversals included
  public record Share(
      Calculation calculation,
      DataQualityTier tier,
      BigDecimal sum,
      BigDecimal absolute,
      BigDecimal squares,
      long entries) {}

  public Balance {
    if (shares.isEmpty()) {
      throw new IllegalArgumentException(
          "a balance of site " + siteId + " on " + account.code() + " rests on no entry");
    }
    shares = List.copyOf(shares);
  }

  /// Exact.
  public BigDecimal sum() {
    return shares.stream().map(Share::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// Of the least sure factor among the entries.
  public Confidence confidence() {
    return shares.stream()
        .map(share -> share.calculation().confidence())
        .reduce(Confidence.OFFICIAL, Confidence::worse);
  }

  /// How many rows it sums, reversals included.
  public long entries() {
    return shares.stream().mapToLong(Share::entries).sum();
  }
}
