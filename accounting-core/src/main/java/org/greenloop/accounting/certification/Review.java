package org.greenloop.accounting.certification;

import java.time.Instant;

/// What one reviewer said of an assessment, with the reason.
public record Review(
    long assessmentId, String reviewer, Verdict verdict, String reason, Instant at) {

  public Review {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a review has a reason");
    }
  }
}
