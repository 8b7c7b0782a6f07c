package org.greenloop.accounting.carbon;

import java.util.Locale;

/// What an emission of a process comes from. The name is the subject of its factor.
public enum ProcessSource {
  CALCIUM_CARBONATE,
  MAGNESIUM_CARBONATE,
  DOLOMITE,
  SODIUM_CARBONATE,
  SODIUM_BICARBONATE,
  IRON_CARBONATE,
  MANGANESE_CARBONATE,
  BARIUM_CARBONATE,
  LITHIUM_CARBONATE,
  POTASSIUM_CARBONATE,
  STRONTIUM_CARBONATE,
  /// Burned in welding and cutting.
  ACETYLENE,
  /// Anything else, by a factor that the company declares with evidence.
  OTHER,
  /// Carbon dioxide that was caught and handed on: taken away from the total.
  RECOVERED_CO2;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
