package org.greenloop.batch.generate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.batch.generate.GenerationSummary.WrittenFile;

/// The energy rows and the list of those that are wrong.
final class EnergyFiles implements Closeable {

  /// Of at most 104 bytes, so that a file stays below the 200 MB that intake takes.
  private static final long ROWS_PER_FILE = 2_000_000;

  private final CsvLines faults;
  private final TemplateFiles files;

  EnergyFiles(Path folder) throws IOException {
    this(folder, ROWS_PER_FILE);
  }

  EnergyFiles(Path folder, long rowsPerFile) throws IOException {
    this.faults = new CsvLines(folder, "faults.csv", List.of("file", "row", "rule"));
    this.files = new TemplateFiles(folder, RowMakers.ENERGY, EnergyRow.HEADER, rowsPerFile);
  }

  boolean atStartOfFile() {
    return files.atStartOfFile();
  }

  void write(EnergyRow row) throws IOException {
    files.write(row.cells());
  }

  void write(EnergyRow row, Rule broken) throws IOException {
    write(row);
    List<String> fault = new ArrayList<>(files.lastPlace());
    fault.add(broken.id());
    faults.write(fault);
  }

  List<WrittenFile> written() {
    return files.written();
  }

  long faultyRows() {
    return faults.rows();
  }

  @Override
  public void close() throws IOException {
    try (faults) {
      files.close();
    }
  }
}
