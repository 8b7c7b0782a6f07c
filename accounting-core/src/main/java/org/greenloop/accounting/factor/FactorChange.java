package org.greenloop.accounting.factor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A factor of a calculation that became another one.
///
/// @param before empty where the calculation had no such factor
/// @param after empty where it has none any more
public record FactorChange(FactorKey key, Optional<Factor> before, Optional<Factor> after) {

  /// What differs between two calculations of the same row: factors with another value or another
  /// confidence. A factor that only goes by the name of another edition is no change.
  ///
  /// @param before empty where a factor was missing
  /// @param after empty where a factor is missing now
  public static List<FactorChange> between(
      Optional<Calculation> before, Optional<Calculation> after) {
    Map<FactorKey, Factor> old = byKey(before);
    Map<FactorKey, Factor> now = byKey(after);
    List<FactorChange> changes = new ArrayList<>();
    Map<FactorKey, Factor> all = new LinkedHashMap<>(old);
    now.forEach(all::putIfAbsent);
    for (FactorKey key : all.keySet()) {
      Optional<Factor> from = Optional.ofNullable(old.get(key));
      Optional<Factor> to = Optional.ofNullable(now.get(key));
      if (!from.map(FactorChange::essence).equals(to.map(FactorChange::essence))) {
        changes.add(new FactorChange(key, from, to));
      }
    }
    return changes;
  }

  private static Map<FactorKey, Factor> byKey(Optional<Calculation> calculation) {
    Map<FactorKey, Factor> factors = new LinkedHashMap<>();
    calculation.ifPresent(
        known -> known.factors().forEach(factor -> factors.put(factor.key(), factor)));
    return factors;
  }

  private static List<Object> essence(Factor factor) {
    return List.of(factor.value().map(value -> value.stripTrailingZeros()), factor.confidence());
  }
}
