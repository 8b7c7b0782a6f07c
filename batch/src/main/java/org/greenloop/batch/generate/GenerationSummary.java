package org.greenloop.batch.generate;

import java.util.List;

/// What was written.
///
/// @param files in the order in which they are to be imported
/// @param faultyRows energy rows that are wrong on purpose, listed in `faults.csv`
public record GenerationSummary(List<WrittenFile> files, long faultyRows) {

  /// @param name inside the folder
  /// @param rows behind the header
  public record WrittenFile(String name, long rows) {}

  public GenerationSummary {
    files = List.copyOf(files);
  }
}
