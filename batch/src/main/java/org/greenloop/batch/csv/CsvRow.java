package org.greenloop.batch.csv;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the file says in one row: as many cells as the header has, without surrounding blanks; a
/// cell that the file leaves out is empty.
///
/// @param flaws by column, counted from 0; such a cell is empty. Only spreadsheets have them
public record CsvRow(int row, List<String> cells, Map<Integer, CellFlaw> flaws) implements CsvLine {

  public CsvRow {
    cells = List.copyOf(cells);
    flaws = Map.copyOf(flaws);
  }

  public CsvRow(int row, List<String> cells) {
    this(row, cells, Map.of());
  }

  /// What is wrong with a cell.
  ///
  /// @param column counted from 0
  public Optional<CellFlaw> flaw(int column) {
    return flaws.isEmpty() ? Optional.empty() : Optional.ofNullable(flaws.get(column));
  }

  /// @param column counted from 0
  public String cell(int column) {
    return cells.get(column);
  }
}
