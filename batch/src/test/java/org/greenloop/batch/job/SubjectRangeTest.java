package org.greenloop.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.batch.infrastructure.item.ExecutionContext;

class SubjectRangeTest {

  /// Ids grow by three, so that none of them is next to another.
  private static List<Subject> subjects(int count) {
    return IntStream.range(0, count).mapToObj(i -> subject(7 + 3 * i)).toList();
  }

  private static Subject subject(int id) {
    return new Subject(
        id,
        SubjectKind.SITE,
        "S-" + id,
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<SubjectRange> ranges(List<Subject> subjects, int most) {
    Collection<ExecutionContext> partitions = SubjectRange.partition(subjects, most).values();
    return partitions.stream()
        .map(SubjectRange::of)
        .sorted(Comparator.comparingInt(SubjectRange::from))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "49, 1", "50, 1", "51, 2", "100, 2", "101, 3"})
  void every_subject_is_in_exactly_one_range(int count, int expected) {
    List<Subject> subjects = subjects(count);
    List<SubjectRange> ranges = ranges(subjects, 50);
    assertThat(ranges).hasSize(expected);
    assertThat(ranges.stream().flatMap(range -> range.in(subjects).stream()))
        .containsExactlyElementsOf(subjects);
    assertThat(ranges).allMatch(range -> range.in(subjects).size() <= 50);
  }

  /// Ids 7, 10, 13 and 16, 19: the ranges end with the ids of subjects.
  @Test
  void a_range_ends_with_its_last_subject() {
    assertThat(ranges(subjects(5), 3))
        .containsExactly(new SubjectRange(7, 13), new SubjectRange(16, 19));
  }
}
