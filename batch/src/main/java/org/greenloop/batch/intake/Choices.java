package org.greenloop.batch.intake;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The few words that a column takes, in Chinese and English, and what each stands for.
///
/// @param <E> what the words stand for
final class Choices<E> {

  private final Map<String, E> byName = new LinkedHashMap<>();

  /// Adds the words for a value, the first of them the one to show.
  ///
  /// @throws IllegalStateException when a word stands for two values
  Choices<E> name(E value, String... names) {
    for (String name : names) {
      E other = byName.put(name.toLowerCase(Locale.ROOT), value);
      if (other != null && !other.equals(value)) {
        throw new IllegalStateException(name + " stands for both " + other + " and " + value);
      }
    }
    return this;
  }

  /// In any case.
  Optional<E> find(String text) {
    return Optional.ofNullable(byName.get(text.toLowerCase(Locale.ROOT)));
  }

  /// One word for each value, to choose from: the first in Chinese, else the first.
  List<String> shown() {
    Map<E, String> shown = new LinkedHashMap<>();
    byName.forEach(
        (name, value) -> {
          String earlier = shown.get(value);
          if (earlier == null || (!isChinese(earlier) && isChinese(name))) {
            shown.put(value, name);
          }
        });
    return List.copyOf(shown.values());
  }

  private static boolean isChinese(String name) {
    return name.codePoints().anyMatch(Character::isIdeographic);
  }

  Collection<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }
}
