package org.greenloop.accounting.certification;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.greenloop.accounting.assessment.Assessment.Outcome;

/// An assessment as it was made, one version of an application: it does not change when figures do.
///
/// @param period such as `2025-03`, `2025` or `2023-2025`
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

  /// The same as the version after another; without one, as the first.
  public StoredAssessment following(Optional<StoredAssessment> last) {
    return with(id, last.map(StoredAssessment::version).orElse(0) + 1);
  }

  public StoredAssessment withId(long key) {
    return with(key, version);
  }

  private StoredAssessment with(long key, int number) {
    return new StoredAssessment(
        key,
        scheme,
        edition,
        subjectId,
        period,
        number,
        outcome,
        score,
        content,
        submittedBy,
        assessedAt);
  }

  public String schemeReference() {
    return scheme + "@" + edition;
  }
}
