package org.greenloop.accounting.energy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// Serial numbers of green electricity certificates 绿色电力证书 from `first` to `last`, both included.
/// One number is one certificate, and one certificate is 1 MWh (《可再生能源绿色电力证书核发和交易规则》, 2024: 1
/// 个绿证单位对应 1000 千瓦时可再生能源电量).
public record SerialRange(long first, long last) {

  /// Numbers are at most 18 digits, so that no count overflows.
  public static final long HIGHEST = 999_999_999_999_999_999L;

  public SerialRange {
    if (first < 0 || last < first || last > HIGHEST) {
      throw new IllegalArgumentException("not a range of serials: " + first + " to " + last);
    }
  }

  /// How many certificates it is.
  public long count() {
    return last - first + 1;
  }

  /// The electricity it stands for.
  public Quantity electricity() {
    return new Quantity(BigDecimal.valueOf(count()), Unit.MEGAWATT_HOUR);
  }

  public boolean overlaps(SerialRange other) {
    return first <= other.last && other.first <= last;
  }

  public boolean contains(SerialRange other) {
    return first <= other.first && other.last <= last;
  }

  /// What is left without `other`: nothing, one range, or one on each side of it.
  public List<SerialRange> minus(SerialRange other) {
    if (!overlaps(other)) {
      return List.of(this);
    }
    List<SerialRange> left = new ArrayList<>(2);
    if (first < other.first) {
      left.add(new SerialRange(first, other.first - 1));
    }
    if (other.last < last) {
      left.add(new SerialRange(other.last + 1, last));
    }
    return left;
  }

  /// The part that lies in both; empty or one range.
  public List<SerialRange> common(SerialRange other) {
    return overlaps(other)
        ? List.of(new SerialRange(Math.max(first, other.first), Math.min(last, other.last)))
        : List.of();
  }

  /// Ranges in order without the numbers of `taken`.
  public static List<SerialRange> minus(List<SerialRange> ranges, SerialRange taken) {
    return ranges.stream().flatMap(range -> range.minus(taken).stream()).toList();
  }

  /// The same numbers in order, neighbours joined.
  ///
  /// @param ranges that do not overlap
  public static List<SerialRange> joined(List<SerialRange> ranges) {
    List<SerialRange> joined = new ArrayList<>();
    ranges.stream()
        .sorted((a, b) -> Long.compare(a.first, b.first))
        .forEach(
            range -> {
              if (!joined.isEmpty() && joined.getLast().last + 1 == range.first) {
                joined.add(new SerialRange(joined.removeLast().first, range.last));
              } else {
                joined.add(range);
              }
            });
    return List.copyOf(joined);
  }

  public static long count(List<SerialRange> ranges) {
    return ranges.stream().mapToLong(SerialRange::count).sum();
  }

  @Override
  public String toString() {
    return first == last ? String.valueOf(first) : first + "–" + last;
  }
}
