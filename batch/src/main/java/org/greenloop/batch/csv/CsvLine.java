package org.greenloop.batch.csv;

/// What reading gives for one row of the file.
public sealed interface CsvLine permits CsvRow, CsvDefect {

  /// The row as a spreadsheet shows it: the header is row 1, a record of several lines is one row,
  /// a blank line is a row as well.
  int row();
}
