package org.greenloop.accounting.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.ledger.Balance;
import org.greenloop.accounting.quantity.Rounding;

/// Finds sites whose electricity was corrected to less than the certificates that were retired for
/// it. When they were retired it was enough: the register refuses more.
public final class CertificateCoverage {

  private CertificateCoverage() {}

  /// @param balances of these sites at least
  public static List<ClosingIssue> issues(
      Collection<Integer> sites, Collection<Balance> balances, IntFunction<String> siteCode) {
    List<ClosingIssue> issues = new ArrayList<>();
    for (int site : sites) {
      BigDecimal certified = sum(site, Account.ELECTRICITY_CERTIFIED, balances);
      BigDecimal bought = sum(site, Account.ELECTRICITY_BOUGHT, balances);
      if (certified.signum() > 0 && certified.compareTo(bought) > 0) {
        issues.add(
            new ClosingIssue(
                ClosingIssue.Kind.CERTIFICATES_EXCEED_ELECTRICITY,
                List.of(
                    siteCode.apply(site),
                    Rounding.plain(certified.movePointLeft(3)),
                    Rounding.plain(bought))));
      }
    }
    return issues;
  }

  private static BigDecimal sum(int site, Account account, Collection<Balance> balances) {
    return balances.stream()
        .filter(balance -> balance.siteId() == site && balance.account() == account)
        .map(Balance::sum)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
