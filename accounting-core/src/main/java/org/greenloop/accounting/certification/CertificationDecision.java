package org.greenloop.accounting.certification;

import java.time.Instant;

/// The final word on one assessment: the same verdict by two different people.
public record CertificationDecision(
    long assessmentId, Verdict verdict, String firstReviewer, String secondReviewer, Instant at) {

  public CertificationDecision {
    if (firstReviewer.equals(secondReviewer)) {
      throw new IllegalArgumentException(firstReviewer + " cannot decide alone");
    }
  }
}
