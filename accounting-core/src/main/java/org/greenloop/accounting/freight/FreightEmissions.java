package org.greenloop.accounting.freight;

import org.greenloop.accounting.factor.Calculated;

/// Emissions of a leg with the boundary that they stand for.
///
/// @param kilograms kgCO2e
public record FreightEmissions(Boundary boundary, Calculated kilograms) {

  /// What a factor covers. The two are kept in accounts of their own.
  public enum Boundary {
    /// Well-to-wheel: making the fuel or the power, and driving.
    WELL_TO_WHEEL,
    /// Driving alone (tank-to-wheel, operation); no figure for making the fuel was found.
    OPERATION_ONLY
  }
}
