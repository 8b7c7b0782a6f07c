package org.greenloop.batch.spreadsheet;

import java.util.List;

/// A sheet to be filled in.
///
/// @param rows what stands there beforehand, as many cells as there are columns
public record FormSheet(String name, List<FormColumn> columns, List<List<String>> rows) {

  /// @param header name of the column, in Chinese, a translation in the next line
  /// @param comment what a person sees who points at the header
  /// @param choices offered in its cells; none where anything may stand there
  public record FormColumn(
      String header, String comment, Filling filling, Content content, List<String> choices) {

    public FormColumn {
      choices = List.copyOf(choices);
    }
  }

  public enum Filling {
    REQUIRED,
    OPTIONAL,
    /// Not for people.
    HIDDEN
  }

  public enum Content {
    /// Kept as typed, `007` too.
    TEXT,
    NUMBER
  }

  public FormSheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
