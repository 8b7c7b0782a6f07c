package org.greenloop.accounting.footprint.network;

import java.util.Map;

/// An impact category with its characterisation factors, a row of C.
///
/// @param name such as climate change, 100 years
/// @param factors by elementary flow, in the unit of the category per unit of the flow; a flow
///   without a factor counts for nothing in this category
public record ImpactCategory(String name, Map<String, Double> factors) {

  /// @throws IllegalArgumentException for a factor that is no finite number
  public ImpactCategory {
    factors = Map.copyOf(factors);
    factors.forEach(
        (flow, factor) -> {
          if (!Double.isFinite(factor)) {
            throw new IllegalArgumentException(
                "the factor of " + flow + " in " + name + " is not a finite number: " + factor);
          }
        });
  }
}
