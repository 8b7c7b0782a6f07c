package org.greenloop.accounting.certification;

/// A decision that the rules do not allow; the message says which rule and what would be right.
public final class DecisionRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DecisionRefused(String message) {
    super(message);
  }
}
