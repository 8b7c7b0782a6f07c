package org.greenloop.batch.csv;

/// A file that can be read row by row, or why it cannot.
public sealed interface CsvOpening {

  record Opened(CsvFile file) implements CsvOpening {}

  record Refused(FileProblem problem) implements CsvOpening {}
}
