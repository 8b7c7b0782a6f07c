package org.greenloop.accounting.factor;

import java.util.Optional;

/// What a coefficient turns into what. The name in files is the lower-case name with hyphens.
public enum FactorKind {
  /// kgce per base unit of the carrier, calorific value basis (GB/T 2589 Annex).
  STANDARD_COAL,
  /// kgce per kWh, equivalent value basis (等价值); never in one indicator with [#STANDARD_COAL].
  STANDARD_COAL_EQUIVALENT,
  /// kJ in a kilogram of standard coal.
  STANDARD_COAL_HEATING_VALUE,
  /// GJ per base unit of the carrier, the set of the greenhouse gas guides.
  NET_CALORIFIC_VALUE,
  /// kJ per base unit of the carrier, the set of GB/T 2589 Annex.
  NET_CALORIFIC_VALUE_2589,
  /// tC per GJ.
  CARBON_CONTENT,
  /// Share of the carbon that burns, 0 to 1.
  OXIDATION,
  /// tCO2 per GJ of heat.
  HEAT_EMISSION,
  /// kg per litre.
  DENSITY,
  /// kgCO2 per kWh, average of an area's grid; location-based scope 2.
  GRID_AVERAGE,
  /// kgCO2 per kWh without market-traded non-fossil power.
  GRID_EXCL_MARKET_NONFOSSIL,
  /// kgCO2 per kWh of fossil power.
  GRID_FOSSIL,
  /// kgCO2e per kWh over the life cycle; product footprints only, never an inventory.
  ELECTRICITY_FOOTPRINT,
  /// kgCO2e per tonne of waste, by treatment and material.
  WASTE_TREATMENT,
  /// Height in m above which a storey counts more than once in the plot ratio.
  TALL_STOREY_HEIGHT,
  /// How often such a storey counts.
  TALL_STOREY_MULTIPLE,
  /// Percent of the intake by which a water balance may stay open.
  WATER_BALANCE_TOLERANCE,
  /// kgCO2e per t·km, making of the fuel or power and driving.
  FREIGHT_WELL_TO_WHEEL,
  /// kgCO2e per t·km, driving alone.
  FREIGHT_TANK_TO_WHEEL,
  /// kgCO2e per t·km, making of the fuel or power alone.
  FREIGHT_WELL_TO_TANK,
  /// km, of the sphere that great circles are measured on.
  EARTH_RADIUS,
  /// Share by which a reported distance may lie below the great circle, since the Earth is no
  /// sphere.
  GREAT_CIRCLE_TOLERANCE;

  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  public static Optional<FactorKind> find(String code) {
    for (FactorKind kind : values()) {
      if (kind.code().equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
