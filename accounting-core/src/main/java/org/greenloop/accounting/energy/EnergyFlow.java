package org.greenloop.accounting.energy;

import java.util.Locale;
import java.util.Optional;

/// Which way energy went over the boundary of the site.
///
/// Comprehensive energy is what came in less what left: purchased + transferred in − sold −
/// transferred out. Self-made energy was counted at its input; feedstock 原料用 and recovered waste
/// heat 余热回收 are shown apart.
public enum EnergyFlow {
  PURCHASED(1),
  TRANSFERRED_IN(1),
  SOLD(-1),
  TRANSFERRED_OUT(-1),
  SELF_GENERATED(0),
  FEEDSTOCK(0),
  /// Waste heat, cold or pressure that was put to use.
  RECOVERED(0);

  private final int sign;

  EnergyFlow(int sign) {
    this.sign = sign;
  }

  /// +1 into the boundary, −1 out of it, 0 where it does not cross it as energy.
  public int sign() {
    return sign;
  }

  /// A transfer needs the other site, so that a park can be consolidated.
  public boolean needsCounterparty() {
    return this == TRANSFERRED_IN || this == TRANSFERRED_OUT;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<EnergyFlow> find(String code) {
    for (EnergyFlow flow : values()) {
      if (flow.code().equals(code)) {
        return Optional.of(flow);
      }
    }
    return Optional.empty();
  }
}
