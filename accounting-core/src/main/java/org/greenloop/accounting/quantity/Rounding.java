package org.greenloop.accounting.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Rounding of values by GB/T 8170-2008, clause 3.2: half to even (四舍六入五成双), once, where a number
/// leaves us.
public final class Rounding {

  /// Decimals that a ledger entry keeps. A quotient such as 44/12 never ends, so an entry is cut
  /// here, once, when it is posted; every later sum is exact. At 10⁻¹² of a tonne the error of a
  /// hundred million entries stays below 0.1 kg.
  public static final int LEDGER_DECIMALS = 12;

  private Rounding() {}

  public static BigDecimal toLedger(BigDecimal value) {
    return toDecimals(value, LEDGER_DECIMALS);
  }

  public static BigDecimal toDecimals(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_EVEN);
  }

  /// Plain digits without trailing zeros, the one written form of an exact number in every output.
  public static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped)
        .toPlainString();
  }
}
