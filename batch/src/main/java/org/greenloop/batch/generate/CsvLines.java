package org.greenloop.batch.generate;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes rows as UTF-8 with CR LF, row by row; a cell with a comma is quoted. What is generated
/// has no quotation marks and no line ends.
final class CsvLines implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final BufferedWriter out;
  private final String name;
  private long rows;

  CsvLines(Path folder, String name, List<String> header) throws IOException {
    this.name = name;
    this.out =
        new BufferedWriter(
            new OutputStreamWriter(
                Files.newOutputStream(folder.resolve(name)), StandardCharsets.UTF_8),
            BUFFER);
    line(header);
  }

  void write(List<String> cells) throws IOException {
    line(cells);
    rows++;
  }

  void write(String... cells) throws IOException {
    write(List.of(cells));
  }

  private void line(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      String cell = cells.get(i);
      if (cell.indexOf(',') < 0) {
        out.write(cell);
      } else {
        out.write('"');
        out.write(cell);
        out.write('"');
      }
    }
    out.write("\r\n");
  }

  /// Behind the header.
  long rows() {
    return rows;
  }

  /// Row of the last line as a spreadsheet shows it; the header is row 1.
  long row() {
    return rows + 1;
  }

  GenerationSummary.WrittenFile written() {
    return new GenerationSummary.WrittenFile(name, rows);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
