package org.greenloop.batch.restating;

import java.util.List;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.ledger.LedgerEntry;
import org.greenloop.accounting.ledger.Posting;
import org.greenloop.accounting.ledger.PostingGap;
import org.greenloop.accounting.ledger.RestatedRow;

/// A row with its lines in force, and as it would be posted by other factors.
record ComparedRow(
    SourceRow source, List<LedgerEntry> before, List<PostingGap> gapsBefore, Posting after) {

  boolean isDifferent() {
    return RestatedRow.isDifferent(before, gapsBefore, after);
  }

  RestatedRow restated() {
    return new RestatedRow(source, before, after);
  }
}
