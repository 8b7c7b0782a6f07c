package org.greenloop.portal.subject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.greenloop.accounting.indicator.Indicator;

/// What belongs together on a page: indicators whose codes begin alike, such as `water`.
///
/// @param code of the theme
record Theme<T>(String code, List<T> items) {

  /// In the order of the first of each.
  static <T> List<Theme<T>> group(List<T> items, Function<T, Indicator> indicator) {
    Map<String, List<T>> themes = new LinkedHashMap<>();
    for (T item : items) {
      String code = indicator.apply(item).code();
      themes
          .computeIfAbsent(code.substring(0, code.indexOf('.')), any -> new ArrayList<>())
          .add(item);
    }
    return themes.entrySet().stream()
        .map(theme -> new Theme<>(theme.getKey(), List.copyOf(theme.getValue())))
        .toList();
  }
}
