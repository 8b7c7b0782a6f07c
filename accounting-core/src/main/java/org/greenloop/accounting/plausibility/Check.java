package org.greenloop.accounting.plausibility;

/// Why an amount looks wrong: a stable id, explained in `docs/csv/rules.md` and worded in both
/// languages. The order is that of the ids.
public enum Check {
  /// A thousand times, a tenth of … what is usual: the number and its unit do not go together.
  /// Arguments: expected, factor, months in a row, months compared with, lower and upper end of
  /// what is usual.
  UNIT_SLIP("Q-801"),
  /// Far from the site's history, adjusted for production. Arguments: expected, deviation in %,
  /// months in a row, months compared with, lower and upper end of what is usual.
  JUMP("Q-802"),
  /// Arguments: usual amount, production in % of the usual, the amount in % of the usual, energy.
  ENERGY_WITHOUT_PRODUCTION("Q-803"),
  /// Arguments: usual amount, production in % of the usual, energy.
  PRODUCTION_WITHOUT_ENERGY("Q-804"),
  /// Arguments: lower end, upper end, unit, id of the factor that the range comes from.
  HEATING_VALUE_OUT_OF_RANGE("Q-805"),
  /// Arguments: year of the factor, years between, years expected at most, factor.
  OLD_FACTOR("Q-806"),
  /// Arguments: invoices, what the meters sum to, that in % of the invoices, usual share in %.
  METER_AGAINST_INVOICE("Q-807"),
  /// Arguments: first missing month, number of missing months, share of the other months reported
  /// in %.
  MISSING_MONTH("Q-808"),
  /// The same amount month after month. Arguments: number of months, first month.
  REPEATED_VALUE("Q-809"),
  /// Grows by the same amount month after month. Arguments: step, number of months, first month.
  CONSTANT_STEP("Q-810"),
  /// Arguments: the month that has the same amount.
  COPY_OF_LAST_YEAR("Q-811"),
  /// Arguments: number of rounded months, of how many.
  ROUND_NUMBERS("Q-812"),
  /// Last digits of a site are not spread as last digits are. Arguments: number of amounts, the
  /// most frequent digit, how often, statistic, limit.
  LAST_DIGITS("Q-813");

  private final String id;

  Check(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /// @throws IllegalArgumentException for an id that no check has
  public static Check get(String id) {
    for (Check check : values()) {
      if (check.id.equals(id)) {
        return check;
      }
    }
    throw new IllegalArgumentException("no check has the id " + id);
  }
}
