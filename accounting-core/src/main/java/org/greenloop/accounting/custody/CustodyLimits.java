package org.greenloop.accounting.custody;

import java.math.BigDecimal;
import java.util.Map;

/// From when on something is a finding. Data of a programme; what each means and where it comes
/// from stands beside its value in `reference/custody-limits.csv`.
///
/// @param weights most that seller and buyer may differ, % of the seller's weight
/// @param papers most that goods and a manifest or an invoice may differ, % of the paper
/// @param weighingMinutes within which one vehicle is not weighed twice with one load
/// @param cycleShare least share of a lot that has to be back with a seller, %
/// @param cycleTreated share that has to be treated after all so that a cycle is none, %
/// @param balance most that a balance may stay open, % of what was brought
public record CustodyLimits(
    BigDecimal weights,
    BigDecimal papers,
    int weighingMinutes,
    BigDecimal cycleShare,
    BigDecimal cycleTreated,
    BigDecimal balance) {

  /// From parameters by name.
  ///
  /// @throws IllegalArgumentException for a parameter that is missing
  public static CustodyLimits of(Map<String, BigDecimal> parameters) {
    return new CustodyLimits(
        get(parameters, "weights.difference"),
        get(parameters, "papers.difference"),
        get(parameters, "weighing.minutes").intValueExact(),
        get(parameters, "cycle.least-share"),
        get(parameters, "cycle.treated-share"),
        get(parameters, "balance.difference"));
  }

  private static BigDecimal get(Map<String, BigDecimal> parameters, String name) {
    BigDecimal value = parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no limit is called " + name);
    }
    return value;
  }
}
