package org.greenloop.batch.intake;

import java.io.IOException;
import org.greenloop.batch.csv.CsvLine;
import org.greenloop.batch.csv.Table;
import org.greenloop.batch.csv.TableRows;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/// The lines of a table as items; remembers the last row of each committed chunk.
final class LineReader implements ItemStreamReader<CsvLine> {

  private static final String LAST_ROW = "lastRow";

  private final Table table;
  private @Nullable TableRows lines;
  private int lastRow;

  LineReader(Table table) {
    this.table = table;
  }

  @Override
  public void open(ExecutionContext context) {
    try {
      TableRows reader = table.read();
      lastRow = context.getInt(LAST_ROW, 0);
      if (lastRow > 0) {
        reader.skipTo(lastRow + 1);
      }
      lines = reader;
    } catch (IOException e) {
      throw new ItemStreamException("cannot read row " + (lastRow + 1), e);
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
        throw new ItemStreamException("cannot close the file", e);
      }
    }
  }
}
