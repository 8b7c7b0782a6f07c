package org.greenloop.accounting.world;

import java.math.BigDecimal;
import java.util.List;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.ledger.Account;

/// A sum, a ratio and a percentage.
public final class Indicators {

  public static final Indicator ENERGY =
      indicator("energy.comprehensive", List.of(Account.ENERGY_COMPREHENSIVE), List.of(), "1", 2);
  public static final Indicator ENERGY_PER_VALUE_ADDED =
      indicator(
          "energy.per-value-added",
          List.of(Account.ENERGY_COMPREHENSIVE),
          List.of(Account.VALUE_ADDED),
          "1",
          4);
  public static final Indicator CARBON =
      indicator(
          "carbon.total",
          List.of(Account.CARBON_SCOPE1, Account.CARBON_SCOPE2_LOCATION),
          List.of(),
          "1",
          2);

  /// Share of value added in output, %.
  public static final Indicator VALUE_SHARE =
      indicator(
          "production.value-share",
          List.of(Account.VALUE_ADDED),
          List.of(Account.OUTPUT_VALUE),
          "100",
          1);

  public static final Indicator SCOPE3_FREIGHT =
      indicator(
          "carbon.scope3.freight",
          List.of(Account.CARBON_SCOPE3_FREIGHT_UPSTREAM, Account.CARBON_SCOPE3_FREIGHT_DOWNSTREAM),
          List.of(),
          "1",
          2);

  /// kgCO2e/t of warehouses.
  public static final Indicator HUB_INTENSITY =
      indicator(
          "freight.hub.emission-intensity",
          List.of(Account.HUB_EMISSIONS_POWER),
          List.of(Account.HUB_THROUGHPUT_AMBIENT),
          "1",
          4);

  public static final Indicator LEGS =
      indicator("freight.activity.road", List.of(Account.FREIGHT_ACTIVITY_ROAD), List.of(), "1", 2);

  private Indicators() {}

  private static Indicator indicator(
      String code, List<Account> numerator, List<Account> denominator, String scale, int decimals) {
    return new Indicator(
        code,
        code,
        code,
        "",
        numerator,
        denominator,
        new BigDecimal(scale),
        decimals,
        "",
        "a test",
        Confidence.OFFICIAL);
  }
}
