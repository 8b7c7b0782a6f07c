package org.greenloop.certificate.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A chart that is drawn as outlines: sharp at any size, and one figure with an alternative text
/// for a screen reader. The numbers themselves belong into a table beside it.
///
/// @param alternative what the chart shows, in a sentence
/// @param unit of all values, drawn above the axis
/// @param categories such as months, in order
/// @param series each with as many values as there are categories
/// @param limit a line across, such as the limit of a criterion
public record Chart(
    Shape shape,
    String alternative,
    String unit,
    List<String> categories,
    List<Series> series,
    Optional<Limit> limit) {

  /// As many as can be told apart without colour: by dash and marker, or by shade.
  private static final int MOST_SERIES = 4;

  public Chart {
    alternative = PrintableText.of(alternative);
    unit = PrintableText.of(unit);
    categories = categories.stream().map(PrintableText::of).toList();
    series = List.copyOf(series);
    if (alternative.isEmpty()) {
      throw new IllegalArgumentException("a chart needs an alternative text");
    }
    if (categories.isEmpty() || series.isEmpty() || series.size() > MOST_SERIES) {
      throw new IllegalArgumentException(
          "chart \"%s\" has %d categories and %d series; it can show 1 to %d series"
              .formatted(alternative, categories.size(), series.size(), MOST_SERIES));
    }
    for (Series one : series) {
      if (one.values().size() != categories.size()) {
        throw new IllegalArgumentException(
            "chart \"%s\": series \"%s\" has %d values for %d categories"
                .formatted(alternative, one.name(), one.values().size(), categories.size()));
      }
    }
  }

  public enum Shape {
    /// Values over time; a missing value interrupts the line.
    LINES,
    /// Upright, beside each other.
    COLUMNS,
    /// Lying, one below the other, with the value behind each: for rankings and long names.
    BARS
  }

  /// @param values nothing where a value is missing, which is not zero
  public record Series(String name, List<Optional<BigDecimal>> values) {
    public Series {
      name = PrintableText.of(name);
      values = List.copyOf(values);
    }
  }

  public record Limit(String name, BigDecimal value) {
    public Limit {
      name = PrintableText.of(name);
    }
  }

  /// Everything that is written in the chart.
  List<String> texts() {
    List<String> texts = new ArrayList<>(categories);
    texts.add(unit);
    series.forEach(one -> texts.add(one.name()));
    limit.ifPresent(line -> texts.add(line.name()));
    return texts;
  }

  /// This chart, which is worded in Chinese, with the English words of the same chart beside.
  Chart beside(Chart english) {
    List<String> both = new ArrayList<>();
    for (int i = 0; i < categories.size(); i++) {
      both.add(both(categories.get(i), english.categories.get(i)));
    }
    List<Series> lines = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      lines.add(
          new Series(
              both(series.get(i).name(), english.series.get(i).name()), series.get(i).values()));
    }
    return new Chart(
        shape,
        both(alternative, english.alternative),
        both(unit, english.unit),
        both,
        lines,
        limit.map(
            line ->
                new Limit(
                    both(line.name(), english.limit.map(Limit::name).orElse("")), line.value())));
  }

  private static String both(String chinese, String english) {
    return chinese.equals(english) ? chinese : chinese + " " + english;
  }
}
