package org.greenloop.accounting.freight;

/// A class of vehicles, ships, trains or aircraft that has an emission factor of its own.
///
/// @param code stable, such as `TRUCK_HEAVY`; with the energy it is the subject of the factors
/// @param standsForMode whether it is meant where a leg names its mode only
public record FreightVehicle(
    String code, TransportMode mode, String name, String nameEnglish, boolean standsForMode) {

  /// Of this class with this energy; the class alone where the energy is of no account.
  public String subject(VehicleEnergy energy) {
    return subject(code, energy);
  }

  static String subject(String code, VehicleEnergy energy) {
    return energy == VehicleEnergy.UNSPECIFIED ? code : code + "/" + energy.name();
  }
}
