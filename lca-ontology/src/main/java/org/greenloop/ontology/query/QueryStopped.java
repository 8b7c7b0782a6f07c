package org.greenloop.ontology.query;

/// A query that was begun, or waited, and did not come to its end.
public final class QueryStopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// What stopped it.
  public enum Cause {
    /// It took longer than it may.
    TIME,
    /// It used more memory or looked at more than it may.
    WORK,
    /// Too many others were running.
    BUSY
  }

  private final Cause reason;

  QueryStopped(Cause reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Cause reason() {
    return reason;
  }
}
