package org.greenloop.accounting.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One version of what is declared on a criterion. A later version takes its place; none is lost.
///
/// @param criterion id inside the scheme
/// @param version 1, and one more for each later statement
/// @param applies of a veto, whether the fact that rules the subject out is there; empty for other
///   criteria
/// @param by user name
public record CriterionStatement(
    long id,
    String criterion,
    int version,
    String text,
    Optional<Boolean> applies,
    List<Attachment> attachments,
    String by,
    Instant at) {

  public CriterionStatement {
    attachments = List.copyOf(attachments);
  }

  public StatementDraft.Said said() {
    return new StatementDraft.Said(text, applies, attachments);
  }
}
