package org.greenloop.certificate.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The values a [Template] is filled with, by name: texts, conditions, charts, and rows that have
/// fields themselves.
public final class Fields {

  private final Map<String, Field> fields = new LinkedHashMap<>();

  public Fields text(String name, String value) {
    String printable = PrintableText.of(value);
    return put(name, new Field.Text(printable, printable));
  }

  public Fields when(String name, boolean holds) {
    return put(name, new Field.Condition(holds));
  }

  public Fields rows(String name, List<Fields> rows) {
    return put(name, new Field.Rows(List.copyOf(rows)));
  }

  public Fields chart(String name, Chart chart) {
    return put(name, new Field.Picture(chart));
  }

  /// The fields of a bilingual document, from those of the same document in Chinese (these) and in
  /// English. Both have the same names, conditions and numbers of rows.
  public Fields beside(Fields english) {
    if (!fields.keySet().equals(english.fields.keySet())) {
      throw new IllegalArgumentException(
          "fields in Chinese %s, in English %s"
              .formatted(fields.keySet(), english.fields.keySet()));
    }
    Fields both = new Fields();
    fields.forEach(
        (name, chinese) -> both.put(name, both(name, chinese, english.find(name).orElseThrow())));
    return both;
  }

  private static Field both(String name, Field chinese, Field english) {
    return switch (chinese) {
      case Field.Text zh when english instanceof Field.Text en ->
          new Field.Text(zh.value(), en.value());
      case Field.Condition(boolean holds)
          when english instanceof Field.Condition(boolean same) && holds == same ->
          chinese;
      case Field.Picture(Chart zh) when english instanceof Field.Picture(Chart en) ->
          new Field.Picture(zh.beside(en));
      case Field.Rows(List<Fields> zh)
          when english instanceof Field.Rows(List<Fields> en) && zh.size() == en.size() ->
          new Field.Rows(both(zh, en));
      default ->
          throw new IllegalArgumentException(
              "field %s is %s in Chinese and %s in English".formatted(name, chinese, english));
    };
  }

  private static List<Fields> both(List<Fields> chinese, List<Fields> english) {
    List<Fields> both = new ArrayList<>();
    for (int i = 0; i < chinese.size(); i++) {
      both.add(chinese.get(i).beside(english.get(i)));
    }
    return both;
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
    /// @param beside the same in English; equal to the value in a document of one language
    record Text(String value, String beside) implements Field {}

    record Condition(boolean holds) implements Field {}

    record Picture(Chart chart) implements Field {}

    record Rows(List<Fields> rows) implements Field {}
  }
}
