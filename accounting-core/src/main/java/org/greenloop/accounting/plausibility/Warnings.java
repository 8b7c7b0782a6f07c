package org.greenloop.accounting.plausibility;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Port: the warnings of submissions, and the reasons given to them. Both are only ever added to.
public interface Warnings {

  /// Notes what the checks found in a submission, numbered in this order. Once only: what was noted
  /// before stays.
  void note(long submissionId, List<Warning> warnings);

  /// Warnings of a submission, by number.
  List<NotedWarning> list(long submissionId, int limit);

  long count(long submissionId);

  Optional<NotedWarning> find(long submissionId, int number);

  /// Warnings of some sites and months, by site, month, submission and number.
  List<NotedWarning> list(Collection<Integer> siteIds, Collection<YearMonth> months, int limit);

  long count(Collection<Integer> siteIds, Collection<YearMonth> months);

  /// Adds a reason to a warning.
  ///
  /// @throws IllegalArgumentException where no such warning is noted
  void override(long submissionId, int number, NotedWarning.Reason reason);
}
