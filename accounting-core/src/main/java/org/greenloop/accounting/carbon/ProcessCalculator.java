package org.greenloop.accounting.carbon;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// Emissions of a process and carbon dioxide recovered, tCO2e, GB/T 32150-2015.
///
///     E = M × w × EF      M, t; w, share of M that reacts; EF, tCO2e/t
public final class ProcessCalculator {

  private final FactorSet factors;

  public ProcessCalculator(FactorSet factors) {
    this.factors = factors;
  }

  /// @param mass of the material as weighed
  /// @param content share of it that is the substance of the factor, above 0 and at most 1
  /// @param declared tCO2e/t, of the company; comes before the factor of the substance
  public Calculated emission(
      ProcessSource source,
      Quantity mass,
      BigDecimal content,
      Optional<BigDecimal> declared,
      int year) {
    BigDecimal reacting = mass.in(Unit.TONNE).value().multiply(content);
    if (declared.isPresent()) {
      return new Calculated.Amount(
          reacting.multiply(declared.get()), new Calculation(Formula.PROCESS_DECLARED, List.of()));
    }
    if (source == ProcessSource.RECOVERED_CO2) {
      return new Calculated.Amount(reacting, new Calculation(Formula.RECOVERED, List.of()));
    }
    FactorKey key = FactorKey.of(FactorKind.PROCESS_EMISSION, source.name());
    Optional<Factor> factor = factors.find(key, year).filter(f -> f.value().isPresent());
    return factor.isEmpty()
        ? new Calculated.MissingFactor(key, year)
        : new Calculated.Amount(
            reacting.multiply(factor.get().value().orElseThrow()),
            new Calculation(Formula.PROCESS, List.of(factor.get())));
  }
}
