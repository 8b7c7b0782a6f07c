package org.greenloop.batch.csv;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Which column of a file is which column of a template.
///
/// @param columns place by key, counted from 0
/// @param units unit that the header names, by key, as written there
/// @param unknown columns that the template does not know; they are not read
/// @param missing required columns that the header lacks
/// @param ambiguous keys that two or more columns claim
/// @param names the name to show for each key of the template, also of those that the file lacks
public record HeaderMatch(
    Map<String, Integer> columns,
    Map<String, String> units,
    List<UnknownColumn> unknown,
    List<Column> missing,
    List<AmbiguousColumn> ambiguous,
    Map<String, String> names) {

  /// @param column counted from 0
  /// @param suggestion accepted name that was probably meant
  public record UnknownColumn(int column, String name, Optional<String> suggestion) {}

  /// @param names of the columns, as the file writes them
  public record AmbiguousColumn(String key, List<String> names) {}

  public HeaderMatch {
    columns = Map.copyOf(columns);
    units = Map.copyOf(units);
    unknown = List.copyOf(unknown);
    missing = List.copyOf(missing);
    ambiguous = List.copyOf(ambiguous);
    names = Map.copyOf(names);
  }

  /// Whether rows can be read: every required column is there, and once.
  public boolean isUsable() {
    return missing.isEmpty() && ambiguous.isEmpty();
  }

  /// @return place of the column, counted from 0
  public OptionalInt find(String key) {
    Integer column = columns.get(key);
    return column == null ? OptionalInt.empty() : OptionalInt.of(column);
  }

  /// The name to show for a column that the file lacks.
  public String nameOf(String key) {
    return names.getOrDefault(key, key);
  }

  public Optional<String> unit(String key) {
    return Optional.ofNullable(units.get(key));
  }

  /// The cell of a row under a key; empty text where the file has no such column.
  public String cell(CsvRow row, String key) {
    Integer column = columns.get(key);
    return column == null ? "" : row.cell(column);
  }
}
