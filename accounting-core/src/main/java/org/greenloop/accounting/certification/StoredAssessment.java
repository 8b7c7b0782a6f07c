package org.greenloop.accounting.certification;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.greenloop.accounting.assessment.Assessment.Outcome;

/// An assessment as it was made, one version of an application: it does not change when figures do.
///
/// @param period `2025-03` or `2025`
/// @param version 1, and one more each time the same question came out differently
/// @param content the assessment as JSON-LD, the machine-readable part of a label
/// @param submittedBy company or person who asked for it
public record StoredAssessment(
    long id,
    String scheme,
    String edition,
    int subjectId,
    String period,
    int version,
    Outcome outcome,
    BigDecimal score,
    String content,
    String submittedBy,
    Instant assessedAt) {

  public String schemeReference() {
    return scheme + "@" + edition;
  }

  /// The same question and the same answer: nothing new to store.
  public boolean saysTheSameAs(Optional<StoredAssessment> other) {
    return other.filter(o -> o.content.equals(content)).isPresent();
  }
}
