package org.greenloop.certificate.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The values a [Template] is filled with, by name: texts, conditions, and rows that have fields
/// themselves.
public final class Fields {

  private final Map<String, Field> fields = new LinkedHashMap<>();

  public Fields text(String name, String value) {
    return put(name, new Field.Text(PrintableText.of(value)));
  }

  public Fields when(String name, boolean holds) {
    return put(name, new Field.Condition(holds));
  }

  public Fields rows(String name, List<Fields> rows) {
    return put(name, new Field.Rows(List.copyOf(rows)));
  }

  Optional<Field> find(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  private Fields put(String name, Field field) {
    if (fields.putIfAbsent(name, field) != null) {
      throw new IllegalArgumentException("field " + name + " is given twice");
    }
    return this;
  }

  sealed interface Field {
    record Text(String value) implements Field {}

    record Condition(boolean holds) implements Field {}

    record Rows(List<Fields> rows) implements Field {}
  }
}
