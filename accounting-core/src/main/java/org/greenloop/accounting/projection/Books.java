package org.greenloop.accounting.projection;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenloop.accounting.indicator.Closing;
import org.greenloop.accounting.organization.SubjectDirectory;

/// The books at one moment: every answer is of the same snapshot.
public interface Books {

  Position position();

  /// Everything written by transactions from the horizon on, each place once. Some of it may have
  /// been followed before.
  ///
  /// @throws IllegalArgumentException for a position in another database
  Set<Change> changesSince(Position position);

  /// How often something was written by those transactions; more than before means that there is
  /// something new.
  long countSince(Position position);

  SubjectDirectory directory();

  /// Months that are closed for somebody, in order.
  List<YearMonth> closedMonths();

  /// The version in force of a month, by subject.
  Map<Integer, Closing> closings(YearMonth period, Collection<Integer> subjectIds);

  /// How many companies contribute to a figure of a park: those with a site in it whose own figure
  /// in force is not zero. By park, then by indicator.
  Map<Integer, Map<String, Integer>> contributors(YearMonth period, Collection<Integer> parkIds);

  /// Every version of every assessment of the subjects, oldest first.
  List<JudgedSubject> assessments(Collection<Integer> subjectIds);

  /// Those of them that have a label.
  List<JudgedSubject> registered(Collection<Integer> subjectIds);
}
