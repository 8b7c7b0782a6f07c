package org.greenloop.batch.intake;

import org.greenloop.batch.csv.CsvRow;

/// Reads the rows of one file: what a template or a file kind knows about its columns.
interface RowReader {

  RowOutcome read(CsvRow row);
}
