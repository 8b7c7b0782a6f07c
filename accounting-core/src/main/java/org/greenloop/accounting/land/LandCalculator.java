package org.greenloop.accounting.land;

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

/// Floor area as the plot ratio of GB/T 36132-2025 B.27 counts it: a storey higher than 8 m twice.
///
/// The height and the multiple are rows of the edition. A storey of exactly that height counts
/// once, and so does one whose height nobody stated.
public final class LandCalculator {

  private static final String STOREY = "STOREY";

  private final FactorSet factors;

  public LandCalculator(FactorSet factors) {
    this.factors = factors;
  }

  /// m².
  public Calculated countedFloorArea(Quantity area, Optional<BigDecimal> storeyHeight, int year) {
    BigDecimal squareMetres = area.in(Unit.SQUARE_METRE).value();
    if (storeyHeight.isEmpty()) {
      return new Calculated.Amount(squareMetres, new Calculation(Formula.AS_REPORTED, List.of()));
    }
    FactorKey limitKey = FactorKey.of(FactorKind.TALL_STOREY_HEIGHT, STOREY);
    FactorKey multipleKey = FactorKey.of(FactorKind.TALL_STOREY_MULTIPLE, STOREY);
    Optional<Factor> limit = factors.find(limitKey, year);
    Optional<Factor> multiple = factors.find(multipleKey, year);
    if (limit.isEmpty()) {
      return new Calculated.MissingFactor(limitKey, year);
    }
    if (multiple.isEmpty()) {
      return new Calculated.MissingFactor(multipleKey, year);
    }
    if (storeyHeight.get().compareTo(limit.get().value().orElseThrow()) <= 0) {
      return new Calculated.Amount(
          squareMetres, new Calculation(Formula.ORDINARY_STOREY, List.of(limit.get())));
    }
    return new Calculated.Amount(
        squareMetres.multiply(multiple.get().value().orElseThrow()),
        new Calculation(Formula.TALL_STOREY, List.of(limit.get(), multiple.get())));
  }
}
