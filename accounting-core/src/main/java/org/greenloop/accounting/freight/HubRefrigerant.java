package org.greenloop.accounting.freight;

import java.math.BigDecimal;
import org.greenloop.accounting.carbon.GasFamily;

/// Refrigerant that leaked at a hub: what was filled up, where nothing else is known.
///
/// @param gas subject of its global warming potential, such as `HFC134a`
public record HubRefrigerant(String gas, GasFamily family, BigDecimal kilograms) {

  public HubRefrigerant {
    if (kilograms.signum() < 0) {
      throw new IllegalArgumentException("negative leak: " + kilograms);
    }
  }
}
