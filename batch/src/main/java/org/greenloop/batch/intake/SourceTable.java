package org.greenloop.batch.intake;

import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.csv.Header;
import org.greenloop.batch.csv.HeaderMatch;

/// The table whose rows are read: whose it is, and which column is which.
///
/// @param companyId who hands it in
record SourceTable(
    long submissionId, int companyId, IntakeWorld world, Header header, HeaderMatch match) {

  RowCells cells(CsvRow row) {
    return new RowCells(header, match, row);
  }

  SourceRow source(CsvRow row) {
    return new SourceRow(submissionId, row.row());
  }
}
