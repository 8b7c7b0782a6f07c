package org.greenloop.batch.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The names in the header row, as the file writes them.
///
/// @param columns how a person finds a column
public record Header(List<String> cells, Columns columns) {

  public enum Columns {
    /// By its name.
    NAMED,
    /// By its letter too, as in a spreadsheet.
    LETTERED
  }

  public Header {
    cells = List.copyOf(cells);
  }

  public Header(List<String> cells) {
    this(cells, Columns.NAMED);
  }

  /// Without the blank cells behind the last name.
  public static Header of(List<String> cells, Columns columns) {
    int width = cells.size();
    while (width > 0 && cells.get(width - 1).isEmpty()) {
      width--;
    }
    return new Header(cells.subList(0, width), columns);
  }

  /// A name that two columns have, as the second one writes it.
  public Optional<String> duplicate() {
    Set<String> seen = new HashSet<>();
    for (String cell : cells) {
      String name = HeaderName.normalised(cell);
      if (!name.isEmpty() && !seen.add(name)) {
        return Optional.of(cell);
      }
    }
    return Optional.empty();
  }

  /// Where a person finds a column: `数量`, in a spreadsheet `E 数量`. Of a name with a translation in
  /// the next line, the name.
  ///
  /// @param column counted from 0
  public String place(int column) {
    String name = column < cells.size() ? cells.get(column).lines().findFirst().orElse("") : "";
    return switch (columns) {
      case NAMED -> name;
      case LETTERED -> (letters(column) + " " + name).strip();
    };
  }

  /// The column as its number in a CSV file, as its letters in a spreadsheet.
  ///
  /// @param column counted from 0
  public String position(int column) {
    return switch (columns) {
      case NAMED -> String.valueOf(column + 1);
      case LETTERED -> letters(column);
    };
  }

  /// A, B … Z, AA …
  ///
  /// @param column counted from 0
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder(3);
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }

  /// Finds the columns of a template, in any order and spelling. Nameless columns are passed over.
  public HeaderMatch match(TemplateColumns template) {
    Map<String, List<Integer>> found = new LinkedHashMap<>();
    Map<String, String> units = new LinkedHashMap<>();
    List<Integer> unknown = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      var named = template.find(cells.get(i));
      if (named.isPresent()) {
        String key = named.get().column().key();
        found.computeIfAbsent(key, k -> new ArrayList<>(1)).add(i);
        named.get().unit().ifPresent(unit -> units.putIfAbsent(key, unit));
      } else if (!cells.get(i).isEmpty() && !FilledRows.isMarker(cells.get(i))) {
        unknown.add(i);
      }
    }
    return new HeaderMatch(
        single(found),
        units,
        unknown(unknown, found, template),
        missing(found, template),
        ambiguous(found),
        template.columns().stream()
            .collect(Collectors.toMap(Column::key, column -> column.names().getFirst())));
  }

  private static Map<String, Integer> single(Map<String, List<Integer>> found) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    found.forEach((key, places) -> columns.put(key, places.getFirst()));
    return columns;
  }

  private List<HeaderMatch.UnknownColumn> unknown(
      List<Integer> places, Map<String, List<Integer>> found, TemplateColumns template) {
    List<String> notFound =
        template.columns().stream()
            .filter(column -> !found.containsKey(column.key()))
            .flatMap(column -> column.names().stream())
            .toList();
    return places.stream()
        .map(
            place ->
                new HeaderMatch.UnknownColumn(
                    place, cells.get(place), Suggestion.closest(cells.get(place), notFound)))
        .toList();
  }

  private static List<Column> missing(Map<String, List<Integer>> found, TemplateColumns template) {
    return template.columns().stream()
        .filter(column -> column.presence() == Column.Presence.REQUIRED)
        .filter(column -> !found.containsKey(column.key()))
        .toList();
  }

  private List<HeaderMatch.AmbiguousColumn> ambiguous(Map<String, List<Integer>> found) {
    return found.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(
            entry ->
                new HeaderMatch.AmbiguousColumn(
                    entry.getKey(), entry.getValue().stream().map(cells::get).toList()))
        .toList();
  }
}
