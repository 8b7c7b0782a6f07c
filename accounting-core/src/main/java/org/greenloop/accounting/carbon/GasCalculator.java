package org.greenloop.accounting.carbon;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.Formula;

/// Fugitive emissions of a refrigerant, sulphur hexafluoride or another fluorinated gas, tCO2e.
///
///     E = released ÷ 1000 × GWP      released, kg ([GasBalance])
public final class GasCalculator {

  private final FactorSet factors;
  private final GlobalWarming warming;

  public GasCalculator(FactorSet factors) {
    this.factors = factors;
    this.warming = new GlobalWarming(factors);
  }

  /// @param gas subject of its GWP, such as `HFC134a`
  public Calculated emission(String gas, GasBalance balance, int year) {
    FactorKey key = warming.key(gas, year);
    Optional<Factor> factor = factors.find(key, year).filter(f -> f.value().isPresent());
    return factor.isEmpty()
        ? new Calculated.MissingFactor(key, year)
        : new Calculated.Amount(
            balance.released().movePointLeft(3).multiply(factor.get().value().orElseThrow()),
            new Calculation(Formula.GAS_BALANCE, List.of(factor.get())));
  }

  /// What leaked of a gas, kgCO2e.
  ///
  ///     E = m × GWP      m, kg
  public Calculated leak(String gas, BigDecimal kilograms, int year) {
    FactorKey key = warming.key(gas, year);
    Optional<Factor> factor = factors.find(key, year).filter(f -> f.value().isPresent());
    return factor.isEmpty()
        ? new Calculated.MissingFactor(key, year)
        : new Calculated.Amount(
            kilograms.multiply(factor.get().value().orElseThrow()),
            new Calculation(Formula.HUB_REFRIGERANT, List.of(factor.get())));
  }
}
