package org.greenloop.batch.intake;

import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.batch.job.Progress;

/// What is being taken in: a file, or a sheet of one.
///
/// @param notices what is known of it before its rows are read
/// @param mostIssues how many issues the receipt lists
record HandedIn(
    ImportRequest request,
    String sha256,
    Optional<String> sheet,
    List<RowIssue> notices,
    int mostIssues,
    Progress progress) {

  HandedIn sheet(String name, List<RowIssue> itsNotices) {
    return new HandedIn(request, sha256, Optional.of(name), itsNotices, mostIssues, progress);
  }

  /// As it is shown to people.
  String name() {
    return sheet.map(name -> request.fileName() + " [" + name + "]").orElse(request.fileName());
  }

  /// The receipt of what could not be read.
  ImportReceipt unread(List<RowIssue> issues, String encoding) {
    return withoutRows("", issues, List.of(), encoding);
  }

  /// The receipt of a sheet that has a header and no rows.
  ImportReceipt blank(String template, List<String> unreadColumns, String encoding) {
    return withoutRows(template, List.of(), unreadColumns, encoding);
  }

  private ImportReceipt withoutRows(
      String template, List<RowIssue> issues, List<String> unreadColumns, String encoding) {
    return new ImportReceipt(
        Optional.empty(),
        template,
        name(),
        sheet,
        sha256,
        0,
        0,
        0,
        issues,
        issues.size(),
        false,
        unreadColumns,
        encoding,
        notices,
        List.of(),
        List.of(),
        0);
  }
}
