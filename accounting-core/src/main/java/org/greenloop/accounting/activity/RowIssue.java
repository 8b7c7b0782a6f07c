package org.greenloop.accounting.activity;

import java.util.List;

/// Where a row is wrong, and what was found. The wording belongs to the border, by rule and
/// language.
///
/// @param row as a spreadsheet shows it; header is row 1
/// @param column header as the file writes it; empty where the row as a whole is meant
/// @param found what the cell says
/// @param arguments what the message needs besides: a suggestion, the other row, the limit
public record RowIssue(int row, String column, Rule rule, String found, List<String> arguments) {

  public RowIssue {
    arguments = List.copyOf(arguments);
  }
}
