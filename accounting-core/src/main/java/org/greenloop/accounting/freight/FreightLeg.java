package org.greenloop.accounting.freight;

import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;

/// A consignment on one means of transport: a transport chain element of ISO 14083.
///
/// @param vehicle code of a class of [VehicleCatalog]
/// @param mass of the goods with their packaging
public record FreightLeg(
    FreightRole role,
    TransportMode mode,
    String vehicle,
    VehicleEnergy energy,
    Quantity mass,
    LegDistance distance,
    Optional<VehicleRun> run,
    Set<Practice> practices,
    Optional<MeasuredEnergy> measured) {

  /// Advanced organisation of a transport 先进组织模式.
  public enum Practice {
    /// Joint (centralised) distribution 共同(集中)配送.
    JOINT_DISTRIBUTION,
    /// Drop-and-hook transport 甩挂运输.
    DROP_AND_HOOK,
    /// Delivery at night 夜间配送.
    NIGHT_DELIVERY
  }

  public FreightLeg {
    if (mass.unit().dimension() != Dimension.MASS || mass.value().signum() < 0) {
      throw new IllegalArgumentException("no mass: " + mass);
    }
    practices = Set.copyOf(practices);
  }
}
