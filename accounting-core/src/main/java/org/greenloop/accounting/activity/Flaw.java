package org.greenloop.accounting.activity;

import java.util.List;

/// What is wrong with a reported event, before it is one.
///
/// @param found what was reported
/// @param arguments what the message needs besides
public record Flaw(Field field, Rule rule, String found, List<String> arguments) {

  /// The fields that can be wrong; which column each is, the reader of rows knows.
  public enum Field {
    LOT,
    MATERIAL,
    PROCESS,
    GROSS,
    TARE,
    NET,
    MOISTURE,
    CONTAMINANTS,
    ELEMENT,
    COUNTERPARTY
  }

  public Flaw {
    arguments = List.copyOf(arguments);
  }

  /// As the issue of a row.
  ///
  /// @param row as a spreadsheet shows it; header is row 1
  /// @param column header as the file writes it
  public RowIssue at(int row, String column) {
    return new RowIssue(row, column, rule, found, arguments);
  }
}
