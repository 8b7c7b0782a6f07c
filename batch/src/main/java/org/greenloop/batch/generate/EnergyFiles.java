package org.greenloop.batch.generate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.batch.generate.GenerationSummary.WrittenFile;

/// The energy rows, in one file or, where that would be larger than intake takes, in several; and
/// the list of those that are wrong.
final class EnergyFiles implements Closeable {

  /// Of at most 104 bytes, so that a file stays below the 200 MB that intake takes.
  private static final long ROWS_PER_FILE = 2_000_000;

  private final Path folder;
  private final long rowsPerFile;
  private final CsvLines faults;
  private final List<WrittenFile> full = new ArrayList<>();
  private CsvLines lines;

  EnergyFiles(Path folder) throws IOException {
    this(folder, ROWS_PER_FILE);
  }

  EnergyFiles(Path folder, long rowsPerFile) throws IOException {
    this.folder = folder;
    this.rowsPerFile = rowsPerFile;
    this.faults = new CsvLines(folder, "faults.csv", List.of("file", "row", "rule"));
    this.lines = next(1);
  }

  /// `energy.csv`, `energy-2.csv`, …
  static String name(int number) {
    return number == 1 ? "energy.csv" : "energy-" + number + ".csv";
  }

  private CsvLines next(int number) throws IOException {
    return new CsvLines(folder, name(number), EnergyRow.HEADER);
  }

  /// Whether the next row begins a file.
  boolean atStartOfFile() {
    return lines.rows() == 0 || lines.rows() == rowsPerFile;
  }

  void write(EnergyRow row) throws IOException {
    if (lines.rows() == rowsPerFile) {
      lines.close();
      full.add(lines.written());
      lines = next(full.size() + 1);
    }
    lines.write(row.cells());
  }

  void write(EnergyRow row, Rule broken) throws IOException {
    write(row);
    faults.write(lines.written().name(), Long.toString(lines.row()), broken.id());
  }

  List<WrittenFile> written() {
    List<WrittenFile> all = new ArrayList<>(full);
    all.add(lines.written());
    return all;
  }

  long faultyRows() {
    return faults.rows();
  }

  @Override
  public void close() throws IOException {
    try (faults) {
      lines.close();
    }
  }
}
