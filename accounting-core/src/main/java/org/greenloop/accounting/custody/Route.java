package org.greenloop.accounting.custody;

import java.util.Locale;
import java.util.Optional;

/// What becomes of material that leaves an event.
public enum Route {
  /// 再使用: the part or product is used again as it is.
  REUSE,
  /// 再制造.
  REMANUFACTURE,
  /// 再生利用: it becomes material again.
  RECYCLING,
  /// 能量回收.
  ENERGY_RECOVERY,
  /// 处置: landfill, or burning without use of the heat.
  DISPOSAL,
  /// Held, to be treated or handed on.
  STOCK,
  /// Known to be gone: dust, slag that was not weighed, water that dried off.
  LOSS;

  /// Whether material is recovered by it; energy is none.
  public boolean recoversMaterial() {
    return this == REUSE || this == REMANUFACTURE || this == RECYCLING;
  }

  /// The name in files.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Route> find(String code) {
    for (Route route : values()) {
      if (route.code().equals(code)) {
        return Optional.of(route);
      }
    }
    return Optional.empty();
  }
}
