package org.greenloop.batch.csv;

import java.util.OptionalLong;

/// A row that cannot be read as cells. Reading goes on behind it.
///
/// @param column counted from 1, as in a spreadsheet
/// @param found the beginning of what stands there; empty where the bytes are no characters
/// @param byteOffset of the first wrong byte, counted from 0, for [Code#WRONG_ENCODING]
public record CsvDefect(int row, Code code, int column, String found, OptionalLong byteOffset)
    implements CsvLine {

  public enum Code {
    /// A quotation mark inside a cell that does not begin with one, or text behind the closing one.
    BAD_QUOTING,
    /// A quotation mark that nothing closes. The lines behind it are read as rows of their own.
    UNCLOSED_QUOTE,
    /// More cells than the header has, and not blank: mostly a comma inside a number.
    TOO_MANY_CELLS,
    CELL_TOO_LONG,
    /// Bytes that are no character in the charset of the file.
    WRONG_ENCODING,
    /// A character that cannot be shown or stored, such as U+0000.
    CONTROL_CHARACTER
  }
}
