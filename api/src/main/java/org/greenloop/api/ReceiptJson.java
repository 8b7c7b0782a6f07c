package org.greenloop.api;

import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.wording.IssueWording;
import org.springframework.context.i18n.LocaleContextHolder;

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

  static ReceiptJson of(ImportReceipt receipt, IssueWording wording) {
    return of(receipt, wording, 0);
  }

  /// @param rowsBefore rows of the file that are not in the request: the header of rows sent as
  ///   JSON
  static ReceiptJson of(ImportReceipt receipt, IssueWording wording, int rowsBefore) {
    return new ReceiptJson(
        receipt.submission(),
        receipt.template(),
        receipt.rows(),
        receipt.accepted(),
        receipt.rejected(),
        receipt.issues().stream().map(issue -> of(issue, wording, rowsBefore)).toList(),
        receipt.issueCount(),
        receipt.repeated(),
        receipt.unknownColumns(),
        receipt.sha256());
  }

  private static IssueJson of(RowIssue issue, IssueWording wording, int rowsBefore) {
    IssueWording.Worded worded = wording.word(issue, LocaleContextHolder.getLocale());
    return new IssueJson(
        Math.max(0, issue.row() - rowsBefore),
        issue.column(),
        issue.rule().id(),
        issue.found(),
        worded.message(),
        worded.fix());
  }
}
