package org.greenloop.batch.csv;

/// A cell of a spreadsheet that has no value to take. It spoils its row only where the column is
/// read.
///
/// @param found what the spreadsheet shows there, or the formula
public record CellFlaw(Code code, String found) {

  public enum Code {
    /// An error such as `#N/A`; found: the error.
    ERROR,
    /// A formula that was never calculated; found: the formula.
    FORMULA_WITHOUT_VALUE,
    /// More than 15 digits in a number, of which spreadsheets keep 15; found: the number.
    LONG_NUMBER
  }
}
