package org.greenloop.access;

import org.springframework.security.core.AuthenticationException;

/// Five wrong passwords within a minute; the next try has to wait.
final class TooManyTries extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  TooManyTries() {
    super("too many failed tries; wait a minute");
  }
}
