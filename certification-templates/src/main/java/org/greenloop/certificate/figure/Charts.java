package org.greenloop.certificate.figure;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.certificate.layout.Chart;

/// Draws a [Series] as a line over its months.
public final class Charts {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM", Locale.ROOT);
  private static final DateTimeFormatter YEAR_AND_MONTH =
      DateTimeFormatter.ofPattern("yy-MM", Locale.ROOT);

  private Charts() {}

  /// @throws IllegalArgumentException for a series that [Series#isDrawn] says no to
  public static Chart of(Series series, PageWords words) {
    if (!series.isDrawn()) {
      throw new IllegalArgumentException(
          series.code() + " has no two values to draw a line between");
    }
    List<YearMonth> months = series.values().stream().map(Series.Point::month).toList();
    boolean oneYear = months.getFirst().getYear() == months.getLast().getYear();
    String name = words.of(series.name());
    return new Chart(
        Chart.Shape.LINES,
        alternative(series, name, words),
        series.unit(),
        months.stream().map(month -> (oneYear ? MONTH : YEAR_AND_MONTH).format(month)).toList(),
        List.of(
            new Chart.Series(
                name,
                series.values().stream()
                    .map(point -> rounded(point.value(), series.decimals()))
                    .toList())),
        series.limit().map(limit -> new Chart.Limit(words.get("chart.limit"), limit)));
  }

  private static Optional<BigDecimal> rounded(Optional<BigDecimal> value, int decimals) {
    return value.map(exact -> Rounding.toDecimals(exact, decimals));
  }

  private static String alternative(Series series, String name, PageWords words) {
    List<Series.Point> known =
        series.values().stream().filter(point -> point.value().isPresent()).toList();
    Series.Point first = known.getFirst();
    Series.Point last = known.getLast();
    return words.get(
        "chart.alternative",
        name,
        first.month().toString(),
        words.number(first.value(), series.decimals()),
        last.month().toString(),
        words.number(last.value(), series.decimals()),
        series.unit());
  }
}
