package org.greenloop.cli;

/// What a command was asked about is not there.
final class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotFound(String message) {
    super(message);
  }
}
