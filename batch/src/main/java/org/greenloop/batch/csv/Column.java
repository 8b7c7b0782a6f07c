package org.greenloop.batch.csv;

import java.util.ArrayList;
import java.util.List;

/// A column of a template.
///
/// @param key name inside the program, such as `quantity`
/// @param names accepted in a header, Chinese and English, the one to show first
public record Column(String key, Presence presence, Units units, List<String> names) {

  public enum Presence {
    REQUIRED,
    OPTIONAL
  }

  /// Whether the header may name a unit behind the name: `数量(kWh)`, `数量/kWh`.
  public enum Units {
    IN_HEADER,
    NONE
  }

  public Column {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("column " + key + " has no name");
    }
    names = List.copyOf(names);
  }

  public static Column required(String key, String... names) {
    return new Column(key, Presence.REQUIRED, Units.NONE, List.of(names));
  }

  public static Column optional(String key, String... names) {
    return new Column(key, Presence.OPTIONAL, Units.NONE, List.of(names));
  }

  /// The same column, whose header may name a unit.
  public Column withUnitInHeader() {
    return new Column(key, presence, Units.IN_HEADER, names);
  }

  /// The same column with more accepted names.
  public Column alsoNamed(String... more) {
    List<String> all = new ArrayList<>(names);
    all.addAll(List.of(more));
    return new Column(key, presence, units, all);
  }
}
