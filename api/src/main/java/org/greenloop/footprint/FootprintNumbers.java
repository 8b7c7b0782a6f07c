package org.greenloop.footprint;

import java.math.BigDecimal;
import java.math.MathContext;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;

/// How the numbers of footprints are written.
public final class FootprintNumbers {

  /// Of a number that is solved to 1e-9 or better.
  private static final MathContext EXACT = new MathContext(12);

  private static final MathContext READ = new MathContext(6);

  private FootprintNumbers() {}

  /// For programs.
  public static String exact(double value) {
    return Rounding.plain(new BigDecimal(value, EXACT));
  }

  /// For programs.
  public static String exact(BigDecimal value) {
    return Rounding.plain(value.round(EXACT));
  }

  /// For people: per cent with two decimals, what has no unit with four, masses to the gram.
  public static String read(BigDecimal value, String unit) {
    int decimals = unit.equals(Unit.PERCENT.symbol()) ? 2 : unit.equals(Unit.ONE.symbol()) ? 4 : 3;
    return Rounding.plain(Rounding.toDecimals(value, decimals));
  }

  /// For people.
  public static String read(double value) {
    return Rounding.plain(new BigDecimal(value, READ));
  }

  /// Three digits, without the sign of per cent.
  public static String percent(double share) {
    return Rounding.plain(new BigDecimal(share * 100, new MathContext(3)));
  }
}
