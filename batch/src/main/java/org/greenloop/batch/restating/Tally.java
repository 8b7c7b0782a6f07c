package org.greenloop.batch.restating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.FactorChange;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.indicator.MonthCloser;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.ledger.Balance;
import org.greenloop.accounting.ledger.LedgerEntry;
import org.greenloop.accounting.ledger.PostingGap;
import org.greenloop.accounting.ledger.TrialBalance;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;

/// Adds up the rows of a month twice, by the factors it has and by the others, and what of the
/// difference comes from which factor.
final class Tally {

  private record Place(int siteId, Optional<Integer> counterpartyId, Account account) {}

  private record Change(Place place, List<FactorChange> changes) {}

  private record Calculations(Optional<Calculation> before, Optional<Calculation> after) {}

  private record Amount(BigDecimal difference, long rows) {
    Amount plus(Amount other) {
      return new Amount(difference.add(other.difference), rows + other.rows);
    }
  }

  private final TrialBalance before = new TrialBalance();
  private final TrialBalance after = new TrialBalance();
  private final List<PostingGap> gapsBefore = new ArrayList<>();
  private final List<PostingGap> gapsAfter = new ArrayList<>();
  private final Map<Change, Amount> changes = new LinkedHashMap<>();
  private final Map<Calculations, List<FactorChange>> known = new HashMap<>();
  private long rows;
  private long changedRows;

  void add(ComparedRow row) {
    rows++;
    row.before().forEach(before::add);
    row.after().entries().forEach(after::add);
    gapsBefore.addAll(row.gapsBefore());
    gapsAfter.addAll(row.after().gaps());
    if (row.isDifferent()) {
      changedRows++;
      addChanges(row);
    }
  }

  private void addChanges(ComparedRow row) {
    Map<Account, LedgerEntry> old = byAccount(row.before());
    Map<Account, LedgerEntry> now = byAccount(row.after().entries());
    Map<Account, LedgerEntry> all = new LinkedHashMap<>(old);
    now.forEach(all::putIfAbsent);
    all.forEach(
        (account, any) -> {
          Optional<LedgerEntry> from = Optional.ofNullable(old.get(account));
          Optional<LedgerEntry> to = Optional.ofNullable(now.get(account));
          List<FactorChange> changed =
              known.computeIfAbsent(
                  new Calculations(
                      from.map(LedgerEntry::calculation), to.map(LedgerEntry::calculation)),
                  pair -> FactorChange.between(pair.before(), pair.after()));
          if (!changed.isEmpty()) {
            BigDecimal difference = quantity(to).subtract(quantity(from));
            changes.merge(
                new Change(new Place(any.siteId(), any.counterpartyId(), account), changed),
                new Amount(difference, 1),
                Amount::plus);
          }
        });
  }

  private static BigDecimal quantity(Optional<LedgerEntry> entry) {
    return entry.map(LedgerEntry::quantity).orElse(BigDecimal.ZERO);
  }

  private static Map<Account, LedgerEntry> byAccount(List<LedgerEntry> entries) {
    Map<Account, LedgerEntry> byAccount = new LinkedHashMap<>();
    entries.forEach(entry -> byAccount.put(entry.account(), entry));
    return byAccount;
  }

  long rows() {
    return rows;
  }

  long changedRows() {
    return changedRows;
  }

  /// What changes for parks, companies and sites that have rows in the month.
  List<Comparison.Difference> differences(SubjectDirectory directory, MonthCloser closer) {
    List<Balance> old = before.balances();
    List<Balance> now = after.balances();
    List<Comparison.Difference> differences = new ArrayList<>();
    for (SubjectKind kind : SubjectKind.values()) {
      for (Subject subject : directory.list(kind)) {
        Set<Integer> sites = directory.sitesOf(subject);
        differences.addAll(
            differences(
                subject,
                sites,
                closer.figures(sites, of(sites, old), gapsBefore),
                closer.figures(sites, of(sites, now), gapsAfter)));
      }
    }
    return differences;
  }

  private List<Comparison.Difference> differences(
      Subject subject, Set<Integer> sites, List<Metric> old, List<Metric> now) {
    List<Comparison.Difference> differences = new ArrayList<>();
    for (int i = 0; i < old.size(); i++) {
      if (isDifferent(old.get(i), now.get(i))) {
        differences.add(
            new Comparison.Difference(
                subject, old.get(i), now.get(i), causes(sites, old.get(i).indicator())));
      }
    }
    return differences;
  }

  private static List<Balance> of(Set<Integer> sites, Collection<Balance> balances) {
    return balances.stream().filter(balance -> sites.contains(balance.siteId())).toList();
  }

  private static boolean isDifferent(Metric before, Metric after) {
    return before.numerator().compareTo(after.numerator()) != 0
        || before.denominator().compareTo(after.denominator()) != 0
        || before.availability() != after.availability()
        || before.confidence() != after.confidence();
  }

  private List<Comparison.Cause> causes(Set<Integer> sites, Indicator indicator) {
    Map<List<Object>, Comparison.Cause> causes = new LinkedHashMap<>();
    changes.forEach(
        (change, amount) -> {
          Place place = change.place();
          boolean counts =
              sites.contains(place.siteId())
                  && place.counterpartyId().filter(sites::contains).isEmpty()
                  && (indicator.numerator().contains(place.account())
                      || indicator.denominator().contains(place.account()));
          if (counts) {
            causes.merge(
                List.of(place.account(), change.changes()),
                new Comparison.Cause(
                    place.account(), change.changes(), amount.difference(), amount.rows()),
                (a, b) ->
                    new Comparison.Cause(
                        a.account(),
                        a.changes(),
                        a.difference().add(b.difference()),
                        a.rows() + b.rows()));
          }
        });
    return List.copyOf(causes.values());
  }
}
