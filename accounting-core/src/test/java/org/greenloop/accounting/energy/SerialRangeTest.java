package org.greenloop.accounting.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.junit.jupiter.api.Test;

/// Ranges are held against the set of their numbers.
class SerialRangeTest {

  @Test
  void both_ends_belong_to_the_range_and_each_serial_is_a_megawatt_hour() {
    assertThat(new SerialRange(1, 400).count()).isEqualTo(400);
    assertThat(new SerialRange(7, 7).count()).isEqualTo(1);
    assertThat(new SerialRange(1, 400).electricity())
        .isEqualTo(Quantity.of("400", Unit.MEGAWATT_HOUR));
    assertThat(new SerialRange(0, SerialRange.HIGHEST).count()).isPositive();
  }

  @Test
  void what_ends_before_it_begins_is_no_range() {
    assertThatThrownBy(() -> new SerialRange(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SerialRange(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SerialRange(1, SerialRange.HIGHEST + 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void ranges_overlap_exactly_where_they_share_a_number(
      @ForAll("ranges") SerialRange a, @ForAll("ranges") SerialRange b) {
    Set<Long> shared = numbers(List.of(a));
    shared.retainAll(numbers(List.of(b)));
    assertThat(a.overlaps(b)).isEqualTo(!shared.isEmpty()).isEqualTo(b.overlaps(a));
    assertThat(numbers(a.common(b))).isEqualTo(shared);
    assertThat(a.contains(b)).isEqualTo(numbers(List.of(a)).containsAll(numbers(List.of(b))));
  }

  @Property
  void what_is_left_and_what_is_taken_are_the_whole(
      @ForAll("ranges") SerialRange a, @ForAll("ranges") SerialRange b) {
    List<SerialRange> left = a.minus(b);
    assertThat(left).noneMatch(range -> range.overlaps(b));
    assertThat(SerialRange.count(left) + SerialRange.count(a.common(b))).isEqualTo(a.count());
    Set<Long> whole = numbers(left);
    whole.addAll(numbers(a.common(b)));
    assertThat(whole).isEqualTo(numbers(List.of(a)));
  }

  /// However often a range is split, its parts join to the range again and no volume is lost.
  @Property
  void parts_join_to_the_range_they_were_split_from(
      @ForAll("ranges") SerialRange range, @ForAll("cuts") List<Long> cuts) {
    List<SerialRange> parts = new ArrayList<>(List.of(range));
    for (long cut : cuts) {
      List<SerialRange> finer = new ArrayList<>();
      for (SerialRange part : parts) {
        if (part.first() < cut && cut <= part.last()) {
          finer.addFirst(new SerialRange(part.first(), cut - 1));
          finer.addFirst(new SerialRange(cut, part.last()));
        } else {
          finer.addFirst(part);
        }
      }
      parts = finer;
    }
    assertThat(SerialRange.count(parts)).isEqualTo(range.count());
    assertThat(SerialRange.joined(parts)).containsExactly(range);
  }

  @Property
  void taking_ranges_away_leaves_the_numbers_of_none_of_them(
      @ForAll("ranges") SerialRange whole, @ForAll("severalRanges") List<SerialRange> taken) {
    List<SerialRange> left = List.of(whole);
    Set<Long> expected = numbers(left);
    for (SerialRange range : taken) {
      left = SerialRange.minus(left, range);
      expected.removeAll(numbers(List.of(range)));
    }
    assertThat(numbers(left)).isEqualTo(expected);
    assertThat(SerialRange.count(left)).isEqualTo(expected.size());
  }

  @Provide
  Arbitrary<SerialRange> ranges() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 60), Arbitraries.longs().between(0, 30))
        .as((first, more) -> new SerialRange(first, first + more));
  }

  @Provide
  Arbitrary<List<SerialRange>> severalRanges() {
    return ranges().list().ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<Long>> cuts() {
    return Arbitraries.longs().between(0, 90).list().ofMaxSize(6);
  }

  private static Set<Long> numbers(List<SerialRange> ranges) {
    return ranges.stream()
        .flatMap(range -> LongStream.rangeClosed(range.first(), range.last()).boxed())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
