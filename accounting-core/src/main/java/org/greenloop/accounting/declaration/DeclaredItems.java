package org.greenloop.accounting.declaration;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The items that can be declared, by code, Chinese or English name.
public final class DeclaredItems {

  private final List<DeclaredItem> items;
  private final Map<String, DeclaredItem> byName = new HashMap<>();

  /// @throws IllegalArgumentException when a name stands for two items
  public DeclaredItems(Collection<DeclaredItem> items) {
    this.items = List.copyOf(items);
    for (DeclaredItem item : items) {
      for (String name : List.of(item.code(), item.name(), item.nameEnglish())) {
        DeclaredItem other = byName.put(normalised(name), item);
        if (other != null && !other.equals(item)) {
          throw new IllegalArgumentException(
              name + " names both " + other.code() + " and " + item.code());
        }
      }
    }
  }

  public List<DeclaredItem> list() {
    return items;
  }

  /// Codes and Chinese names, for suggestions.
  public Collection<String> names() {
    return items.stream()
        .<String>mapMulti(
            (item, names) -> {
              names.accept(item.code());
              names.accept(item.name());
            })
        .toList();
  }

  /// In any case and width.
  public Optional<DeclaredItem> find(String text) {
    return Optional.ofNullable(byName.get(normalised(text)));
  }

  private static String normalised(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .strip()
        .replace(" ", "")
        .toLowerCase(Locale.ROOT);
  }
}
