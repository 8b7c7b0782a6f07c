package org.greenloop.batch.intake;

import java.util.ArrayList;
import java.util.List;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.batch.csv.Table;
import org.greenloop.batch.spreadsheet.Sheet;

/// What the submitter of a sheet should know: all its rows are read, also those that nobody sees,
/// and what a formula gave when the file was saved.
final class SheetNotices {

  private static final int NAMED = 5;

  private SheetNotices() {}

  static List<RowIssue> of(Sheet sheet, Table table) {
    int row = table.headerRow();
    List<RowIssue> notices = new ArrayList<>();
    if (sheet.hiddenRowCount() > 0) {
      notices.add(
          notice(
              Rule.HIDDEN_ROWS,
              row,
              String.valueOf(sheet.hiddenRowCount()),
              listed(
                  sheet.hiddenRows().stream().map(String::valueOf).toList(),
                  sheet.hiddenRowCount())));
    }
    List<String> hidden = sheet.hiddenColumns(table.header());
    if (!hidden.isEmpty()) {
      notices.add(notice(Rule.HIDDEN_COLUMNS, row, String.join(", ", hidden)));
    }
    if (sheet.formulaCount() > 0) {
      notices.add(
          notice(
              Rule.CALCULATED_CELLS,
              row,
              String.valueOf(sheet.formulaCount()),
              String.join(", ", sheet.formulaColumns())));
    }
    List<String> merged = sheet.mergedUnder(row);
    if (!merged.isEmpty()) {
      notices.add(
          notice(
              Rule.MERGED_CELLS,
              row,
              String.valueOf(merged.size()),
              listed(merged.stream().limit(NAMED).toList(), merged.size())));
    }
    return notices;
  }

  static RowIssue notice(Rule rule, int row, String... arguments) {
    return new RowIssue(
        row, "", rule, arguments[0], List.of(arguments).subList(1, arguments.length));
  }

  private static String listed(List<String> first, int count) {
    return String.join(", ", first) + (count > first.size() ? " …" : "");
  }
}
