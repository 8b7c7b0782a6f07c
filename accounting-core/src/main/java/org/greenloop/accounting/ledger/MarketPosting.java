package org.greenloop.accounting.ledger;

import java.math.BigDecimal;
import java.util.function.IntFunction;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.CertificateRetirement;
import org.greenloop.accounting.carbon.CarbonCalculator;
import org.greenloop.accounting.carbon.MarketCalculator;
import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.FactorSet;

/// Scope 2 by the market: electricity at the residual factor, heat as in the location-based method,
/// retired certificates against it.
final class MarketPosting {

  private final EnergyCalculator energy;
  private final CarbonCalculator carbon;
  private final MarketCalculator market;
  private final IntFunction<String> gridAreaOfSite;

  MarketPosting(FactorSet factors, IntFunction<String> gridAreaOfSite) {
    this.energy = new EnergyCalculator(factors);
    this.carbon = new CarbonCalculator(factors, energy);
    this.market = new MarketCalculator(factors, energy);
    this.gridAreaOfSite = gridAreaOfSite;
  }

  /// Adds the lines of energy that crosses the boundary of the site.
  ///
  /// @param sign +1 into the boundary, −1 out of it
  void enter(Lines lines, Activity activity, EnergyUse use, int sign) {
    int year = activity.period().getYear();
    switch (use.carrier().kind()) {
      case ELECTRICITY -> {
        BigDecimal kilowattHours = energy.baseQuantity(use, year).value();
        lines.enter(
            Account.ELECTRICITY_BOUGHT,
            sign,
            new Calculated.Amount(kilowattHours, Lines.AS_REPORTED));
        lines.enter(
            Account.CARBON_SCOPE2_MARKET,
            sign,
            market.electricity(use, gridAreaOfSite.apply(activity.siteId()), year));
      }
      case HEAT -> lines.enter(Account.CARBON_SCOPE2_MARKET, sign, carbon.purchasedHeat(use, year));
      case FUEL, BIOFUEL, GREEN_POWER, MEDIUM -> {}
    }
  }

  Posting post(CertificateRetirement retirement) {
    Lines lines = new Lines(retirement);
    lines.enterAsReported(Account.ELECTRICITY_CERTIFIED, 1, retirement.quantity());
    // GB/T 36132-2025 B.5 counts power of certificates among the renewable energy used.
    lines.enter(
        Account.ENERGY_RENEWABLE,
        1,
        energy.standardCoalOfElectricity(retirement.quantity(), retirement.period().getYear()));
    lines.enter(
        Account.CARBON_SCOPE2_MARKET,
        -1,
        market.certificates(
            retirement.numbers().range(),
            gridAreaOfSite.apply(retirement.siteId()),
            retirement.period().getYear()));
    return lines.posting();
  }
}
