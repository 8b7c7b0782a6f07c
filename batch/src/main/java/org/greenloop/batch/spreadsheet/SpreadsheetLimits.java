package org.greenloop.batch.spreadsheet;

/// What a workbook may hold. A workbook is a ZIP archive of XML: a small file can be made that
/// unpacks to terabytes, so everything is counted while it is unpacked and memory stays flat below
/// the limits. The size of the file and of a cell is limited as for CSV files.
public final class SpreadsheetLimits {

  /// The rows and columns that the format has at all.
  public static final int ROWS = 1_048_576;

  public static final int COLUMNS = 16_384;

  public static final int SHEETS = 100;

  /// Distinct texts of a workbook, which are kept in memory while it is read.
  public static final int SHARED_TEXTS = 4_000_000;

  public static final int SHARED_TEXT_BYTES = 64 * 1024 * 1024;

  /// Parts (files) in the archive; an honest workbook has a few for each sheet.
  static final int PARTS = 2_000;

  /// Of the archive's table of contents, which the JDK reads as a whole.
  static final int DIRECTORY_BYTES = 1024 * 1024;

  /// Unpacked, of one part: 1 048 576 rows of 20 cells are about 800 MB.
  static final long PART_BYTES = 2L * 1024 * 1024 * 1024;

  /// Unpacked to packed. Sheets of numbers have 5 to 30; deflate cannot exceed 1032.
  static final int RATIO = 200;

  /// Unpacked bytes below which the ratio says nothing.
  static final long RATIO_FROM = 1024 * 1024;

  /// One tag with its attributes, one comment, or the text of a cell, of which Excel allows 32 767
  /// characters.
  static final int TOKEN_BYTES = 1024 * 1024;

  /// Rows that are held at once while they are taken in, and the characters in all their cells.
  static final int WINDOW_ROWS = 10_000;

  static final long WINDOW_CHARACTERS = 40_000_000;

  /// Elements within each other; the format needs a dozen.
  static final int DEPTH = 64;

  /// Number formats of cells; Excel has 65 490.
  static final int FORMATS = 65_536;

  private SpreadsheetLimits() {}
}
