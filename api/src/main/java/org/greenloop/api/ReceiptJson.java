package org.greenloop.api;

import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.wording.IssueWording;
import org.springframework.context.i18n.LocaleContextHolder;

/// A receipt as programs read it; the command line prints the same.
///
/// @param submission empty for master data, where the file as a whole was refused, and for a
///   workbook of several sheets
/// @param issueCount all; `issues` lists the first of them
/// @param notices what the submitter should know, though nothing is wrong
/// @param warnings accepted amounts that ask for a second look
/// @param warningCount all; `warnings` lists the first of them
/// @param sheet name of the sheet, for one of a workbook
/// @param sheets receipts of the sheets, which the other figures sum; empty for other files
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
    String sha256,
    List<IssueJson> notices,
    List<WarningJson> warnings,
    long warningCount,
    Optional<String> sheet,
    List<ReceiptJson> sheets) {

  record IssueJson(int row, String column, String rule, String found, String message, String fix) {}

  /// @param receipts of one file: one, or one for each sheet of a workbook
  static ReceiptJson of(List<ImportReceipt> receipts, IssueWording wording) {
    List<ReceiptJson> each = receipts.stream().map(receipt -> of(receipt, wording, 0)).toList();
    ReceiptJson first = each.getFirst();
    if (first.sheet().isEmpty()) {
      return first;
    }
    List<ReceiptJson> read =
        each.stream().filter(receipt -> receipt.rows() > 0 || receipt.issueCount() > 0).toList();
    boolean single = read.size() == 1;
    return new ReceiptJson(
        single ? read.getFirst().submission() : Optional.empty(),
        single ? read.getFirst().template() : "",
        each.stream().mapToLong(ReceiptJson::rows).sum(),
        each.stream().mapToLong(ReceiptJson::accepted).sum(),
        each.stream().mapToLong(ReceiptJson::rejected).sum(),
        each.stream().flatMap(receipt -> receipt.issues().stream()).toList(),
        each.stream().mapToLong(ReceiptJson::issueCount).sum(),
        !read.isEmpty() && read.stream().allMatch(ReceiptJson::repeated),
        each.stream().flatMap(receipt -> receipt.unknownColumns().stream()).toList(),
        first.sha256(),
        each.stream().flatMap(receipt -> receipt.notices().stream()).toList(),
        each.stream().flatMap(receipt -> receipt.warnings().stream()).toList(),
        each.stream().mapToLong(ReceiptJson::warningCount).sum(),
        Optional.empty(),
        each);
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
        receipt.sha256(),
        receipt.notices().stream().map(notice -> of(notice, wording, rowsBefore)).toList(),
        receipt.warnings().stream().map(WarningJson::of).toList(),
        receipt.warningCount(),
        receipt.sheet(),
        List.of());
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
