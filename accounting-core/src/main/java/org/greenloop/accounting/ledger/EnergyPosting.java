package org.greenloop.accounting.ledger;

import java.math.BigDecimal;
import java.util.function.IntFunction;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.carbon.CarbonCalculator;
import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.energy.EnergyFlow;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.FactorSet;

/// Energy: standard coal on both bases, electricity, and the carbon that comes from it.
final class EnergyPosting {

  private final EnergyCalculator energy;
  private final CarbonCalculator carbon;
  private final IntFunction<String> gridAreaOfSite;
  private final MarketPosting market;

  EnergyPosting(FactorSet factors, IntFunction<String> gridAreaOfSite, MarketPosting market) {
    this.energy = new EnergyCalculator(factors);
    this.carbon = new CarbonCalculator(factors, energy);
    this.gridAreaOfSite = gridAreaOfSite;
    this.market = market;
  }

  Posting post(Activity activity, EnergyUse use) {
    Lines lines = new Lines(activity);
    int year = activity.period().getYear();
    EnergyFlow flow = use.flow();
    switch (flow) {
      case FEEDSTOCK -> lines.enter(Account.ENERGY_FEEDSTOCK, 1, energy.standardCoal(use, year));
      case SELF_GENERATED -> {
        lines.enter(Account.ENERGY_SELF_GENERATED, 1, energy.standardCoal(use, year));
        electricity(lines, use, year, 1);
      }
      case PURCHASED, TRANSFERRED_IN, SOLD, TRANSFERRED_OUT -> {
        int sign = flow.sign();
        Calculated standardCoal = energy.standardCoal(use, year);
        lines.enter(Account.ENERGY_COMPREHENSIVE, sign, standardCoal);
        lines.enter(Account.ENERGY_EQUIVALENT, sign, energy.equivalentStandardCoal(use, year));
        electricity(lines, use, year, sign);
        emissions(lines, activity, use, year, sign);
        market.enter(lines, activity, use, sign);
      }
    }
    return lines.posting();
  }

  private void electricity(Lines lines, EnergyUse use, int year, int sign) {
    switch (use.carrier().kind()) {
      case ELECTRICITY -> {
        BigDecimal kilowattHours = energy.baseQuantity(use, year).value();
        lines.enter(
            Account.ENERGY_ELECTRICITY,
            sign,
            new Calculated.Amount(kilowattHours, Lines.AS_REPORTED));
      }
      case FUEL, BIOFUEL, HEAT, MEDIUM -> {}
    }
  }

  private void emissions(Lines lines, Activity activity, EnergyUse use, int year, int sign) {
    switch (use.carrier().kind()) {
      case FUEL -> lines.enter(Account.CARBON_SCOPE1, sign, carbon.combustion(use, year));
      case ELECTRICITY ->
          lines.enter(
              Account.CARBON_SCOPE2_LOCATION,
              sign,
              carbon.purchasedElectricity(use, gridAreaOfSite.apply(activity.siteId()), year));
      case HEAT ->
          lines.enter(Account.CARBON_SCOPE2_LOCATION, sign, carbon.purchasedHeat(use, year));
      case BIOFUEL, MEDIUM -> {}
    }
  }
}
