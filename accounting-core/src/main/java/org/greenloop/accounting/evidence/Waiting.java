package org.greenloop.accounting.evidence;

import java.time.Instant;

/// Something on a criterion that somebody has still to do.
///
/// @param since when it was declared or asked
public record Waiting(Application application, String criterion, For whom, Instant since) {

  public enum For {
    /// The newest statement has no score: a reviewer.
    SCORE,
    /// The last word is a question: the applicant.
    ANSWER
  }
}
