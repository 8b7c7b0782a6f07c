package org.greenloop.accounting.ledger;

import java.time.Instant;
import java.time.YearMonth;

/// A decision to post a month anew by another edition of factors, or by factors of a company's own
/// that were approved after the month was posted.
///
/// @param id unique among submissions and restatements: who adds lines to the ledger
/// @param sequence its place among settlements and restatements
/// @param fromEdition edition of the month until then
/// @param toEdition edition from then on; the same where only factors of companies' own are new
public record Restatement(
    long id,
    long sequence,
    YearMonth period,
    String fromEdition,
    String toEdition,
    String reason,
    String decidedBy,
    Instant decidedAt) {}
