package org.greenloop.batch.csv;

/// What a file may hold. Beyond it, a file or row is refused with the limit in the message; memory
/// stays flat below it.
public final class CsvLimits {

  public static final long FILE_BYTES = 200L * 1024 * 1024;
  public static final int CELL_CHARACTERS = 64 * 1024;
  public static final int COLUMNS = 200;

  private CsvLimits() {}
}
