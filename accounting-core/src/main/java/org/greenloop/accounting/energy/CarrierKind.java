package org.greenloop.accounting.energy;

/// How a carrier is accounted.
public enum CarrierKind {
  /// Burned on site: standard coal, and scope 1 carbon.
  FUEL,
  /// Burned on site, its carbon dioxide biogenic and outside the total (GB/T 32150).
  BIOFUEL,
  /// Bought or sold power: standard coal, and scope 2 by the grid of the area.
  ELECTRICITY,
  /// Renewable power that does not come through the public grid, made on the site or delivered by a
  /// direct line: standard coal and electricity used, no emissions of a grid.
  GREEN_POWER,
  /// Bought or sold heat and steam: standard coal, and scope 2 by the heat factor.
  HEAT,
  /// Energy-carrying medium 耗能工质: standard coal only, and only when bought.
  MEDIUM
}
