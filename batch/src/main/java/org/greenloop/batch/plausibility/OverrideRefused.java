package org.greenloop.batch.plausibility;

/// A reason cannot be given to a warning; the message says why.
public final class OverrideRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OverrideRefused(String message) {
    super(message);
  }
}
