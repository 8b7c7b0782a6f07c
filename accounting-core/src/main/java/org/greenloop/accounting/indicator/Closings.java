package org.greenloop.accounting.indicator;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Port: closed months.
public interface Closings {

  /// Adds versions, all or none.
  void append(List<Closing> closings, Instant at);

  /// The last version of each subject that has one.
  Map<Integer, Closing> findLatest(YearMonth period, Collection<Integer> subjectIds);

  /// The last versions of several months, with some of their figures and without issues, in the
  /// order of subject and month.
  ///
  /// @param codes of the indicators that are wanted
  List<Closing> listLatest(
      Collection<YearMonth> periods, Collection<Integer> subjectIds, Collection<String> codes);

  /// Grows with every version that is added: two equal numbers are the same closed months.
  long lastAppended();

  /// One version; without a number the last.
  Optional<Closing> find(int subjectId, YearMonth period, Optional<Integer> version);

  /// All versions of a subject, in the order of month and version.
  List<Closing> list(int subjectId);

  /// An issue of a subject's closed month.
  record SubjectIssue(int subjectId, ClosingIssue issue) {}

  /// How many versions each subject has of a month.
  Map<Integer, Integer> countVersions(YearMonth period);

  /// The issues of the last versions, in the order of subjects.
  List<SubjectIssue> listIssues(YearMonth period);

  /// The last settlement: what a closing that begins now sees.
  long currentSequence();

  /// Reasons of the corrections that came after a state of the ledger and touch these sites and
  /// month.
  List<String> listCorrectionReasons(
      YearMonth period, Collection<Integer> sites, long afterSequence);
}
