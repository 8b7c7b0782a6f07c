package org.greenloop.accounting.plausibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.quantity.Unit;

/// The months of one thing that a site reports, oldest first.
///
/// @param particulars what it is, in codes, as [org.greenloop.accounting.activity.Activity] has
///   them
/// @param unit of all amounts, the one that the site writes
public record Series(
    Template template, List<String> particulars, Unit unit, List<SeriesMonth> months) {

  /// @throws IllegalArgumentException when a month is there twice
  public Series {
    particulars = List.copyOf(particulars);
    List<SeriesMonth> sorted = new ArrayList<>(months);
    sorted.sort(Comparator.comparing(SeriesMonth::month));
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).month().equals(sorted.get(i - 1).month())) {
        throw new IllegalArgumentException(sorted.get(i).month() + " is there twice");
      }
    }
    months = List.copyOf(sorted);
  }

  List<String> label() {
    return Stream.concat(Stream.of(template.code()), particulars.stream()).toList();
  }

  boolean isChecked() {
    return months.stream().anyMatch(SeriesMonth::isChecked);
  }
}
