package org.greenloop.batch.generate;

import java.util.List;

/// A row of the template `energy`, as text.
record EnergyRow(
    String site,
    String month,
    String carrier,
    String flow,
    String quantity,
    String unit,
    String counterparty,
    String heatingValue,
    String evidence,
    String tier) {

  static final List<String> HEADER =
      List.of("站点", "月份", "能源品种", "流向", "数量", "单位", "对方站点", "实测低位发热量(kJ/kg)", "凭证号", "数据质量等级");

  List<String> cells() {
    return List.of(
        site, month, carrier, flow, quantity, unit, counterparty, heatingValue, evidence, tier);
  }

  EnergyRow withSite(String other) {
    return new EnergyRow(
        other, month, carrier, flow, quantity, unit, counterparty, heatingValue, evidence, tier);
  }

  EnergyRow withMonth(String other) {
    return new EnergyRow(
        site, other, carrier, flow, quantity, unit, counterparty, heatingValue, evidence, tier);
  }

  EnergyRow withCarrier(String other, String itsUnit, String itsHeatingValue) {
    return new EnergyRow(
        site, month, other, flow, quantity, itsUnit, counterparty, itsHeatingValue, evidence, tier);
  }

  EnergyRow withFlow(String other) {
    return new EnergyRow(
        site, month, carrier, other, quantity, unit, counterparty, heatingValue, evidence, tier);
  }

  EnergyRow withQuantity(String other) {
    return new EnergyRow(
        site, month, carrier, flow, other, unit, counterparty, heatingValue, evidence, tier);
  }

  EnergyRow withUnit(String other) {
    return new EnergyRow(
        site, month, carrier, flow, quantity, other, counterparty, heatingValue, evidence, tier);
  }

  EnergyRow withCounterparty(String other) {
    return new EnergyRow(
        site, month, carrier, flow, quantity, unit, other, heatingValue, evidence, tier);
  }

  EnergyRow withTier(String other) {
    return new EnergyRow(
        site, month, carrier, flow, quantity, unit, counterparty, heatingValue, evidence, other);
  }
}
