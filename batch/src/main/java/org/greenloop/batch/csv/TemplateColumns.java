package org.greenloop.batch.csv;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The columns of a template; no name stands for two of them.
public final class TemplateColumns {

  /// A column with the unit that the header names for it.
  record Named(Column column, Optional<String> unit) {}

  private final String template;
  private final List<Column> columns;
  private final Map<String, Column> byName = new HashMap<>();

  public TemplateColumns(String template, List<Column> columns) {
    this.template = template;
    this.columns = List.copyOf(columns);
    for (Column column : columns) {
      for (String name : column.names()) {
        Column other = byName.put(HeaderName.normalised(name), column);
        if (other != null && !other.equals(column)) {
          throw new IllegalArgumentException(
              template + ": " + name + " names both " + other.key() + " and " + column.key());
        }
      }
    }
  }

  public static TemplateColumns of(String template, Column... columns) {
    return new TemplateColumns(template, List.of(columns));
  }

  public String template() {
    return template;
  }

  public List<Column> columns() {
    return columns;
  }

  /// The column that a header cell names, with or without a unit behind the name. A cell of several
  /// lines may have it in the first, with a translation below.
  Optional<Named> find(String cell) {
    int line = cell.indexOf('\n');
    Optional<Named> whole = findName(cell);
    return whole.isPresent() || line < 0 ? whole : findName(cell.substring(0, line));
  }

  private Optional<Named> findName(String cell) {
    String name =
        Normalizer.normalize(cell, Normalizer.Form.NFKC)
            .replace('【', '[')
            .replace('】', ']')
            .strip();
    Column whole = byName.get(HeaderName.normalised(name));
    if (whole != null) {
      return Optional.of(new Named(whole, Optional.empty()));
    }
    for (int i = 1; i < name.length() - 1; i++) {
      Optional<String> unit = unitBehind(name, i);
      Column column = byName.get(HeaderName.normalised(name.substring(0, i)));
      if (unit.isPresent() && column != null && column.units() == Column.Units.IN_HEADER) {
        return Optional.of(new Named(column, unit));
      }
    }
    return Optional.empty();
  }

  /// The unit where a bracket that ends the name, or a slash, stands at `i`.
  private static Optional<String> unitBehind(String name, int i) {
    String rest = name.substring(i);
    String unit = rest.charAt(0) == '/' ? rest.substring(1).strip() : rest;
    boolean inBrackets =
        (unit.startsWith("(") && unit.endsWith(")"))
            || (unit.startsWith("[") && unit.endsWith("]"));
    if (inBrackets) {
      unit = unit.substring(1, unit.length() - 1).strip();
    } else if (rest.charAt(0) != '/') {
      return Optional.empty();
    }
    return unit.isEmpty() ? Optional.empty() : Optional.of(unit);
  }
}
