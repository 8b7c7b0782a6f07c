package org.greenloop.batch.reporting;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.greenloop.accounting.certification.IssuedDocument;

/// What issuing the statements of a month came to.
///
/// @param documents the statement in force of every subject for which the month is closed, by
///   subject
/// @param at when the run began
public record StatementReceipt(YearMonth month, List<IssuedDocument> documents, Instant at) {

  public StatementReceipt {
    documents = List.copyOf(documents);
  }

  /// How many statements this run added; the others say what they said before.
  public long added() {
    return documents.stream().filter(document -> !document.issuedAt().isBefore(at)).count();
  }
}
