package org.greenloop.batch.generate;

import java.util.LinkedHashMap;
import java.util.Map;

/// How the generated rows are shared among the templates.
///
///     rows of a template = all rows × its weight ÷ all weights, the remainder to the first ones
///
/// @param weights by template
public record Mix(Map<String, Integer> weights) {

  /// Energy alone.
  public static final Mix ENERGY = new Mix(Map.of(RowMakers.ENERGY, 1));

  public Mix {
    Map<String, Integer> known = known();
    weights.forEach(
        (template, weight) -> {
          if (!known.containsKey(template)) {
            throw new IllegalArgumentException(
                template + " cannot be generated, only " + String.join(", ", known.keySet()));
          }
          if (weight < 1 || weight > 1_000_000) {
            throw new IllegalArgumentException(
                "a weight is a whole number from 1 to 1000000, not " + weight);
          }
        });
    if (weights.isEmpty()) {
      throw new IllegalArgumentException("no template is named");
    }
    weights = Map.copyOf(weights);
  }

  /// Every template in the proportions of an ordinary plant.
  public static Mix all() {
    return new Mix(known());
  }

  /// `all`, or templates with or without their weights: `energy,freight`, `energy=40,freight=10`.
  public static Mix parse(String text) {
    if (text.equals("all")) {
      return all();
    }
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (String part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      String template = (equals < 0 ? part : part.substring(0, equals)).strip();
      if (weights.containsKey(template)) {
        throw new IllegalArgumentException(template + " is named twice");
      }
      weights.put(
          template,
          equals < 0
              ? known().getOrDefault(template, 1)
              : Integer.parseInt(part.substring(equals + 1).strip()));
    }
    return new Mix(weights);
  }

  /// The rows of each template, in the order of import.
  Map<String, Long> share(long rows) {
    long all = weights.values().stream().mapToLong(Integer::longValue).sum();
    Map<String, Long> shares = new LinkedHashMap<>();
    for (String template : known().keySet()) {
      if (weights.containsKey(template)) {
        shares.put(template, rows * weights.get(template) / all);
      }
    }
    long left = rows - shares.values().stream().mapToLong(Long::longValue).sum();
    for (Map.Entry<String, Long> share : shares.entrySet()) {
      if (left > 0) {
        share.setValue(share.getValue() + 1);
        left--;
      }
    }
    return shares;
  }

  /// Templates with their weights, in the order of import.
  private static Map<String, Integer> known() {
    Map<String, Integer> known = new LinkedHashMap<>();
    known.put(RowMakers.ENERGY, RowMakers.ENERGY_WEIGHT);
    RowMakers.ALL.forEach(maker -> known.put(maker.template(), maker.weight()));
    return known;
  }
}
