package org.greenloop.accounting.freight;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.energy.EnergyUse;

/// Fuel or power that a vehicle used on a trip, empty kilometres included.
///
/// @param tripActivity t·km of everything the vehicle carried on it, where that is more than this
///   consignment
public record MeasuredEnergy(EnergyUse use, Optional<BigDecimal> tripActivity) {

  public MeasuredEnergy {
    if (tripActivity.filter(activity -> activity.signum() <= 0).isPresent()) {
      throw new IllegalArgumentException("no activity to share the energy by: " + tripActivity);
    }
  }
}
