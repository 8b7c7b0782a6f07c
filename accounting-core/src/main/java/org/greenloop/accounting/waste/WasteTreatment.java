package org.greenloop.accounting.waste;

import java.util.Locale;

/// How waste was disposed of.
public enum WasteTreatment {
  /// Landfill without recovery of gas.
  LANDFILL,
  /// Landfill that recovers and uses about 40 % of its gas.
  LANDFILL_GAS_40,
  /// Landfill that recovers and uses about 70 % of its gas.
  LANDFILL_GAS_70,
  INCINERATION,
  PHYSICAL_CHEMICAL,
  OTHER;

  /// As in the subject of a factor: `landfill-gas-40`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
