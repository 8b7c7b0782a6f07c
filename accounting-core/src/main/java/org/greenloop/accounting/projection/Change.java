package org.greenloop.accounting.projection;

import java.time.YearMonth;
import java.util.Optional;

/// Something was written. A change says where to look, not what is there now, so following it twice
/// does no harm.
///
/// @param subjectId whom it concerns; for [Topic#SUBJECT] the company or park
/// @param period of figures; empty for the other topics
public record Change(Topic topic, int subjectId, Optional<YearMonth> period) {

  /// What was written.
  public enum Topic {
    /// A company with its sites, or a park with its members, was named, moved or described anew.
    SUBJECT,
    /// A month was closed, for the first time or again.
    FIGURES,
    /// A subject was assessed, or an assessment of it decided.
    ASSESSMENTS,
    /// A label of a subject was issued or revoked.
    REGISTER
  }
}
