package org.greenloop.accounting.transparency;

/// The log no longer contains what was signed earlier; nothing is signed on top of it.
public final class LogBroken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LogBroken(String message) {
    super(message);
  }
}
