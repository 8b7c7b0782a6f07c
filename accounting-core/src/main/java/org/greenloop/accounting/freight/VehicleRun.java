package org.greenloop.accounting.freight;

import java.math.BigDecimal;

/// Kilometres that the vehicle actually ran for a leg, as its odometer shows them.
///
/// @param total with the empty ones
public record VehicleRun(BigDecimal total, BigDecimal empty) {

  public VehicleRun {
    if (empty.signum() < 0 || empty.compareTo(total) > 0) {
      throw new IllegalArgumentException(empty + " empty of " + total + " km");
    }
  }
}
