package org.greenloop.accounting.water;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;

/// An amount of water on one flow, with what its indicator is divided by.
///
/// @param source where it came from; always known for an intake
/// @param reuse how it was used again; always known for [WaterFlow#REUSED]
/// @param quantity volume
/// @param metered the part of an intake that meters measured, m³
/// @param fresh new water of the same system: make-up of cooling V_cf, intake of the process V_gf;
///   m³
/// @param condensate what condensate is divided by
/// @param people who used domestic water
public record WaterUse(
    WaterFlow flow,
    Optional<WaterSource> source,
    Optional<WaterReuse> reuse,
    WaterSystem system,
    Quantity quantity,
    Optional<BigDecimal> metered,
    Optional<BigDecimal> fresh,
    Optional<Condensate> condensate,
    Optional<People> people) {

  /// @param density ρ of the condensate at its temperature, t/m³
  /// @param steam D × h, steam that the boilers made in the period, t
  public record Condensate(BigDecimal density, BigDecimal steam) {
    public Condensate {
      if (density.signum() <= 0 || steam.signum() < 0) {
        throw new IllegalArgumentException("density " + density + ", steam " + steam);
      }
    }
  }

  /// @param heads n
  /// @param days d
  public record People(BigDecimal heads, BigDecimal days) {}

  public WaterUse {
    if (quantity.value().signum() < 0) {
      throw new IllegalArgumentException("negative quantity: " + quantity);
    }
    require(flow != WaterFlow.INTAKE || source.isPresent(), "an intake has a source");
    require((flow == WaterFlow.REUSED) == reuse.isPresent(), "water used again says how");
    require((flow == WaterFlow.DOMESTIC) == people.isPresent(), "domestic water has people");
    require(
        reuse.equals(Optional.of(WaterReuse.CONDENSATE)) == condensate.isPresent(),
        "condensate has density and steam");
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }

  /// Water whose source is not named (a transfer) counts as conventional.
  public boolean isConventional() {
    return source.map(WaterSource::isConventional).orElse(true);
  }
}
