package org.greenloop.accounting.freight;

import java.util.Optional;
import org.greenloop.accounting.energy.CarrierKind;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;

/// What a hub handled in a month and used for it: a transport chain element of ISO 14083 without a
/// distance.
///
/// Energy is measured. No published intensity per tonne was found that could stand in for it.
///
/// @param role who operates the hub: [FreightRole#OWN], or another for the reporting site
/// @param hub code of the hub within its site
/// @param outbound mass of the goods that left the hub, with their packaging; 0 for a further fuel
///   or gas of a hub that another row has the mass of
/// @param fuel fuel or bought heat
public record HubOperation(
    FreightRole role,
    String hub,
    HubKind kind,
    Quantity outbound,
    Optional<EnergyUse> electricity,
    Optional<EnergyUse> fuel,
    Optional<HubRefrigerant> refrigerant) {

  public HubOperation {
    if (outbound.unit().dimension() != Dimension.MASS || outbound.value().signum() < 0) {
      throw new IllegalArgumentException("no mass: " + outbound);
    }
    if (electricity.filter(use -> use.carrier().kind() != CarrierKind.ELECTRICITY).isPresent()) {
      throw new IllegalArgumentException("no electricity: " + electricity);
    }
    if (fuel.filter(use -> !isFuel(use.carrier().kind())).isPresent()) {
      throw new IllegalArgumentException("neither fuel nor heat: " + fuel);
    }
    if (electricity.isEmpty()
        && fuel.isEmpty()
        && (outbound.value().signum() > 0 || refrigerant.isEmpty())) {
      throw new IllegalArgumentException("no measured energy: " + hub);
    }
  }

  /// Whether a carrier of this kind is accounted as fuel of a hub.
  public static boolean isFuel(CarrierKind kind) {
    return switch (kind) {
      case FUEL, HEAT -> true;
      case BIOFUEL, ELECTRICITY, GREEN_POWER, MEDIUM -> false;
    };
  }
}
