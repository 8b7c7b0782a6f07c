package org.greenloop.batch.csv;

import java.io.IOException;

/// A header and the rows under it: a CSV file, or a sheet of a workbook.
public interface Table {

  Header header();

  /// Row of the header: 1, or later where other rows come first.
  int headerRow();

  /// What was recognised, to be shown to the submitter: a charset, or `xlsx`.
  String encoding();

  /// The rows behind the header, from the first. Every call reads anew.
  TableRows read() throws IOException;
}
