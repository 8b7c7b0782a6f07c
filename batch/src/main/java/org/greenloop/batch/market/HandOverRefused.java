package org.greenloop.batch.market;

import org.greenloop.batch.intake.ImportReceipt;

/// The intake does not take the hand-over of a settlement; nothing is settled.
public final class HandOverRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ImportReceipt receipt;

  public HandOverRefused(ImportReceipt receipt) {
    super("the hand-over was not taken in: " + receipt.issues());
    this.receipt = receipt;
  }

  /// With its issues, each with place and cure.
  public ImportReceipt receipt() {
    return receipt;
  }
}
