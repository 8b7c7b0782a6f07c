package org.greenloop.ontology.query;

/// A query that is not SPARQL 1.1, or asks for what is not allowed. The message says where and what
/// would be right.
public final class QueryRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  /// @param line from 1; 0 when it is not of one place
  QueryRefused(int line, int column, String message) {
    super(message);
    this.line = line;
    this.column = column;
  }

  QueryRefused(String message) {
    this(0, 0, message);
  }

  public boolean hasPlace() {
    return line > 0;
  }

  public int line() {
    return line;
  }

  public int column() {
    return column;
  }
}
