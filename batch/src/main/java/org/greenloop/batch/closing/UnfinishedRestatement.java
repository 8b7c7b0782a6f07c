package org.greenloop.batch.closing;

import org.greenloop.accounting.ledger.Restatement;

/// A month cannot be closed while its restatement was left half-way.
public final class UnfinishedRestatement extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnfinishedRestatement(Restatement restatement) {
    super(
        "the restatement of "
            + restatement.period()
            + " was interrupted; run the same restate again, then close");
  }
}
