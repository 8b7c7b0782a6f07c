package org.greenloop.accounting.indicator;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.ledger.Balance;
import org.greenloop.accounting.ledger.Consolidation;
import org.greenloop.accounting.ledger.PostingGap;

/// Closes a month of one subject: consolidated balances enter, metrics leave.
public final class MonthCloser {

  private final MetricCalculator calculator;

  public MonthCloser(MetricCalculator calculator) {
    this.calculator = calculator;
  }

  /// @param members sites of the subject
  /// @param balances of these sites at least; others are left out
  /// @param gaps rows without a factor
  public List<Metric> close(Set<Integer> members, List<Balance> balances, List<PostingGap> gaps) {
    Set<Account.Basis> reported = EnumSet.noneOf(Account.Basis.class);
    for (Balance balance : balances) {
      if (members.contains(balance.siteId())) {
        reported.add(balance.account().basis());
      }
    }
    Set<Account> incomplete = EnumSet.noneOf(Account.class);
    for (PostingGap gap : gaps) {
      if (members.contains(gap.siteId())) {
        incomplete.add(gap.account());
        reported.add(gap.account().basis());
      }
    }
    return calculator.evaluate(Consolidation.consolidate(balances, members), reported, incomplete);
  }

  /// What a reader should know about gaps: one issue per site, account and missing factor.
  public static List<ClosingIssue> gapIssues(
      Set<Integer> members,
      List<PostingGap> gaps,
      java.util.function.IntFunction<String> siteCode) {
    Map<List<String>, Integer> rows = new LinkedHashMap<>();
    for (PostingGap gap : gaps) {
      if (members.contains(gap.siteId())) {
        rows.merge(
            List.of(siteCode.apply(gap.siteId()), gap.account().code(), gap.missing().toString()),
            1,
            Integer::sum);
      }
    }
    List<ClosingIssue> issues = new ArrayList<>();
    rows.forEach(
        (key, count) -> {
          List<String> arguments = new ArrayList<>(key);
          arguments.add(String.valueOf(count));
          issues.add(new ClosingIssue(ClosingIssue.Kind.FACTOR_MISSING, arguments));
        });
    return issues;
  }
}
