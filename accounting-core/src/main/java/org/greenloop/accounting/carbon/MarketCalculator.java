package org.greenloop.accounting.carbon;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.energy.SerialRange;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.quantity.Unit;

/// Scope 2 of power, market-based 基于市场, tCO2.
///
///     E = (Q − 1000 N) × EF residual ÷ 1000
///
/// Q kWh bought and received less sold and passed on; N retired certificates of 1 MWh each; EF
/// residual the factor of the country's power without market-traded non-fossil power
/// 不包括市场化交易的非化石能源电量. Every row is posted by itself: power at Q × EF, certificates at
/// −1000 N × EF, so that their sum is E.
///
/// A country without a residual factor takes the average of the grid, as the last step of the
/// hierarchy of the GHG Protocol Scope 2 Guidance; market-based then equals location-based
/// (docs/interpretations/scope-2-market-based.md).
///
/// As in [CarbonCalculator], the amount carries no sign.
public final class MarketCalculator {

  private static final String ELECTRICITY = "ELECTRICITY";
  private static final String CHINA = "CN";

  private final FactorSet factors;
  private final EnergyCalculator energy;

  public MarketCalculator(FactorSet factors, EnergyCalculator energy) {
    this.factors = factors;
    this.energy = energy;
  }

  /// @param area of the site's grid
  public Calculated electricity(EnergyUse use, String area, int year) {
    Optional<Factor> factor = findFactor(area, year);
    if (factor.isEmpty()) {
      return new Calculated.MissingFactor(residualKey(area), year);
    }
    EnergyCalculator.BaseQuantity base = energy.baseQuantity(use, year);
    return new Calculated.Amount(
        tonnes(base.value(), factor.get()),
        new Calculation(formula(factor.get()), base.with(factor.get())));
  }

  /// What certificates take away. They are posted by the edition that their month has, as the power
  /// that they cover, so that power covered in full leaves nothing.
  public Calculated certificates(SerialRange serials, String area, int year) {
    Optional<Factor> factor = findFactor(area, year);
    if (factor.isEmpty()) {
      return new Calculated.MissingFactor(residualKey(area), year);
    }
    BigDecimal kilowattHours = serials.electricity().in(Unit.KILOWATT_HOUR).value();
    return new Calculated.Amount(
        tonnes(kilowattHours, factor.get()),
        new Calculation(Formula.CERTIFICATES, List.of(factor.get())));
  }

  private Optional<Factor> findFactor(String area, int year) {
    return withValue(residualKey(area), year)
        .or(() -> withValue(averageKey(area), year))
        .or(() -> withValue(averageKey(country(area)), year));
  }

  private static Formula formula(Factor factor) {
    return factor.key().kind() == FactorKind.GRID_EXCL_MARKET_NONFOSSIL
        ? Formula.GRID_MARKET
        : Formula.GRID_MARKET_AVERAGE;
  }

  private static BigDecimal tonnes(BigDecimal kilowattHours, Factor factor) {
    return kilowattHours.multiply(factor.value().orElseThrow()).movePointLeft(3);
  }

  private static FactorKey residualKey(String area) {
    return new FactorKey(FactorKind.GRID_EXCL_MARKET_NONFOSSIL, ELECTRICITY, country(area));
  }

  private static FactorKey averageKey(String area) {
    return new FactorKey(FactorKind.GRID_AVERAGE, ELECTRICITY, area);
  }

  /// The country of an area: China for a province of the mainland, else the area itself.
  public static String country(String area) {
    boolean mainland =
        !area.isEmpty()
            && area.chars().allMatch(Character::isDigit)
            && area.compareTo("700000") < 0;
    return mainland ? CHINA : area;
  }

  private Optional<Factor> withValue(FactorKey key, int year) {
    return factors.find(key, year).filter(factor -> factor.value().isPresent());
  }
}
