package org.greenloop.batch.spreadsheet;

import java.io.IOException;
import org.greenloop.batch.csv.FilledRows;
import org.greenloop.batch.csv.Header;
import org.greenloop.batch.csv.Table;
import org.greenloop.batch.csv.TableRows;

/// A sheet read under one of its rows as the header.
record SheetTable(Sheet sheet, Header header, int headerRow) implements Table {

  @Override
  public String encoding() {
    return "xlsx";
  }

  @Override
  public TableRows read() throws IOException {
    SheetRows rows = new SheetRows(sheet.parser(header.cells().size()));
    rows.skipTo(headerRow + 1);
    return FilledRows.of(rows, header);
  }
}
