package org.greenloop.store.embedded;

/// The database cannot be used. The message says what was found and what to do about it, for the
/// person who started the command; nothing has been written.
public final class DatabaseNotReadyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseNotReadyException(String message) {
    super(message);
  }

  public DatabaseNotReadyException(String message, Throwable cause) {
    super(message, cause);
  }
}
