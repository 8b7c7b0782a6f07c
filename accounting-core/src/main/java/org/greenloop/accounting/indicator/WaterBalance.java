package org.greenloop.accounting.indicator;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.ledger.Balance;
import org.greenloop.accounting.quantity.Quantity;

/// Water balance of a site (GB/T 12452): what was taken in was consumed, discharged or lost.
///
///     V_i (net of transfers and sales) + V_outside = V_co + V_d + V_l
///
/// @param taken left side, m³, with water for building work and fire fighting
/// @param used right side, m³
public record WaterBalance(BigDecimal taken, BigDecimal used) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final Set<Account> TAKEN =
      EnumSet.of(
          Account.WATER_INTAKE_CONVENTIONAL,
          Account.WATER_INTAKE_UNCONVENTIONAL,
          Account.WATER_OUTSIDE_PRODUCTION);
  private static final Set<Account> USED =
      EnumSet.of(Account.WATER_CONSUMED, Account.WATER_DISCHARGED, Account.WATER_LEAKED);

  /// The balance of a site's month. Empty unless intake, consumption and discharge were reported: a
  /// balance against something unknown says nothing. Losses that nobody reported count as none.
  public static Optional<WaterBalance> of(
      Collection<Balance> balances, Set<Account.Basis> reported) {
    if (!reported.containsAll(
        EnumSet.of(
            Account.Basis.WATER, Account.Basis.WATER_CONSUMPTION, Account.Basis.WATER_DISCHARGE))) {
      return Optional.empty();
    }
    return Optional.of(new WaterBalance(sum(balances, TAKEN), sum(balances, USED)));
  }

  private static BigDecimal sum(Collection<Balance> balances, Set<Account> accounts) {
    return balances.stream()
        .filter(balance -> accounts.contains(balance.account()))
        .map(Balance::sum)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// |taken − used| in percent of what was taken; 100 where nothing was taken and something used.
  public BigDecimal gapPercent() {
    BigDecimal gap = taken.subtract(used).abs();
    if (gap.signum() == 0) {
      return BigDecimal.ZERO;
    }
    return taken.signum() <= 0 ? HUNDRED : gap.multiply(HUNDRED).divide(taken, Quantity.PRECISION);
  }

  /// @param tolerancePercent that the scheme sets; a gap that equals it is closed
  public boolean isClosed(BigDecimal tolerancePercent) {
    return gapPercent().compareTo(tolerancePercent) <= 0;
  }
}
