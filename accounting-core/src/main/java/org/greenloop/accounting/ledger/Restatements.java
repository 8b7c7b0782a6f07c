package org.greenloop.accounting.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.Submission;

/// Port: by which edition months are posted, and the decisions to change that.
public interface Restatements {

  /// The edition that rows of a month are posted by; the current one becomes it where no row of the
  /// month was posted yet.
  String editionOf(YearMonth period);

  /// The edition of a month that was posted; empty for any other.
  Optional<String> findEdition(YearMonth period);

  /// Records the decision and makes the edition that of the month. The rows follow.
  Restatement decide(
      YearMonth period, String toEdition, String reason, String decidedBy, Instant at);

  /// Decisions whose rows are not all posted anew: a job was interrupted.
  List<Restatement> listUnfinished();

  List<Restatement> list();

  /// Submissions with rows of a month in the ledger, or kept out of it by a missing factor.
  List<Submission> listSubmissions(YearMonth period);

  /// Lines in force of some rows of a submission that belong to a month, in the order of rows.
  List<LedgerEntry> listEntries(long submissionId, YearMonth period, int fromRow, int toRow);

  /// The same for what is missing.
  List<PostingGap> listGaps(long submissionId, YearMonth period, int fromRow, int toRow);

  /// Takes back the lines of the rows and posts them anew, in one transaction with the mark of the
  /// range. Again is nothing new.
  void post(Restatement restatement, long submissionId, int fromRow, List<RestatedRow> rows);

  /// Marks that every row is posted anew.
  void finish(Restatement restatement);
}
