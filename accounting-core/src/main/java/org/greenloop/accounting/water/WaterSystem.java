package org.greenloop.accounting.water;

import java.util.Locale;

/// The system that water was taken in for 用水系统 (GB/T 36132-2025 B.8).
public enum WaterSystem {
  MAIN,
  AUXILIARY,
  ATTACHED,
  CONSTRUCTION,
  FIRE_FIGHTING;

  /// V_i counts main, auxiliary and attached production systems; building work and fire fighting
  /// are outside of it.
  public boolean isProduction() {
    return this != CONSTRUCTION && this != FIRE_FIGHTING;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
