package org.greenloop.portal.frame;

import java.util.List;

/// One page of a long list.
///
/// @param number 1 is the first
/// @param first position of its first item, from 1; 0 when there is none
public record Paging<T>(List<T> items, int number, int pages, int first, int total) {

  /// @param number as asked for; outside the pages that there are, the nearest
  public static <T> Paging<T> of(List<T> all, int number, int size) {
    int pages = Math.max(1, (all.size() + size - 1) / size);
    int page = Math.clamp(number, 1, pages);
    int from = (page - 1) * size;
    List<T> items = List.copyOf(all.subList(from, Math.min(from + size, all.size())));
    return new Paging<>(items, page, pages, items.isEmpty() ? 0 : from + 1, all.size());
  }

  /// A page that the store has cut out.
  ///
  /// @param number of the page that the items are, from 1
  public static <T> Paging<T> of(List<T> items, int number, int size, int total) {
    return new Paging<>(
        items,
        number,
        Math.max(1, (total + size - 1) / size),
        items.isEmpty() ? 0 : (number - 1) * size + 1,
        total);
  }

  public int last() {
    return first + items.size() - (items.isEmpty() ? 0 : 1);
  }

  public boolean hasMore() {
    return pages > 1;
  }
}
