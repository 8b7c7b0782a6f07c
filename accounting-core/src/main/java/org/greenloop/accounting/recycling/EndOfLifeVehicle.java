package org.greenloop.accounting.recycling;

import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.quantity.Percentage;
import org.greenloop.accounting.quantity.Quantity;

/// What one type of vehicle is made of, by what becomes of it 道路车辆 可再利用率和可回收利用率.
///
///     R_cyc = (m_P + m_D + m_M + m_Tr) ÷ m_V × 100
///     R_cov = (m_P + m_D + m_M + m_Tr + m_Te) ÷ m_V × 100
///
/// All in kg or any unit of mass. GB/T 19515-2023, as ISO 22628; the formula is UNCONFIRMED, and so
/// are the usual limits of 85 % and 95 %, which are no part of it.
///
/// @param preTreatment m_P, taken out in pre-treatment: fluids, battery, oil filter, tyres
/// @param dismantled m_D, parts taken out to be used or recycled
/// @param metals m_M, metals that remain in the body
/// @param recyclableResidue m_Tr, non-metallic residue that can be recycled
/// @param recoverableResidue m_Te, residue of which energy can be recovered
/// @param vehicle m_V, mass of the vehicle
public record EndOfLifeVehicle(
    Quantity preTreatment,
    Quantity dismantled,
    Quantity metals,
    Quantity recyclableResidue,
    Quantity recoverableResidue,
    Quantity vehicle) {

  /// @throws IllegalArgumentException where a mass is negative, or the parts outweigh the vehicle
  public EndOfLifeVehicle {
    for (Quantity mass :
        List.of(preTreatment, dismantled, metals, recyclableResidue, recoverableResidue, vehicle)) {
      if (mass.value().signum() < 0) {
        throw new IllegalArgumentException("a mass is not negative: " + mass);
      }
    }
    Quantity parts =
        preTreatment.plus(dismantled).plus(metals).plus(recyclableResidue).plus(recoverableResidue);
    if (parts.in(vehicle.unit()).value().compareTo(vehicle.value()) > 0) {
      throw new IllegalArgumentException("parts of " + parts + " outweigh " + vehicle);
    }
  }

  /// R_cyc 可再利用率, %; empty for a vehicle without mass.
  public Optional<Quantity> recyclability() {
    return Percentage.of(reusedOrRecycled(), vehicle);
  }

  /// R_cov 可回收利用率, %: with what is burned for its energy.
  public Optional<Quantity> recoverability() {
    return Percentage.of(reusedOrRecycled().plus(recoverableResidue), vehicle);
  }

  private Quantity reusedOrRecycled() {
    return preTreatment.plus(dismantled).plus(metals).plus(recyclableResidue);
  }
}
