package org.greenloop.accounting.water;

import java.util.Locale;

/// Where water was taken from 取水水源.
public enum WaterSource {
  /// Public supply 自来水.
  MUNICIPAL(true),
  SURFACE(true),
  GROUND(true),
  /// Water or a water product bought on from another supplier 外购水.
  BOUGHT_ON(true),
  /// Treated waste water of others 再生水, 中水.
  RECLAIMED(false),
  RAIN(false),
  DESALINATED(false);

  private final boolean conventional;

  WaterSource(boolean conventional) {
    this.conventional = conventional;
  }

  /// False for 非常规水资源, the numerator of K_h.
  public boolean isConventional() {
    return conventional;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
