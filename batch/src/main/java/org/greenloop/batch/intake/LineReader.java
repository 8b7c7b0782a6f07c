package org.greenloop.batch.intake;

import java.io.IOException;
import org.greenloop.batch.csv.CsvFile;
import org.greenloop.batch.csv.CsvLine;
import org.greenloop.batch.csv.CsvReader;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/// The lines of a file as items; remembers the last row of each committed chunk.
final class LineReader implements ItemStreamReader<CsvLine> {

  private static final String LAST_ROW = "lastRow";

  private final CsvFile file;
  private @Nullable CsvReader lines;
  private int lastRow;

  LineReader(CsvFile file) {
    this.file = file;
  }

  @Override
  public void open(ExecutionContext context) {
    try {
      CsvReader reader = file.read();
      lastRow = context.getInt(LAST_ROW, 0);
      if (lastRow > 0) {
        reader.skipTo(lastRow + 1);
      }
      lines = reader;
    } catch (IOException e) {
      throw new ItemStreamException("cannot read " + file.path(), e);
    }
  }

  @Override
  public @Nullable CsvLine read() {
    if (lines == null || !lines.hasNext()) {
      return null;
    }
    CsvLine line = lines.next();
    lastRow = line.row();
    return line;
  }

  @Override
  public void update(ExecutionContext context) {
    context.putInt(LAST_ROW, lastRow);
  }

  @Override
  public void close() {
    if (lines != null) {
      try {
        lines.close();
      } catch (IOException e) {
        throw new ItemStreamException("cannot close " + file.path(), e);
      }
    }
  }
}
