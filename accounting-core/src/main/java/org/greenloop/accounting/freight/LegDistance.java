package org.greenloop.accounting.freight;

import java.math.BigDecimal;
import java.util.Optional;

/// The transport activity distance of ISO 14083: shortest feasible or great-circle, never the
/// distance actually driven, so that a detour does not improve the intensity.
///
/// @param kilometres as reported; empty where the great circle between the places of `route` is
///   meant
public record LegDistance(Kind kind, Optional<BigDecimal> kilometres, Optional<Route> route) {

  public enum Kind {
    /// Shortest feasible distance 最短可行距离, SFD.
    SHORTEST_FEASIBLE,
    /// Great-circle distance 大圆距离, GCD.
    GREAT_CIRCLE
  }

  public LegDistance {
    if (kilometres.isEmpty() && (route.isEmpty() || kind != Kind.GREAT_CIRCLE)) {
      throw new IllegalArgumentException("neither a distance nor places to measure it between");
    }
    if (kilometres.filter(km -> km.signum() < 0).isPresent()) {
      throw new IllegalArgumentException("negative distance: " + kilometres);
    }
  }

  public static LegDistance shortestFeasible(BigDecimal kilometres) {
    return new LegDistance(Kind.SHORTEST_FEASIBLE, Optional.of(kilometres), Optional.empty());
  }

  public static LegDistance between(Route route) {
    return new LegDistance(Kind.GREAT_CIRCLE, Optional.empty(), Optional.of(route));
  }
}
