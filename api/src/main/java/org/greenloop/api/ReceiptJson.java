package org.greenloop.api;

import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.portal.frame.Words;
import org.greenloop.wording.IssueWording;

/// A receipt as programs read it; the command line prints the same.
///
/// @param submission empty for master data, and where the file as a whole was refused
/// @param issueCount all; `issues` lists the first of them
record ReceiptJson(
    Optional<Long> submission,
    String template,
    long rows,
    long accepted,
    long rejected,
    List<IssueJson> issues,
    long issueCount,
    boolean repeated,
    List<String> unknownColumns,
    String sha256) {

  record IssueJson(int row, String column, String rule, String found, String message, String fix) {}

  static ReceiptJson of(ImportReceipt receipt, Words words) {
    return of(receipt, words, 0);
  }

  /// @param rowsBefore rows of the file that are not in the request: the header of rows sent as
  ///   JSON
  static ReceiptJson of(ImportReceipt receipt, Words words, int rowsBefore) {
    return new ReceiptJson(
        receipt.submission(),
        receipt.template(),
        receipt.rows(),
        receipt.accepted(),
        receipt.rejected(),
        receipt.issues().stream().map(issue -> of(issue, words, rowsBefore)).toList(),
        receipt.issueCount(),
        receipt.repeated(),
        receipt.unknownColumns(),
        receipt.sha256());
  }

  private static IssueJson of(RowIssue issue, Words words, int rowsBefore) {
    IssueWording.Worded worded = words.word(issue);
    return new IssueJson(
        Math.max(0, issue.row() - rowsBefore),
        issue.column(),
        issue.rule().id(),
        issue.found(),
        worded.message(),
        worded.fix());
  }
}
