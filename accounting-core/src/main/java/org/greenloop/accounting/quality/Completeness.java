package org.greenloop.accounting.quality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// How many of the reports that sites owe for a month, or for several, are there.
public record Completeness(int present, int expected) {

  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  public Completeness {
    if (present < 0 || present > expected) {
      throw new IllegalArgumentException(present + " of " + expected + " reports");
    }
  }

  public Completeness plus(Completeness other) {
    return new Completeness(present + other.present, expected + other.expected);
  }

  /// In percent; empty where nothing is expected.
  public Optional<BigDecimal> percent() {
    return expected == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(present)
                .multiply(PERCENT)
                .divide(BigDecimal.valueOf(expected), MathContext.DECIMAL128));
  }

  public boolean isComplete() {
    return present == expected;
  }

  @Override
  public String toString() {
    return present + "/" + expected;
  }
}
