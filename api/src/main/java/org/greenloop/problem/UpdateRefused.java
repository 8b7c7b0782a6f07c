package org.greenloop.problem;

/// Somebody asked to change what is only read.
public final class UpdateRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UpdateRefused(String message) {
    super(message);
  }
}
