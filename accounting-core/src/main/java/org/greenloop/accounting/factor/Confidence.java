package org.greenloop.accounting.factor;

/// How sure a number is, from the official text itself to a recollection. Worse is later.
public enum Confidence {
  /// Read in the official text or annex itself.
  OFFICIAL,
  /// Read second-hand: a page, a news item or code that quotes the standard.
  SECONDARY,
  /// Arithmetic from other rows; the rule is given with it.
  COMPUTED,
  /// Well established, but no text was found.
  UNCONFIRMED,
  /// Recalled; value, flag or denominator may be wrong.
  DOUBTFUL;

  /// Of two numbers that made a third, the less sure one decides.
  public Confidence worse(Confidence other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /// True where every page and document that shows the number must say that nobody could confirm
  /// it.
  public boolean mustBeDeclared() {
    return compareTo(UNCONFIRMED) >= 0;
  }
}
