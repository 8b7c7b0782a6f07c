package org.greenloop.batch.closing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.indicator.Closing;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.indicator.MetricCalculator;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.ledger.Ledger;
import org.greenloop.accounting.ledger.LedgerLine;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;

/// Walks a closed figure back to the rows of the files it came from.
public final class Explainer {

  private final Organizations organizations;
  private final Submissions submissions;
  private final Ledger ledger;
  private final ClosedMetrics closedMetrics;

  public Explainer(
      Organizations organizations,
      Submissions submissions,
      Ledger ledger,
      ClosedMetrics closedMetrics) {
    this.organizations = organizations;
    this.submissions = submissions;
    this.ledger = ledger;
    this.closedMetrics = closedMetrics;
  }

  /// Empty when no month of the period is closed for the subject, or no indicator has the code.
  ///
  /// @throws IllegalStateException when the rows do not add up to the closed figure: the ledger was
  ///   tampered with
  public Optional<Explanation> explain(Subject subject, ReportingPeriod period, String code) {
    Optional<ClosedMetrics.PeriodMetrics> metrics = closedMetrics.find(subject.id(), period);
    Optional<Metric> metric = metrics.flatMap(found -> found.find(code));
    if (metric.isEmpty()) {
      return Optional.empty();
    }
    SubjectDirectory directory = organizations.directory();
    Set<Integer> members = directory.sitesOf(subject);
    Indicator indicator = metric.get().indicator();
    Set<Account> accounts = new LinkedHashSet<>(indicator.numerator());
    accounts.addAll(indicator.denominator());
    List<LedgerLine> lines = new ArrayList<>();
    List<Explanation.MonthVersion> versions = new ArrayList<>();
    for (Closing closing : metrics.orElseThrow().closings()) {
      lines.addAll(ledger.listLines(closing.period(), members, accounts, closing.sequence()));
      versions.add(
          new Explanation.MonthVersion(
              closing.period().toString(), closing.version(), closing.reason()));
    }
    Map<SourceRow, Activity> activities = activities(lines);
    List<Explanation.Row> rows =
        lines.stream().map(line -> row(line, directory, activities)).toList();
    List<Explanation.Part> parts = new ArrayList<>();
    for (Account account : indicator.numerator()) {
      parts.add(part(account, Explanation.Role.NUMERATOR, rows, members));
    }
    for (Account account : indicator.denominator()) {
      parts.add(part(account, Explanation.Role.DENOMINATOR, rows, members));
    }
    Explanation explanation = new Explanation(subject, period, metric.get(), versions, parts);
    requireThatItAddsUp(explanation);
    return Optional.of(explanation);
  }

  private static Explanation.Row row(
      LedgerLine line, SubjectDirectory directory, Map<SourceRow, Activity> activities) {
    return new Explanation.Row(
        line,
        directory.get(line.entry().siteId()),
        line.entry().counterpartyId().map(directory::get),
        Optional.ofNullable(activities.get(line.entry().source())).orElseThrow());
  }

  private static Explanation.Part part(
      Account account, Explanation.Role role, List<Explanation.Row> rows, Set<Integer> members) {
    List<Explanation.Row> counted = new ArrayList<>();
    List<Explanation.Row> eliminated = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Explanation.Row row : rows) {
      if (row.line().entry().account() != account) {
        continue;
      }
      if (row.counterparty().map(Subject::id).filter(members::contains).isPresent()) {
        eliminated.add(row);
      } else {
        counted.add(row);
        sum = sum.add(row.contribution());
      }
    }
    return new Explanation.Part(account, role, sum, counted, eliminated);
  }

  private Map<SourceRow, Activity> activities(List<LedgerLine> lines) {
    Map<Long, Set<Integer>> rows = new HashMap<>();
    for (LedgerLine line : lines) {
      rows.computeIfAbsent(
              line.entry().source().submissionId(), submission -> new LinkedHashSet<>())
          .add(line.entry().source().row());
    }
    Map<SourceRow, Activity> activities = new HashMap<>();
    rows.forEach(
        (submission, numbers) ->
            submissions
                .listActivities(submissions.get(submission), numbers)
                .forEach(activity -> activities.put(activity.source(), activity)));
    return activities;
  }

  private static void requireThatItAddsUp(Explanation explanation) {
    Metric metric = explanation.metric();
    int months = explanation.versions().size();
    BigDecimal numerator =
        MetricCalculator.over(
            metric.indicator().numerator(), sum(explanation, Explanation.Role.NUMERATOR), months);
    BigDecimal denominator =
        metric.indicator().isRatio()
            ? MetricCalculator.over(
                metric.indicator().denominator(),
                sum(explanation, Explanation.Role.DENOMINATOR),
                months)
            : BigDecimal.ONE;
    boolean same =
        numerator.compareTo(metric.numerator()) == 0
            && denominator.compareTo(metric.denominator()) == 0;
    if (!same) {
      throw new IllegalStateException(
          explanation.subject().code()
              + " "
              + explanation.period()
              + " "
              + metric.indicator().code()
              + ": the rows sum to "
              + numerator
              + " / "
              + denominator
              + ", the closed figure is "
              + metric.numerator()
              + " / "
              + metric.denominator()
              + "; run doctor");
    }
  }

  private static BigDecimal sum(Explanation explanation, Explanation.Role role) {
    return explanation.parts().stream()
        .filter(part -> part.role() == role)
        .map(Explanation.Part::sum)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
