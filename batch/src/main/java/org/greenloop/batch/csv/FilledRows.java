package org.greenloop.batch.csv;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/// Passes over the rows of a downloaded template in which nothing was filled in.
///
/// The template names in a column of its own, in each row, the columns that it filled: `站点|月份`. A
/// row in which no other cell is filled is as good as blank. Where that column is deleted, or empty
/// in a row that was added, every row counts.
public final class FilledRows implements TableRows {

  /// Header of the column that says what was filled in beforehand.
  public static final String HEADER = "预填列 prefilled";

  private static final String NORMALISED = HeaderName.normalised(HEADER);

  private final TableRows rows;
  private final Header header;
  private final int marker;
  private Optional<CsvLine> next = Optional.empty();

  private FilledRows(TableRows rows, Header header, int marker) {
    this.rows = rows;
    this.header = header;
    this.marker = marker;
  }

  /// The rows that count; all of them where the table is no downloaded template.
  public static TableRows of(TableRows rows, Header header) {
    for (int i = 0; i < header.cells().size(); i++) {
      if (isMarker(header.cells().get(i))) {
        return new FilledRows(rows, header, i);
      }
    }
    return rows;
  }

  public static boolean isMarker(String headerCell) {
    return HeaderName.normalised(headerCell).equals(NORMALISED);
  }

  /// What the marking column holds in a row of which those columns were filled.
  public static String mark(List<String> headerCells) {
    return String.join("|", headerCells.stream().map(FilledRows::name).toList());
  }

  /// Without the translation in the next line, which only spreadsheets have.
  private static String name(String headerCell) {
    String first = headerCell.lines().findFirst().orElse("");
    return HeaderName.normalised(first).replace("|", "");
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && rows.hasNext()) {
      CsvLine line = rows.next();
      if (!(line instanceof CsvRow row) || isFilled(row)) {
        next = Optional.of(line);
      }
    }
    return next.isPresent();
  }

  @Override
  public CsvLine next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no row is left");
    }
    CsvLine line = next.orElseThrow();
    next = Optional.empty();
    return line;
  }

  private boolean isFilled(CsvRow row) {
    String mark = row.cell(marker);
    if (mark.isEmpty() || !row.flaws().isEmpty()) {
      return true;
    }
    Set<String> prefilled = new HashSet<>(List.of(mark.split("\\|", -1)));
    for (int i = 0; i < row.cells().size(); i++) {
      if (i != marker
          && !row.cell(i).isEmpty()
          && !prefilled.contains(name(header.cells().get(i)))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void skipTo(int row) {
    if (next.isPresent() && next.get().row() < row) {
      next = Optional.empty();
    }
    if (next.isEmpty()) {
      rows.skipTo(row);
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
