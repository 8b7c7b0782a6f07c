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
  /// Heating value that a carrier usually has: low to high, kJ per base unit.
  HEATING_VALUE_RANGE,
  /// kJ per kg of the water that steam is made of.
  FEED_WATER_ENTHALPY,
  /// Share of the carbon of a solid fuel that burns in equipment that is named; instead of
  /// [#OXIDATION].
  OXIDATION_BY_EQUIPMENT,
  /// kg CH4 per TJ; the subject is a state of fuel or, of vehicles, a carrier, the area an IPCC
  /// sector.
  METHANE,
  /// kg N2O per TJ, likewise.
  NITROUS_OXIDE,
  /// tCO2 per TJ of a fuel whose carbon is biogenic.
  BIOGENIC_EMISSION,
  /// kgCO2e per base unit of a fuel from its well to the tank.
  WELL_TO_TANK,
  /// tCO2e per t of what decomposes or reacts in a process.
  PROCESS_EMISSION,
  /// tCO2e per t of a gas over a hundred years; the area is the IPCC assessment report.
  GWP,
  /// The IPCC assessment report (4, 5, 6) whose [#GWP] the programme uses.
  GWP_SET,
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
  GREAT_CIRCLE_TOLERANCE,
  /// Half the width of the 95 % interval of a reported amount, in %; subject is the tier of its
  /// row.
  ACTIVITY_UNCERTAINTY,
  /// The same of a factor; subject is its kind, or its confidence.
  FACTOR_UNCERTAINTY,
  /// Points of a row, 0 to 100; subject is its tier.
  QUALITY_SCORE,
  /// kgCO2e per tonne of waste, by treatment and material.
  WASTE_TREATMENT,
  /// Height in m above which a storey counts more than once in the plot ratio.
  TALL_STOREY_HEIGHT,
  /// How often such a storey counts.
  TALL_STOREY_MULTIPLE,
  /// Percent of the intake by which a water balance may stay open.
  WATER_BALANCE_TOLERANCE,
  /// kgCO2e per kg of packaging, by material, or by form and material in express packaging.
  PACKAGING_EMISSION,
  /// kgCO2e per use of reusable packaging, by kind of pool.
  REUSABLE_PACKAGING_USE,
  /// kgCO2e per use of the single-use packaging that a pool replaces.
  SINGLE_USE_PACKAGING_USE,
  /// k of GB 23350 Annex A, by commodity; without a value where it has to be declared.
  NECESSARY_SPACE,
  /// mm³ that a gram of net content counts for (GB 23350).
  NET_CONTENT_VOLUME,
  /// Highest interspace ratio in %, by the net content up to which it holds (GB 23350 Table 1).
  INTERSPACE_LIMIT,
  /// Most layers of packaging, by commodity or standard.
  PACKAGE_LAYERS,
  /// Highest cost of packaging beyond the first layer, % of the price, by standard; by commodity
  /// where the price is above [#PACKAGE_COST_PRICE].
  PACKAGE_COST_SHARE,
  /// Price in 元 above which a commodity has a limit of its own.
  PACKAGE_COST_PRICE,
  /// Highest content of a substance, that content allowed, by class of material (GB 43352 Table 1).
  SUBSTANCE_LIMIT,
  /// The same where the content itself is not allowed: less than.
  SUBSTANCE_LIMIT_EXCLUSIVE;

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
