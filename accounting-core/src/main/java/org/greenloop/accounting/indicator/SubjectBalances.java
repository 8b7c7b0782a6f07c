package org.greenloop.accounting.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.ledger.Balance;
import org.greenloop.accounting.ledger.PostingGap;

/// What a subject has on its accounts in a month, consolidated and added up while its sites are
/// read: a company of thousands of sites takes hardly more room than one of two.
public final class SubjectBalances {

  private final Set<Integer> members;
  private final Map<Account, Map<Calculation, Map<DataQualityTier, Balance.Share>>> shares =
      new EnumMap<>(Account.class);
  private final Map<Account.Basis, Set<Integer>> reporting = new EnumMap<>(Account.Basis.class);
  private final Set<Account> incomplete = EnumSet.noneOf(Account.class);
  private final Map<Integer, BigDecimal> certified = new HashMap<>();
  private final Map<Integer, BigDecimal> bought = new HashMap<>();

  /// @param members sites of the subject
  public SubjectBalances(Set<Integer> members) {
    this.members = members;
  }

  /// @param balances of the members at least; others are left out
  public static SubjectBalances of(
      Set<Integer> members, List<Balance> balances, List<PostingGap> gaps) {
    SubjectBalances own = new SubjectBalances(members);
    balances.forEach(own::add);
    gaps.forEach(own::add);
    return own;
  }

  /// Those of other sites are left out. What one member has towards another counts as a report and
  /// is not added.
  public void add(Balance balance) {
    if (!members.contains(balance.siteId())) {
      return;
    }
    reports(balance.account(), balance.siteId());
    switch (balance.account()) {
      case ELECTRICITY_CERTIFIED ->
          certified.merge(balance.siteId(), balance.sum(), BigDecimal::add);
      case ELECTRICITY_BOUGHT -> bought.merge(balance.siteId(), balance.sum(), BigDecimal::add);
      default -> {}
    }
    if (balance.counterpartyId().filter(members::contains).isPresent()) {
      return;
    }
    Map<Calculation, Map<DataQualityTier, Balance.Share>> own =
        shares.computeIfAbsent(balance.account(), account -> new IdentityHashMap<>());
    for (Balance.Share share : balance.shares()) {
      own.computeIfAbsent(share.calculation(), any -> new EnumMap<>(DataQualityTier.class))
          .merge(share.tier(), share, SubjectBalances::plus);
    }
  }

  /// A row without a factor: reported, and its account incomplete.
  public void add(PostingGap gap) {
    if (members.contains(gap.siteId())) {
      reports(gap.account(), gap.siteId());
      incomplete.add(gap.account());
    }
  }

  private void reports(Account account, int site) {
    reporting.computeIfAbsent(account.basis(), basis -> new HashSet<>()).add(site);
  }

  private static Balance.Share plus(Balance.Share one, Balance.Share other) {
    return new Balance.Share(
        one.calculation(),
        one.tier(),
        one.sum().add(other.sum()),
        one.absolute().add(other.absolute()),
        one.squares().add(other.squares()),
        one.entries() + other.entries());
  }

  public Set<Integer> members() {
    return members;
  }

  /// One for each account, as of the first member.
  public List<Balance> consolidated() {
    List<Balance> balances = new ArrayList<>(shares.size());
    int site = members.stream().mapToInt(Integer::intValue).min().orElse(0);
    shares.forEach(
        (account, byCalculation) ->
            balances.add(
                new Balance(
                    site,
                    Optional.empty(),
                    account,
                    byCalculation.values().stream()
                        .flatMap(byTier -> byTier.values().stream())
                        .toList())));
    return balances;
  }

  /// Which of the sites handed in what an account rests on. A site with legs or hubs has none that
  /// others perform where no entry says so.
  public Map<Account.Basis, Set<Integer>> reporting() {
    Map<Account.Basis, Set<Integer>> all = new EnumMap<>(Account.Basis.class);
    all.putAll(reporting);
    for (Account.Basis part : List.of(Account.Basis.FREIGHT, Account.Basis.HUBS)) {
      Set<Integer> sites = reporting.getOrDefault(part, Set.of());
      if (!sites.isEmpty()) {
        Set<Integer> chain =
            new HashSet<>(all.getOrDefault(Account.Basis.TRANSPORT_CHAIN, Set.of()));
        chain.addAll(sites);
        all.put(Account.Basis.TRANSPORT_CHAIN, chain);
      }
    }
    return all;
  }

  /// Accounts on which some row had no factor.
  Set<Account> incomplete() {
    return incomplete;
  }

  /// kWh that the certificates stand for which a site retired.
  BigDecimal certified(int site) {
    return certified.getOrDefault(site, BigDecimal.ZERO);
  }

  /// kWh that a site bought, less what it sold.
  BigDecimal bought(int site) {
    return bought.getOrDefault(site, BigDecimal.ZERO);
  }
}
