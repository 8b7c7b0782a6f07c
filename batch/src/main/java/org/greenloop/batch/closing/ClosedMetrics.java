package org.greenloop.batch.closing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.indicator.Closing;
import org.greenloop.accounting.indicator.Closings;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.indicator.MetricCalculator;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.quality.Completeness;

/// Reads closed months, and adds them up to longer periods.
public final class ClosedMetrics {

  private final Closings closings;
  private final List<Indicator> indicators;

  public ClosedMetrics(Closings closings, List<Indicator> indicators) {
    this.closings = closings;
    this.indicators = List.copyOf(indicators);
  }

  /// What a subject's closed months say about a period.
  ///
  /// @param version the highest among the months
  /// @param closings the closed months of the period, each in its last version, without their
  ///   issues
  public record PeriodMetrics(
      int subjectId,
      ReportingPeriod period,
      List<Metric> metrics,
      int version,
      List<Closing> closings) {

    public Optional<Metric> find(String code) {
      return metrics.stream().filter(m -> m.indicator().code().equals(code)).findFirst();
    }

    /// Of the reports owed for all its months; unknown where that of a month is.
    public Optional<Completeness> completeness() {
      return closings.stream()
          .map(Closing::completeness)
          .reduce((a, b) -> a.flatMap(known -> b.map(known::plus)))
          .orElseThrow();
    }

    public Map<String, Metric> byCode() {
      Map<String, Metric> byCode = new LinkedHashMap<>();
      metrics.forEach(metric -> byCode.put(metric.indicator().code(), metric));
      return byCode;
    }
  }

  /// Empty when no month of the period is closed.
  public Optional<PeriodMetrics> find(int subjectId, ReportingPeriod period) {
    return list(List.of(subjectId), period).stream().findFirst();
  }

  /// The subjects with a closed month in the period, in the order asked for.
  public List<PeriodMetrics> list(Collection<Integer> subjectIds, ReportingPeriod period) {
    return list(subjectIds, period, indicators.stream().map(Indicator::code).toList());
  }

  /// The same with some of the figures.
  ///
  /// @param codes of the indicators that are wanted
  public List<PeriodMetrics> list(
      Collection<Integer> subjectIds, ReportingPeriod period, Collection<String> codes) {
    Map<Integer, List<Closing>> months = new LinkedHashMap<>();
    subjectIds.forEach(id -> months.put(id, new ArrayList<>()));
    for (Closing closing : closings.listLatest(period.months(), subjectIds, codes)) {
      Optional.ofNullable(months.get(closing.subjectId())).orElseThrow().add(closing);
    }
    return months.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> sum(entry.getKey(), period, entry.getValue()))
        .toList();
  }

  /// Each closed month of a period by itself, in order.
  ///
  /// @param codes of the indicators that are wanted
  public List<PeriodMetrics> listMonths(
      int subjectId, ReportingPeriod period, Collection<String> codes) {
    return closings.listLatest(period.months(), List.of(subjectId), codes).stream()
        .map(month -> sum(subjectId, ReportingPeriod.of(month.period()), List.of(month)))
        .toList();
  }

  private PeriodMetrics sum(int subjectId, ReportingPeriod period, List<Closing> months) {
    Map<String, List<Metric>> byCode = new HashMap<>();
    for (Closing month : months) {
      for (Metric metric : month.metrics()) {
        byCode.computeIfAbsent(metric.indicator().code(), code -> new ArrayList<>()).add(metric);
      }
    }
    List<Metric> metrics = new ArrayList<>();
    for (Indicator indicator : indicators) {
      Optional.ofNullable(byCode.get(indicator.code()))
          .map(values -> MetricCalculator.sum(values, period.months().size()))
          .ifPresent(metrics::add);
    }
    return new PeriodMetrics(
        subjectId,
        period,
        metrics,
        months.stream().mapToInt(Closing::version).max().orElseThrow(),
        List.copyOf(months));
  }
}
