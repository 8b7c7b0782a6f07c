package org.greenloop.batch.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenloop.accounting.organization.Subject;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/// Subjects that one partition of a job works on: those whose ids lie between two. It is kept with
/// the partition, so a job that is taken up again has the partitions with which it began.
///
/// @param from first id
/// @param to last id
public record SubjectRange(int from, int to) {

  private static final String FROM = "fromId";
  private static final String TO = "toId";

  /// As it was kept by [#partition].
  public static SubjectRange of(ExecutionContext context) {
    return new SubjectRange(context.getInt(FROM), context.getInt(TO));
  }

  /// @param subjects by id
  /// @param most subjects of one partition
  public static Map<String, ExecutionContext> partition(List<Subject> subjects, int most) {
    Map<String, ExecutionContext> ranges = new HashMap<>();
    for (int i = 0; i < subjects.size(); i += most) {
      int from = subjects.get(i).id();
      ExecutionContext context = new ExecutionContext();
      context.putInt(FROM, from);
      context.putInt(TO, subjects.get(Math.min(i + most, subjects.size()) - 1).id());
      ranges.put("from" + from, context);
    }
    return ranges;
  }

  public List<Subject> in(List<Subject> subjects) {
    return subjects.stream().filter(subject -> subject.id() >= from && subject.id() <= to).toList();
  }
}
