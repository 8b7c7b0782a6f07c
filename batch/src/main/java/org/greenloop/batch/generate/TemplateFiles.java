package org.greenloop.batch.generate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.greenloop.batch.generate.GenerationSummary.WrittenFile;

/// The rows of one template, in one file or, where that would be larger than intake takes, in
/// several.
final class TemplateFiles implements Closeable {

  private final Path folder;
  private final String template;
  private final List<String> header;
  private final long rowsPerFile;
  private final List<WrittenFile> full = new ArrayList<>();
  private CsvLines lines;

  TemplateFiles(Path folder, String template, List<String> header, long rowsPerFile)
      throws IOException {
    this.folder = folder;
    this.template = template;
    this.header = header;
    this.rowsPerFile = rowsPerFile;
    this.lines = new CsvLines(folder, name(template, 1), header);
  }

  /// `energy.csv`, `energy-2.csv`, …
  static String name(String template, int number) {
    return template + (number == 1 ? ".csv" : "-" + number + ".csv");
  }

  /// What an earlier, larger run left would be taken for a part of this one.
  static void removeEarlier(Path folder, String template) throws IOException {
    int number = 1;
    boolean there = Files.deleteIfExists(folder.resolve(name(template, number)));
    while (there || number == 1) {
      number++;
      there = Files.deleteIfExists(folder.resolve(name(template, number)));
    }
  }

  /// Whether the next row begins a file.
  boolean atStartOfFile() {
    return lines.rows() == 0 || lines.rows() == rowsPerFile;
  }

  void write(List<String> cells) throws IOException {
    if (lines.rows() == rowsPerFile) {
      lines.close();
      full.add(lines.written());
      lines = new CsvLines(folder, name(template, full.size() + 1), header);
    }
    lines.write(cells);
  }

  /// File and row of the last row.
  List<String> lastPlace() {
    return List.of(lines.written().name(), Long.toString(lines.row()));
  }

  List<WrittenFile> written() {
    List<WrittenFile> all = new ArrayList<>(full);
    all.add(lines.written());
    return all;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
