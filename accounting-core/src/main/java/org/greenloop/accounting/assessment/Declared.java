package org.greenloop.accounting.assessment;

import java.math.BigDecimal;

/// What is declared on one criterion, and what a reviewer made of it.
public sealed interface Declared {

  /// Waits for a reviewer.
  record Stated() implements Declared {}

  /// @param share of the points that the evidence earns, 0 to 1; of a veto 1 where the fact does
  ///   not apply, and 0 where it does
  record Scored(BigDecimal share) implements Declared {

    public Scored {
      if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException("a score lies between 0 and all points: " + share);
      }
    }
  }
}
