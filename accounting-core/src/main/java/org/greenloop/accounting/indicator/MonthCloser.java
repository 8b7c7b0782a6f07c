package org.greenloop.accounting.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.ledger.Balance;
import org.greenloop.accounting.ledger.PostingGap;
import org.greenloop.accounting.quality.QualityScale;
import org.greenloop.accounting.quality.ReportsDue;

/// Closes a month of one subject: consolidated balances enter, metrics leave.
public final class MonthCloser {

  private final MetricCalculator calculator;

  public MonthCloser(MetricCalculator calculator) {
    this.calculator = calculator;
  }

  /// The figures alone, for comparing them; how far they can be trusted is left unknown.
  ///
  /// @param members sites of the subject
  /// @param balances of these sites at least; others are left out
  /// @param gaps rows without a factor
  public List<Metric> figures(Set<Integer> members, List<Balance> balances, List<PostingGap> gaps) {
    return figures(SubjectBalances.of(members, balances, gaps), QualityScale.SILENT);
  }

  /// @param scale how far tiers and factors can be trusted
  /// @param due which reports the sites owe
  public List<Metric> close(SubjectBalances own, QualityScale scale, ReportsDue due) {
    return figures(own, scale).stream()
        .map(metric -> metric.with(due.of(own.members(), metric.indicator().accounts())))
        .toList();
  }

  private List<Metric> figures(SubjectBalances own, QualityScale scale) {
    Map<Account.Basis, Set<Integer>> reporting = own.reporting();
    return calculator
        .evaluate(own.consolidated(), reporting.keySet(), own.incomplete(), scale)
        .stream()
        .map(metric -> overTheSameSites(metric, reporting))
        .toList();
  }

  /// A ratio holds only where numerator and denominator stand for the same sites: the energy of two
  /// plants over the value added of one of them would be an invented figure.
  private static Metric overTheSameSites(
      Metric metric, Map<Account.Basis, Set<Integer>> reporting) {
    Set<Set<Integer>> sites = new HashSet<>();
    for (Account.Basis basis : MetricCalculator.basesOf(metric.indicator().accounts())) {
      sites.add(reporting.getOrDefault(basis, Set.of()));
    }
    return sites.size() <= 1 ? metric : metric.with(Availability.NOT_REPORTED);
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
