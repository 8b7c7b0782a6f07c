package org.greenloop.batch.csv;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import org.greenloop.batch.csv.CsvDefect.Code;

/// The rows of a file, one after the other, in memory that does not grow with the file.
///
/// [RecordSource] finds and checks a record, [RFC4180Parser] takes it apart. Rows whose cells are
/// all blank are counted and passed over.
public final class CsvReader implements TableRows {

  private final RecordSource records;
  private final RFC4180Parser parser;
  private final int width;
  private Optional<CsvLine> next = Optional.empty();

  /// @param width cells that a row may have; more of them are a defect unless they are blank
  CsvReader(Path path, TextEncoding encoding, char delimiter, int width) throws IOException {
    this.records = new RecordSource(path, encoding, delimiter);
    this.parser = new RFC4180ParserBuilder().withSeparator(delimiter).build();
    this.width = width;
  }

  /// @throws UncheckedIOException when the file cannot be read any more
  @Override
  public boolean hasNext() {
    while (next.isEmpty() && !records.isAtEnd()) {
      Optional<CsvDefect> defect = records.advance();
      next = defect.isPresent() ? Optional.of(defect.get()) : line();
    }
    return next.isPresent();
  }

  @Override
  public CsvLine next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no row behind row " + records.row());
    }
    CsvLine line = next.orElseThrow();
    next = Optional.empty();
    return line;
  }

  @Override
  public void skipTo(int row) {
    if (next.isPresent() && next.get().row() < row) {
      next = Optional.empty();
    }
    while (next.isEmpty() && records.row() < row - 1 && !records.isAtEnd()) {
      records.advance();
    }
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  private Optional<CsvLine> line() {
    if (records.isEmpty()) {
      return Optional.empty();
    }
    String[] cells = split(records.text());
    int filled = 0;
    for (int i = 0; i < cells.length; i++) {
      cells[i] = CellText.read(cells[i]);
      filled = cells[i].isEmpty() ? filled : i + 1;
    }
    if (filled == 0) {
      return Optional.empty();
    }
    if (filled > width) {
      return Optional.of(
          new CsvDefect(
              records.row(),
              Code.TOO_MANY_CELLS,
              width + 1,
              CellText.excerpt(cells[width]),
              OptionalLong.empty()));
    }
    return Optional.of(new CsvRow(records.row(), List.of(fitted(cells))));
  }

  private String[] split(String record) {
    try {
      return parser.parseLine(record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String[] fitted(String[] cells) {
    if (cells.length == width) {
      return cells;
    }
    String[] fitted = Arrays.copyOf(cells, width);
    if (cells.length < width) {
      Arrays.fill(fitted, cells.length, width, "");
    }
    return fitted;
  }
}
