package org.greenloop.batch.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.greenloop.batch.csv.CsvLine;
import org.greenloop.batch.csv.TableRows;

final class SheetRows implements TableRows {

  private final SheetParser parser;
  private Optional<CsvLine> next = Optional.empty();
  private boolean ended;

  SheetRows(SheetParser parser) {
    this.parser = parser;
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && !ended) {
      advance();
    }
    return next.isPresent();
  }

  private void advance() {
    try {
      ended = !parser.nextRow();
      next = ended ? Optional.empty() : parser.line();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public CsvLine next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no row behind row " + parser.row());
    }
    CsvLine line = next.orElseThrow();
    next = Optional.empty();
    return line;
  }

  @Override
  public void skipTo(int row) {
    while (!ended && (next.isEmpty() || next.get().row() < row)) {
      advance();
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
