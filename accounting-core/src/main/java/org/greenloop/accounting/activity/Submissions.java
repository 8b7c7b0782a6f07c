package org.greenloop.accounting.activity;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Port: what was handed in, and the facts it became.
public interface Submissions {

  /// Records a file, or a sheet of one. The same bytes for the same company, template, sheet and
  /// correction are the same submission, which is returned as it was first received; unless not one
  /// of its rows was accepted: then it is tried anew.
  ///
  /// @param submission with any id; the stored one is returned
  Submission receive(Submission submission);

  /// @throws IllegalArgumentException for an id that no submission has
  Submission get(long id);

  /// What accepted rows refer to and what is not there, or not yet: lots that nobody has reported,
  /// or with a later day. Asked again later, the answer may be another.
  List<RowIssue> listLooseEnds(long id, int limit);

  Optional<Settlement> findSettlement(long id);

  /// The submissions of a company and template of which rows were accepted, the latest first.
  List<Submission> listLatest(int companyId, Template template, int limit);

  /// Submissions that were received but are not settled and posted: a job was interrupted.
  List<Submission> listUnfinished();

  /// Keeps what was read from rows `fromRow` to `toRow`, replacing whatever an interrupted run left
  /// there.
  void takeInActivities(
      Submission submission,
      int fromRow,
      int toRow,
      List<Activity> accepted,
      List<RowIssue> issues);

  /// The same for meter readings.
  void takeInReadings(
      Submission submission,
      int fromRow,
      int toRow,
      List<MeterReading> accepted,
      List<RowIssue> issues);

  /// Holds the rows against each other and against what was accepted before (duplicates, closed
  /// months, corrections, overlapping intervals), decides what is accepted, and rolls readings up.
  /// Once only.
  Settlement settle(Submission submission, Instant at);

  List<RowIssue> listIssues(long id, int limit);

  long countIssues(long id);

  /// The last row that became a fact; 0 when none did.
  int lastRow(Submission submission);

  /// Facts between two rows, in the order of rows.
  List<Activity> listActivities(Submission submission, int fromRow, int toRow);

  /// Facts of a month between two rows that no correction replaced, in the order of rows.
  List<Activity> listInForce(Submission submission, YearMonth period, int fromRow, int toRow);

  /// The facts of some rows, in the order of rows.
  List<Activity> listActivities(Submission submission, Collection<Integer> rows);

  /// What sites declared in some months, as far as it is in force, by site and month.
  List<DeclarationActivity> listDeclarations(
      Collection<Integer> siteIds, Collection<YearMonth> months);

  /// The facts of a site between two months that are in force, in the order of months, submissions
  /// and rows.
  List<Activity> listActivities(Template template, int siteId, YearMonth from, YearMonth to);

  /// Transfers of a month that are in force.
  List<Activity> listTransfers(YearMonth period);

  /// What the meters of a submission covered, by meter and month.
  List<MeterMonth> listMeterMonths(long submissionId);

  /// What all meters covered in a month.
  List<MeterMonth> listMeterMonths(YearMonth period);

  /// Which reports have accepted rows of a month or of the twelve months before it.
  List<SiteReport> listReports(YearMonth period);
}
