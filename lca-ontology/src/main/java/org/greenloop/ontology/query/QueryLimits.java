package org.greenloop.ontology.query;

import java.time.Duration;

/// What one query may use.
///
/// @param timeout after which it is stopped
/// @param rows of an answer, or triples; what is more is cut off, and the answer says so
/// @param atOnce queries that run at the same time; another waits a little and is turned away
public record QueryLimits(Duration timeout, int rows, int atOnce) {

  /// Of a query's text. Long enough for anything a person writes.
  static final int CHARACTERS = 20_000;

  /// Of brackets within brackets, and of operators within operators.
  static final int DEPTH = 128;

  /// Triples that are looked at.
  static final long TRIPLES = 20_000_000;

  /// Rows that the parts of a query hand to each other: what sorting and grouping keep in memory.
  static final long ROWS_BETWEEN = 500_000;

  /// Characters that regular expressions look at: a pattern that tries again and again ends here.
  static final long REGEX_STEPS = 50_000_000;

  /// Of all texts that a query makes longer than they were.
  static final long MADE_CHARACTERS = 20_000_000;

  /// Of one text that a query makes.
  static final int TEXT = 100_000;

  /// Digits of a factor in a multiplication.
  static final int DIGITS = 200;

  public QueryLimits {
    if (timeout.isNegative() || timeout.isZero() || rows < 1 || atOnce < 1) {
      throw new IllegalArgumentException("limits of queries are above zero");
    }
  }
}
