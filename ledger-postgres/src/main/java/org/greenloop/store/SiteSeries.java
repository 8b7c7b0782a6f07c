package org.greenloop.store;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.plausibility.Series;
import org.greenloop.accounting.plausibility.SeriesMonth;
import org.greenloop.accounting.plausibility.SeriesMonth.RowAmount;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// The series of one site, with the rows of one submission in it, while its lines are read.
///
/// What a site wrote in several units of one dimension becomes one series in the smallest of them,
/// into which the others convert without a remainder. Other dimensions are series of their own.
final class SiteSeries {

  private record Key(Template template, List<String> particulars, Dimension dimension) {}

  private record Line(Unit unit, SeriesMonth month) {

    SeriesMonth in(Unit other) {
      return new SeriesMonth(
          month.month(),
          amount(month.amount(), other),
          month.rows(),
          month.row(),
          new RowAmount(month.least().row(), amount(month.least().amount(), other)),
          new RowAmount(month.most().row(), amount(month.most().amount(), other)));
    }

    private BigDecimal amount(BigDecimal amount, Unit other) {
      return new Quantity(amount, unit).in(other).value();
    }
  }

  private final long submissionId;
  private final int siteId;
  private final Map<Key, List<Line>> lines = new LinkedHashMap<>();

  SiteSeries(long submissionId, int siteId) {
    this.submissionId = submissionId;
    this.siteId = siteId;
  }

  boolean isOf(long otherSubmission, int otherSite) {
    return submissionId == otherSubmission && siteId == otherSite;
  }

  long submissionId() {
    return submissionId;
  }

  int siteId() {
    return siteId;
  }

  void add(Template template, List<String> particulars, Unit unit, SeriesMonth month) {
    lines
        .computeIfAbsent(new Key(template, particulars, unit.dimension()), k -> new ArrayList<>())
        .add(new Line(unit, month));
  }

  List<Series> series() {
    List<Series> series = new ArrayList<>();
    lines.forEach(
        (key, ofSeries) -> {
          Unit unit =
              ofSeries.stream()
                  .map(Line::unit)
                  .min(Comparator.comparing(Unit::size).thenComparing(Unit::name))
                  .orElseThrow();
          SortedMap<YearMonth, SeriesMonth> months = new TreeMap<>();
          ofSeries.forEach(
              line -> months.merge(line.month().month(), line.in(unit), SiteSeries::together));
          series.add(
              new Series(key.template(), key.particulars(), unit, List.copyOf(months.values())));
        });
    return series;
  }

  private static SeriesMonth together(SeriesMonth one, SeriesMonth other) {
    if (one.row().isEmpty() != other.row().isEmpty()) {
      SeriesMonth checked = one.row().isPresent() ? one : other;
      return sum(one, other, checked.row(), checked.least(), checked.most());
    }
    return sum(
        one,
        other,
        one.row().isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(Math.min(one.row().getAsInt(), other.row().getAsInt())),
        one.least().amount().compareTo(other.least().amount()) <= 0 ? one.least() : other.least(),
        one.most().amount().compareTo(other.most().amount()) >= 0 ? one.most() : other.most());
  }

  private static SeriesMonth sum(
      SeriesMonth one, SeriesMonth other, OptionalInt row, RowAmount least, RowAmount most) {
    return new SeriesMonth(
        one.month(), one.amount().add(other.amount()), one.rows() + other.rows(), row, least, most);
  }
}
