package org.greenloop.accounting.freight;

import java.util.Locale;
import java.util.Optional;

/// How goods move on a leg (transport chain element of ISO 14083).
public enum TransportMode {
  ROAD,
  RAIL,
  INLAND_WATER,
  SEA,
  AIR;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<TransportMode> find(String code) {
    for (TransportMode mode : values()) {
      if (mode.code().equals(code)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }
}
