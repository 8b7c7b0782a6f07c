package org.greenloop.ontology.provenance;

/// A text that was to be a published assessment and is none; the message says what was found.
public final class AssessmentGraphRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AssessmentGraphRefused(String message) {
    super(message);
  }

  AssessmentGraphRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
