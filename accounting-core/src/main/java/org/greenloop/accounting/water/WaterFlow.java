package org.greenloop.accounting.water;

import java.util.Locale;

/// What happens to an amount of water.
public enum WaterFlow {
  /// Taken from a source 取水.
  INTAKE,
  /// Received from another site.
  TRANSFERRED_IN,
  /// Handed on to another site; not intake of this one.
  TRANSFERRED_OUT,
  /// Supplied to others for money 外供; not intake of this one.
  SOLD,
  /// Used again 重复利用, in one of the ways of [WaterReuse].
  REUSED,
  /// Left the site as waste water 排水.
  DISCHARGED,
  /// Lost from pipes and tanks 漏失.
  LEAKED,
  /// Evaporated, or gone into the product 耗水.
  CONSUMED,
  /// Used by people 生活用水; a part of the intake of the attached systems.
  DOMESTIC;

  /// +1 into the intake of the site, −1 out of it, 0 where the intake does not change.
  public int sign() {
    return switch (this) {
      case INTAKE, TRANSFERRED_IN -> 1;
      case TRANSFERRED_OUT, SOLD -> -1;
      case REUSED, DISCHARGED, LEAKED, CONSUMED, DOMESTIC -> 0;
    };
  }

  public boolean needsCounterparty() {
    return this == TRANSFERRED_IN || this == TRANSFERRED_OUT;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
