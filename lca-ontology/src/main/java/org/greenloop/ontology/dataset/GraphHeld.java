package org.greenloop.ontology.dataset;

/// Another process has the graph open; one at a time may.
public final class GraphHeld extends RuntimeException {

  private static final long serialVersionUID = 1L;

  GraphHeld(String message, Throwable cause) {
    super(message, cause);
  }
}
