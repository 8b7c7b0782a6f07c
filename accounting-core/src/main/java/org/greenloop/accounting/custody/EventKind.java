package org.greenloop.accounting.custody;

import java.util.Locale;

/// The kinds of events, in the order in which those of one day are listed.
public enum EventKind {
  RETURN_CONSIGNMENT,
  HAND_OVER,
  REGROUPING,
  TREATMENT_RUN,
  SALE_BACK;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
