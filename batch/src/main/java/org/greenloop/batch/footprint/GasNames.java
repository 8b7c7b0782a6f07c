package org.greenloop.batch.footprint;

import java.util.Locale;
import java.util.Map;

/// Which elementary flows are greenhouse gases, by the names that databases give them. Carbon
/// dioxide of biomass is none of them: what it counts for is a choice of the method.
///
/// @param gases code of the gas by name in lower case
record GasNames(Map<String, String> gases) {

  GasNames {
    gases = Map.copyOf(gases);
  }

  /// Code of the gas; empty where the name is none.
  String gas(String name) {
    return gases.getOrDefault(name.strip().toLowerCase(Locale.ROOT), "");
  }
}
