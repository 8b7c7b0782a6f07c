package org.greenloop.batch.restating;

import java.time.YearMonth;

/// No row of the month is in the ledger.
public final class NothingToRestate extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NothingToRestate(YearMonth period) {
    super("no row of " + period + " is in the ledger; import its files first");
  }
}
