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

  /// The receipt of what could not be read, or need not be.
  ImportReceipt unread(List<RowIssue> issues, String encoding) {
    return new ImportReceipt(
        Optional.empty(),
        "",
        name(),
        sheet,
        sha256,
        0,
        0,
        0,
        issues,
        issues.size(),
        false,
        List.of(),
        encoding,
        notices,
        List.of());
  }
}
