package org.greenloop.batch.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The names in the header row, as the file writes them.
public record Header(List<String> cells) {

  public Header {
    cells = List.copyOf(cells);
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
      } else if (!cells.get(i).isEmpty()) {
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
