package org.greenloop.accounting.evidence;

import java.time.Instant;

/// A question of a reviewer or an answer of the applicant, on one criterion.
///
/// @param round 1, and one more for each question; an answer is of the round of the last question
public record CriterionMessage(
    long id, String criterion, int round, Kind kind, String text, String by, Instant at) {

  /// Who speaks.
  public enum Kind {
    QUESTION,
    ANSWER
  }
}
