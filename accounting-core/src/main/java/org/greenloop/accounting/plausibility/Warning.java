package org.greenloop.accounting.plausibility;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/// An amount that asks for a second look.
///
/// @param row of the submission, as a spreadsheet shows it: the first row of the month meant
/// @param series what the amount is of, in codes: `energy`, `ELECTRICITY`, `PURCHASED`
/// @param found the amount with its unit
/// @param arguments what the message needs besides, in the order of [Check]
/// @param severity how far beyond its limit: 1 is on it, 2 twice as far; never below 1
public record Warning(
    Check check,
    int siteId,
    YearMonth month,
    int row,
    List<String> series,
    String found,
    List<String> arguments,
    BigDecimal severity) {

  public Warning {
    series = List.copyOf(series);
    arguments = List.copyOf(arguments);
    if (severity.compareTo(BigDecimal.ONE) < 0) {
      throw new IllegalArgumentException("a finding within its limit is none: " + severity);
    }
  }
}
