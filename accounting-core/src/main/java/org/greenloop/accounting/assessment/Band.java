package org.greenloop.accounting.assessment;

import java.math.BigDecimal;

/// One row of a band table.
///
/// @param from the worst value that still earns the share
/// @param share of the points, 0 to 1
public record Band(Reference from, BigDecimal share) {

  public Band {
    if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("a band gives a share above 0 and at most 1: " + share);
    }
  }
}
