package org.greenloop.batch.csv;

import java.util.List;

/// What the file says in one row: as many cells as the header has, without surrounding blanks; a
/// cell that the file leaves out is empty.
public record CsvRow(int row, List<String> cells) implements CsvLine {

  public CsvRow {
    cells = List.copyOf(cells);
  }

  /// @param column counted from 0
  public String cell(int column) {
    return cells.get(column);
  }
}
