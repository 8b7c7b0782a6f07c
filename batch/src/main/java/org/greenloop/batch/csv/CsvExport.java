package org.greenloop.batch.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;

/// Writes a CSV file that Excel and WPS open as it is, and that can be imported again unchanged:
/// UTF-8 with mark, CR LF, quoted where RFC 4180 asks for it.
///
/// A cell that a spreadsheet would run as a formula is preceded by an apostrophe; plain numbers are
/// not.
public final class CsvExport implements Closeable {

  private static final char MARK = '\uFEFF';

  private final CSVWriter writer;

  /// @param out closed with the export
  public CsvExport(OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, UTF_8);
    text.write(MARK);
    this.writer =
        new CSVWriter(
            text,
            ICSVWriter.DEFAULT_SEPARATOR,
            ICSVWriter.DEFAULT_QUOTE_CHARACTER,
            ICSVWriter.DEFAULT_QUOTE_CHARACTER,
            ICSVWriter.RFC4180_LINE_END);
  }

  /// Writes the header or a row.
  public void write(List<String> cells) throws IOException {
    String[] guarded = cells.stream().map(CellText::guarded).toArray(String[]::new);
    writer.writeNext(guarded, false);
    if (writer.getException() != null) {
      throw new IOException("cannot write the export", writer.getException());
    }
  }

  public void write(String... cells) throws IOException {
    write(List.of(cells));
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
