package org.greenloop.batch.freight;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.freight.EnergyCut;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.closing.ClosedMetrics;
import org.greenloop.batch.freight.FormLine.Origin;

/// Fills the quarterly form for a site, company or park: what follows from closed figures is
/// computed, the rest is what its sites declared, and what is neither is missing.
///
/// A computed figure goes before a declared one.
public final class GreenFreightForm {

  private final List<FormItem> items;
  private final ClosedMetrics metrics;
  private final Submissions submissions;
  private final Organizations organizations;

  public GreenFreightForm(
      List<FormItem> items,
      ClosedMetrics metrics,
      Submissions submissions,
      Organizations organizations) {
    this.items = List.copyOf(items);
    this.metrics = metrics;
    this.submissions = submissions;
    this.organizations = organizations;
  }

  /// @param base period that the cut of energy and the stock at the start refer to; without one
  ///   they are not computed
  public List<FormLine> fill(
      Subject subject, ReportingPeriod quarter, Optional<ReportingPeriod> base) {
    DeclaredValues declared =
        new DeclaredValues(
            submissions.listDeclarations(
                organizations.directory().sitesOf(subject), quarter.months()));
    return items.stream()
        .map(
            item ->
                item.computed()
                    .flatMap(rule -> computed(item, rule, subject, quarter, base))
                    .orElseGet(() -> declared(item, declared)))
        .toList();
  }

  private static FormLine declared(FormItem item, DeclaredValues declared) {
    Optional<Map.Entry<String, String>> found = declared.find(item.declared());
    return new FormLine(
        item,
        found.map(Map.Entry::getKey),
        found.map(Map.Entry::getValue).orElse(""),
        found.isPresent() ? Origin.DECLARED : Origin.MISSING,
        item.declared().confidence());
  }

  private Optional<FormLine> computed(
      FormItem item,
      FormItem.Computed rule,
      Subject subject,
      ReportingPeriod quarter,
      Optional<ReportingPeriod> base) {
    return switch (rule.measure()) {
      case PERIOD -> shown(item, find(subject, quarter, rule.indicator()));
      case END -> shown(item, find(subject, lastMonth(quarter), rule.indicator()));
      case END_OF_BASE ->
          base.flatMap(begin -> shown(item, find(subject, lastMonth(begin), rule.indicator())));
      case CUT ->
          base.flatMap(begin -> find(subject, begin, rule.indicator()))
              .flatMap(
                  before ->
                      find(subject, quarter, rule.indicator())
                          .flatMap(now -> cut(item, before, now)));
    };
  }

  private static ReportingPeriod lastMonth(ReportingPeriod period) {
    return ReportingPeriod.of(period.months().getLast());
  }

  private Optional<Metric> find(Subject subject, ReportingPeriod period, String indicator) {
    return metrics.find(subject.id(), period).flatMap(closed -> closed.find(indicator));
  }

  private static Optional<FormLine> shown(FormItem item, Optional<Metric> metric) {
    return metric.flatMap(
        found ->
            found
                .rounded()
                .map(value -> line(item, value, found.indicator().unit(), found.confidence())));
  }

  private static Optional<FormLine> cut(FormItem item, Metric before, Metric now) {
    return before
        .value()
        .flatMap(base -> now.value().flatMap(value -> EnergyCut.percent(base, value)))
        .map(percent -> line(item, percent, "%", before.confidence().worse(now.confidence())));
  }

  private static FormLine line(
      FormItem item, BigDecimal value, String unit, Confidence confidence) {
    return new FormLine(
        item,
        Optional.of(value.toPlainString()),
        unit,
        Origin.COMPUTED,
        item.declared().confidence().worse(confidence));
  }
}
