package org.greenloop.accounting.ledger;

import java.math.BigDecimal;
import java.util.function.IntFunction;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.carbon.CarbonCalculator;
import org.greenloop.accounting.carbon.CombustionGases;
import org.greenloop.accounting.energy.CarrierKind;
import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.energy.EnergyFlow;
import org.greenloop.accounting.energy.EnergyOrigin;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.FactorSet;

/// Energy: standard coal on both bases, electricity, renewable and clean energy, and the greenhouse
/// gases that come from it.
final class EnergyPosting {

  private final EnergyCalculator energy;
  private final CarbonCalculator carbon;
  private final CombustionGases gases;
  private final IntFunction<String> gridAreaOfSite;
  private final MarketPosting market;

  EnergyPosting(FactorSet factors, IntFunction<String> gridAreaOfSite, MarketPosting market) {
    this.energy = new EnergyCalculator(factors);
    this.carbon = new CarbonCalculator(factors, energy);
    this.gases = new CombustionGases(factors, energy);
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
        Calculated standardCoal = energy.standardCoal(use, year);
        lines.enter(Account.ENERGY_SELF_GENERATED, 1, standardCoal);
        electricity(lines, use, year, 1);
        if (use.carrier().origin() == EnergyOrigin.RENEWABLE) {
          lines.enter(Account.ENERGY_OWN_RENEWABLE, 1, standardCoal);
          lines.enter(Account.ENERGY_RENEWABLE, 1, standardCoal);
        }
        if (use.carrier().kind() == CarrierKind.BIOFUEL) {
          biofuel(lines, use, year, 1);
        }
      }
      case RECOVERED -> {
        lines.enter(Account.ENERGY_WASTE_HEAT, 1, energy.standardCoal(use, year));
        electricity(lines, use, year, 1);
      }
      case PURCHASED, TRANSFERRED_IN, SOLD, TRANSFERRED_OUT -> {
        int sign = flow.sign();
        Calculated standardCoal = energy.standardCoal(use, year);
        lines.enter(Account.ENERGY_COMPREHENSIVE, sign, standardCoal);
        lines.enter(Account.ENERGY_EQUIVALENT, sign, energy.equivalentStandardCoal(use, year));
        electricity(lines, use, year, sign);
        origin(lines, use, sign, standardCoal);
        emissions(lines, activity, use, year, sign);
        market.enter(lines, activity, use, sign);
      }
    }
    return lines.posting();
  }

  private void electricity(Lines lines, EnergyUse use, int year, int sign) {
    switch (use.carrier().kind()) {
      case ELECTRICITY, GREEN_POWER -> {
        BigDecimal kilowattHours = energy.baseQuantity(use, year).value();
        lines.enter(
            Account.ENERGY_ELECTRICITY,
            sign,
            new Calculated.Amount(kilowattHours, Lines.AS_REPORTED));
      }
      case FUEL, BIOFUEL, HEAT, MEDIUM -> {}
    }
  }

  private static void origin(Lines lines, EnergyUse use, int sign, Calculated standardCoal) {
    switch (use.carrier().origin()) {
      case RENEWABLE -> lines.enter(Account.ENERGY_RENEWABLE, sign, standardCoal);
      case CLEAN -> lines.enter(Account.ENERGY_CLEAN_FOSSIL, sign, standardCoal);
      case OTHER -> {}
    }
  }

  private void emissions(Lines lines, Activity activity, EnergyUse use, int year, int sign) {
    switch (use.carrier().kind()) {
      case FUEL -> {
        lines.enter(Account.CARBON_SCOPE1, sign, carbon.combustion(use, year));
        otherGases(lines, use, year, sign);
        lines.enter(Account.CARBON_SCOPE3_ENERGY, sign, gases.wellToTank(use, year));
      }
      case BIOFUEL -> {
        biofuel(lines, use, year, sign);
        lines.enter(Account.CARBON_SCOPE3_ENERGY, sign, gases.wellToTank(use, year));
      }
      case ELECTRICITY ->
          lines.enter(
              Account.CARBON_SCOPE2_LOCATION,
              sign,
              carbon.purchasedElectricity(use, gridAreaOfSite.apply(activity.siteId()), year));
      case HEAT ->
          lines.enter(Account.CARBON_SCOPE2_LOCATION, sign, carbon.purchasedHeat(use, year));
      case GREEN_POWER, MEDIUM -> {}
    }
  }

  private void biofuel(Lines lines, EnergyUse use, int year, int sign) {
    lines.enter(Account.CARBON_BIOGENIC, sign, gases.biogenic(use, year));
    otherGases(lines, use, year, sign);
  }

  private void otherGases(Lines lines, EnergyUse use, int year, int sign) {
    gases.methane(use, year).ifPresent(gas -> lines.enter(Account.CARBON_METHANE, sign, gas));
    gases
        .nitrousOxide(use, year)
        .ifPresent(gas -> lines.enter(Account.CARBON_NITROUS_OXIDE, sign, gas));
  }
}
