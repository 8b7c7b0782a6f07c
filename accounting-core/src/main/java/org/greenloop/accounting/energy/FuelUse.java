package org.greenloop.accounting.energy;

import java.util.Locale;

/// What a fuel is burned in. It decides how much methane and nitrous oxide come with the carbon
/// dioxide, and for coal how much of the carbon burns where the equipment is named.
///
/// @see org.greenloop.accounting.carbon.CombustionGases
public enum FuelUse {
  /// Equipment of a factory that is not named further: the default.
  STATIONARY(Sector.MANUFACTURING),
  KILN(Sector.MANUFACTURING),
  INDUSTRIAL_BOILER(Sector.MANUFACTURING),
  POWER_BOILER(Sector.ENERGY_INDUSTRIES),
  /// Offices, shops, canteens.
  COMMERCIAL(Sector.COMMERCIAL),
  RESIDENTIAL(Sector.RESIDENTIAL),
  /// Vehicles on the road.
  MOBILE(Sector.MOBILE);

  /// Sectors of the IPCC tables of stationary combustion, and road transport.
  public enum Sector {
    ENERGY_INDUSTRIES,
    MANUFACTURING,
    COMMERCIAL,
    RESIDENTIAL,
    MOBILE
  }

  private final Sector sector;

  FuelUse(Sector sector) {
    this.sector = sector;
  }

  public Sector sector() {
    return sector;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
