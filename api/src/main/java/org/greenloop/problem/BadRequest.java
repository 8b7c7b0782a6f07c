package org.greenloop.problem;

/// A request that cannot mean anything; the message says what would.
public final class BadRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BadRequest(String message) {
    super(message);
  }
}
