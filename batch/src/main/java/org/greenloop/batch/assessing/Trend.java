package org.greenloop.batch.assessing;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.CriterionJudgement;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;

/// One subject judged by one edition, month by month. It is made when it is looked at, from the
/// versions of the months in force then, and stored nowhere.
///
/// Evidence counts in the months it was declared for: what was declared for a year says nothing of
/// its months.
///
/// @param points every month of the period, in order
public record Trend(
    Standard standard, Subject subject, ReportingPeriod period, List<Point> points) {

  public Trend {
    points = List.copyOf(points);
  }

  /// @param version of the closed month; empty where it is not closed
  /// @param assessment as of that month alone
  public record Point(
      YearMonth month, Optional<Integer> version, Optional<Assessment> assessment) {}

  /// One criterion over the months.
  ///
  /// @param months empty for those that are not closed
  public record Row(Criterion criterion, List<Optional<CriterionJudgement>> months) {}

  public boolean isEmpty() {
    return points.stream().allMatch(point -> point.assessment().isEmpty());
  }

  public List<Row> rows() {
    return standard.criteria().stream()
        .map(
            criterion ->
                new Row(
                    criterion,
                    points.stream()
                        .map(point -> point.assessment().flatMap(a -> find(a, criterion)))
                        .toList()))
        .toList();
  }

  private static Optional<CriterionJudgement> find(Assessment assessment, Criterion criterion) {
    return assessment.criteria().stream()
        .filter(judgement -> judgement.criterion().id().equals(criterion.id()))
        .findFirst();
  }
}
