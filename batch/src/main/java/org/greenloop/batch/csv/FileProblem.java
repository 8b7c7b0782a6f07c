package org.greenloop.batch.csv;

import java.util.OptionalInt;
import java.util.OptionalLong;

/// Why a file as a whole cannot be read.
///
/// @param found what was found, in the words that each [Code] gives
/// @param row as a spreadsheet shows it, where there is one
/// @param byteOffset first wrong byte, counted from 0, where there is one
public record FileProblem(Code code, String found, OptionalInt row, OptionalLong byteOffset) {

  public enum Code {
    /// No character but blanks; nothing found.
    EMPTY_FILE,
    /// Found: the size in bytes.
    TOO_LARGE,
    /// Another kind of file; found: the name of a [FileKind].
    NOT_TEXT,
    /// No charset that we read fits; found: the charset that comes closest.
    BAD_ENCODING,
    /// The header itself breaks the rules of CSV; found: the name of a [CsvDefect.Code].
    BAD_HEADER,
    /// Two columns have one name; found: that name as the second column writes it.
    DUPLICATE_HEADER,
    /// Found: how many columns.
    TOO_MANY_COLUMNS,
    /// A workbook or an old Excel file that only a password opens.
    PASSWORD,
    /// A workbook with macros, or the binary form of one; found: `XLSM` or `XLSB`.
    MACROS,
    /// A workbook that is damaged or cut off; found: the part that cannot be read.
    BROKEN_WORKBOOK,
    /// A workbook beyond a limit; found: what is too large, and the limit.
    WORKBOOK_LIMIT
  }

  public static FileProblem of(Code code, String found) {
    return new FileProblem(code, found, OptionalInt.empty(), OptionalLong.empty());
  }

  public static FileProblem inRow(Code code, String found, int row) {
    return new FileProblem(code, found, OptionalInt.of(row), OptionalLong.empty());
  }
}
