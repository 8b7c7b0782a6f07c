package org.greenloop.accounting.energy;

/// Where the energy of a carrier comes from, as the shares of renewable and clean energy count it.
public enum EnergyOrigin {
  /// Renewable, and therefore clean: biofuels, power of sun, wind and water.
  RENEWABLE,
  /// Clean without being renewable, such as natural gas.
  CLEAN,
  OTHER
}
