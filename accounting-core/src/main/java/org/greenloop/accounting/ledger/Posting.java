package org.greenloop.accounting.ledger;

import java.util.List;

/// What one activity becomes in the ledger.
public record Posting(List<LedgerEntry> entries, List<PostingGap> gaps) {}
