package org.greenloop.certificate.figure;

import java.math.BigDecimal;
import java.util.Optional;

/// The one form of an exact number in a document: without trailing zeros and without an exponent,
/// so that what is written as plain digits and read again is the same number.
public final class Exact {

  private Exact() {}

  public static BigDecimal of(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  public static Optional<BigDecimal> of(Optional<BigDecimal> value) {
    return value.map(Exact::of);
  }
}
