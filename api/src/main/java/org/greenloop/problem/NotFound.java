package org.greenloop.problem;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// It is not there, or not for the one who asks: both answer the same.
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotFound(String message) {
    super(message);
  }
}
