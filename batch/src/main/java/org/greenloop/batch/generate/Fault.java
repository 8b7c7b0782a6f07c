package org.greenloop.batch.generate;

import java.util.List;
import org.greenloop.accounting.activity.Rule;

/// A mistake of a known kind: the row that has it breaks exactly one rule.
enum Fault {
  UNKNOWN_SITE(Rule.UNKNOWN_SITE),
  UNKNOWN_CARRIER(Rule.UNKNOWN_CARRIER),
  CHINESE_MULTIPLIER(Rule.NOT_A_NUMBER),
  GROUPING_COMMA(Rule.NOT_A_NUMBER),
  FULL_WIDTH_DIGITS(Rule.NOT_A_NUMBER),
  NUMBER_TOO_LONG(Rule.NUMBER_TOO_LONG),
  POWER_FOR_ENERGY(Rule.UNKNOWN_UNIT),
  UNIT_OF_ANOTHER_KIND(Rule.UNIT_DOES_NOT_FIT),
  QUANTITY_MISSING(Rule.MISSING_VALUE),
  THIRTEENTH_MONTH(Rule.UNREADABLE_MONTH),
  NEGATIVE(Rule.NEGATIVE),
  UNKNOWN_FLOW(Rule.UNKNOWN_FLOW),
  TRANSFER_WITH_NOBODY(Rule.MISSING_COUNTERPARTY),
  DEALING_WITH_ITSELF(Rule.COUNTERPARTY_IS_THE_SITE),
  UNKNOWN_TIER(Rule.UNKNOWN_TIER),
  HEATING_VALUE_ZERO(Rule.HEATING_VALUE_NOT_ABOVE_ZERO),
  HEATING_VALUE_NEEDED(Rule.HEATING_VALUE_NEEDED),
  HEATING_VALUE_OF_A_GAS(Rule.HEATING_VALUE_UNIT),
  DUPLICATE(Rule.DUPLICATE_IN_FILE);

  private static final List<Fault> ALL = List.of(values());

  private final Rule rule;

  Fault(Rule rule) {
    this.rule = rule;
  }

  static Fault drawn(Draw draw) {
    return ALL.get((int) draw.between(0, ALL.size() - 1L));
  }

  Rule rule() {
    return rule;
  }

  /// @param before the row above, which is right
  EnergyRow in(EnergyRow row, EnergyRow before) {
    return switch (this) {
      case UNKNOWN_SITE -> row.withSite(row.site() + "X");
      case UNKNOWN_CARRIER -> row.withCarrier("天燃气", "m³", "");
      case CHINESE_MULTIPLIER -> row.withQuantity("1.2万");
      case GROUPING_COMMA -> row.withQuantity("1,234.5");
      case FULL_WIDTH_DIGITS -> row.withQuantity("１２００");
      case NUMBER_TOO_LONG -> row.withQuantity("1234567890123456");
      case POWER_FOR_ENERGY -> row.withUnit("千瓦");
      case UNIT_OF_ANOTHER_KIND -> row.withCarrier("柴油", "kWh", "");
      case QUANTITY_MISSING -> row.withQuantity("");
      case THIRTEENTH_MONTH -> row.withMonth(row.month().substring(0, 4) + "年13月");
      case NEGATIVE -> row.withQuantity("-" + row.quantity());
      case UNKNOWN_FLOW -> row.withFlow("外构");
      case TRANSFER_WITH_NOBODY -> row.withFlow("调入");
      case DEALING_WITH_ITSELF -> row.withCounterparty(row.site());
      case UNKNOWN_TIER -> row.withTier("9");
      case HEATING_VALUE_ZERO -> row.withCarrier("烟煤", "t", "0");
      case HEATING_VALUE_NEEDED -> row.withCarrier("烟煤", "t", "");
      case HEATING_VALUE_OF_A_GAS -> row.withCarrier("天然气", "m³", "38931");
      case DUPLICATE -> before;
    };
  }
}
