package org.greenloop.accounting.packaging;

import java.math.BigDecimal;
import java.util.ArrayList;
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

/// Emissions of making bought packaging, and of using reusable packaging in its place.
public final class PackagingCalculator {

  private static final String CHINA = "CN";
  private static final String BRITAIN = "GB";

  private final FactorSet factors;

  public PackagingCalculator(FactorSet factors) {
    this.factors = factors;
  }

  /// Scope 3 of bought packaging, tCO2e.
  ///
  ///     E = m × EF ÷ 1000
  ///
  /// m in kg, EF in kgCO2e per kg. The factor is the first that there is: of the form, for express
  /// packaging, in China; of the material in China; of the material in Britain (DEFRA). Recycled
  /// content does not lower it: no factor of China tells virgin from recycled packaging, and the
  /// difference between factors of two countries would be no saving.
  public Calculated emission(PackagingUse use, int year) {
    BigDecimal kilograms = use.mass().in(Unit.KILOGRAM).value();
    return switch (materialFactor(use, year)) {
      case Found(Factor factor, BigDecimal value) ->
          new Calculated.Amount(
              kilograms.multiply(value).movePointLeft(3),
              new Calculation(Formula.PACKAGING_MATERIAL, List.of(factor)));
      case Missing(FactorKey key) -> new Calculated.MissingFactor(key, year);
    };
  }

  /// What the trips of a pool emitted, kgCO2e: n × EF, EF the footprint of one use.
  public Calculated reusable(PoolKind kind, Quantity trips, int year) {
    return perUse(FactorKind.REUSABLE_PACKAGING_USE, Formula.REUSABLE_USE, kind, trips, year);
  }

  /// What the same number of uses emits in single-use packaging, kgCO2e.
  public Calculated singleUse(PoolKind kind, Quantity uses, int year) {
    return perUse(FactorKind.SINGLE_USE_PACKAGING_USE, Formula.SINGLE_USE, kind, uses, year);
  }

  private Calculated perUse(
      FactorKind factorKind, Formula formula, PoolKind kind, Quantity uses, int year) {
    FactorKey key = new FactorKey(factorKind, kind.name(), CHINA);
    return switch (find(List.of(key), year)) {
      case Found(Factor factor, BigDecimal value) ->
          new Calculated.Amount(
              uses.in(Unit.PIECE).value().multiply(value),
              new Calculation(formula, List.of(factor)));
      case Missing(FactorKey missing) -> new Calculated.MissingFactor(missing, year);
    };
  }

  /// Making reusable packaging, kgCO2e: n × m × EF, m the mass of a piece in kg.
  public Calculated making(
      PackagingMaterial material, Quantity pieces, Quantity massOfPiece, int year) {
    BigDecimal kilograms =
        pieces.in(Unit.PIECE).value().multiply(massOfPiece.in(Unit.KILOGRAM).value());
    return switch (find(keysOf(material), year)) {
      case Found(Factor factor, BigDecimal value) ->
          new Calculated.Amount(
              kilograms.multiply(value), new Calculation(Formula.REUSABLE_MAKING, List.of(factor)));
      case Missing(FactorKey key) -> new Calculated.MissingFactor(key, year);
    };
  }

  private sealed interface Search {}

  private record Found(Factor factor, BigDecimal value) implements Search {}

  private record Missing(FactorKey key) implements Search {}

  private Search materialFactor(PackagingUse use, int year) {
    List<FactorKey> keys = new ArrayList<>();
    if (use.purpose() == PackagingPurpose.EXPRESS) {
      keys.add(emissionKey(use.form().name() + "/" + use.material().name(), CHINA));
    }
    keys.addAll(keysOf(use.material()));
    return find(keys, year);
  }

  private static List<FactorKey> keysOf(PackagingMaterial material) {
    return List.of(emissionKey(material.name(), CHINA), emissionKey(material.name(), BRITAIN));
  }

  private static FactorKey emissionKey(String subject, String area) {
    return new FactorKey(FactorKind.PACKAGING_EMISSION, subject, area);
  }

  /// The first factor that there is; where there is none, the most general key is what is missing.
  private Search find(List<FactorKey> keys, int year) {
    for (FactorKey key : keys) {
      Optional<Factor> factor = factors.find(key, year);
      Optional<BigDecimal> value = factor.flatMap(Factor::value);
      if (value.isPresent()) {
        return new Found(factor.get(), value.get());
      }
    }
    return new Missing(keys.getLast());
  }
}
