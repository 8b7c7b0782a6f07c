package org.greenloop.batch.csv;

import java.util.ArrayList;
import java.util.List;

/// A column of a template.
///
/// @param key name inside the program, such as `quantity`
/// @param names accepted in a header, Chinese and English, the one to show first
/// @param pickList what a downloaded template offers there
/// @param recurrence whether the same stands there month after month
/// @param shownUnit what a downloaded template names in the header; empty where it names none
public record Column(
    String key,
    Presence presence,
    Units units,
    List<String> names,
    PickList pickList,
    Recurrence recurrence,
    String shownUnit) {

  public enum Presence {
    REQUIRED,
    OPTIONAL
  }

  /// Whether the header may name a unit behind the name: `数量(kWh)`, `数量/kWh`.
  public enum Units {
    IN_HEADER,
    NONE
  }

  /// Whether a downloaded template is filled with what stood there last.
  public enum Recurrence {
    MONTHLY,
    NONE
  }

  public Column {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("column " + key + " has no name");
    }
    names = List.copyOf(names);
  }

  public static Column required(String key, String... names) {
    return of(key, Presence.REQUIRED, names);
  }

  public static Column optional(String key, String... names) {
    return of(key, Presence.OPTIONAL, names);
  }

  private static Column of(String key, Presence presence, String... names) {
    return new Column(
        key, presence, Units.NONE, List.of(names), PickList.None.NONE, Recurrence.NONE, "");
  }

  /// The same column, whose header may name a unit.
  public Column withUnitInHeader() {
    return withUnitInHeader("");
  }

  /// The same column, whose header may name a unit; this one in a downloaded template.
  public Column withUnitInHeader(String shown) {
    return new Column(key, presence, Units.IN_HEADER, names, pickList, recurrence, shown);
  }

  /// The same column with more accepted names.
  public Column alsoNamed(String... more) {
    List<String> all = new ArrayList<>(names);
    all.addAll(List.of(more));
    return new Column(key, presence, units, all, pickList, recurrence, shownUnit);
  }

  /// The same column, for which a downloaded template offers a list.
  public Column offering(PickList list) {
    return new Column(key, presence, units, names, list, recurrence, shownUnit);
  }

  /// @see #offering(PickList)
  public Column offering(List<String> words) {
    return offering(new PickList.Words(words));
  }

  /// The same column, which a downloaded template fills with what stood there last.
  public Column recurring() {
    return new Column(key, presence, units, names, pickList, Recurrence.MONTHLY, shownUnit);
  }
}
