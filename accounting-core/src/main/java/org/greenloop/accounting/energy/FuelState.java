package org.greenloop.accounting.energy;

/// How the IPCC tables group fuels: by state, and biomass that burns as a solid apart.
public enum FuelState {
  SOLID,
  LIQUID,
  GAS,
  BIOMASS,
  /// Nothing burns, or nothing comes of it but water.
  NONE
}
