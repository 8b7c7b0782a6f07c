package org.greenloop.accounting.energy;

import org.greenloop.accounting.quantity.Unit;

/// An energy carrier 能源品种 of GB/T 2589.
///
/// @param code stable code, such as `NATURAL_GAS`
/// @param baseUnit unit that its coefficients refer to
/// @param state in which it burns; [FuelState#NONE] where its burning gives no methane or nitrous
///   oxide to count
/// @param origin whether it counts as renewable or clean energy
public record Carrier(
    String code,
    String name,
    String nameEnglish,
    CarrierKind kind,
    Unit baseUnit,
    FuelState state,
    EnergyOrigin origin) {}
