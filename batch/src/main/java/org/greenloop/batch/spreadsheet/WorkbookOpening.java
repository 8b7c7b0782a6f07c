package org.greenloop.batch.spreadsheet;

import org.greenloop.batch.csv.FileProblem;

/// A workbook that can be read, or why it cannot.
public sealed interface WorkbookOpening {

  /// @param workbook to be closed
  record Opened(Workbook workbook) implements WorkbookOpening {}

  record Refused(FileProblem problem) implements WorkbookOpening {}
}
