package org.greenloop.accounting.indicator;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.ledger.Account;

/// A figure of a month: a sum of accounts, or a ratio of two such sums. Declared in Turtle.
///
///     value = scale × Σ numerator ÷ Σ denominator      (without a denominator: Σ numerator)
///
/// A park's ratio is the ratio of its sums, never a mean of its plants' ratios.
///
/// @param code stable, such as `energy.per-value-added`
/// @param unit as printed, such as `tce/万元`
/// @param denominator empty for a plain sum
/// @param scale 1, or 100 for a percentage
/// @param decimals to which it is rounded where people read it (GB/T 8170)
/// @param formula as the standard prints it
/// @param clause standard and clause
public record Indicator(
    String code,
    String name,
    String nameEnglish,
    String unit,
    List<Account> numerator,
    List<Account> denominator,
    BigDecimal scale,
    int decimals,
    String formula,
    String clause,
    Confidence confidence) {

  public Indicator {
    if (numerator.isEmpty()) {
      throw new IllegalArgumentException(code + " has no account");
    }
    numerator = List.copyOf(numerator);
    denominator = List.copyOf(denominator);
    requireOneMeasure(code, numerator);
    requireOneMeasure(code, denominator);
  }

  private static void requireOneMeasure(String code, List<Account> accounts) {
    if (accounts.stream().map(Account::measure).distinct().count() > 1) {
      throw new IllegalArgumentException(code + " adds what is added to what is averaged");
    }
  }

  /// Those of both sides.
  public Set<Account> accounts() {
    Set<Account> accounts = EnumSet.copyOf(numerator);
    accounts.addAll(denominator);
    return accounts;
  }

  public boolean isRatio() {
    return !denominator.isEmpty();
  }
}
