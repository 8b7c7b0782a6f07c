package org.greenloop.accounting.freight;

/// What drives a vehicle.
public enum VehicleEnergy {
  DIESEL,
  GASOLINE,
  NATURAL_GAS,
  LPG,
  BATTERY_ELECTRIC,
  PLUG_IN_HYBRID,
  FUEL_CELL,
  /// Not known, or of no account for the class (ships, trains, aircraft).
  UNSPECIFIED;

  /// New energy vehicle 新能源汽车: battery-electric, plug-in hybrid or fuel cell.
  public boolean isNewEnergy() {
    return isPlugIn() || this == FUEL_CELL;
  }

  /// 纯电动及插电式混合动力, as the quarterly green freight form counts them.
  public boolean isPlugIn() {
    return this == BATTERY_ELECTRIC || this == PLUG_IN_HYBRID;
  }
}
