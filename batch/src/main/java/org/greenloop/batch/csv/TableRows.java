package org.greenloop.batch.csv;

import java.io.Closeable;
import java.util.Iterator;

/// The rows of a table, one after the other, in memory that does not grow with the table. Blank
/// rows are counted and passed over.
public interface TableRows extends Iterator<CsvLine>, Closeable {

  /// Passes over all rows before `row`, so that the next one is `row` or a later one.
  void skipTo(int row);
}
