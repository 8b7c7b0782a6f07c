package org.greenloop.accounting.energy;

import org.greenloop.accounting.quantity.Unit;

/// An energy carrier 能源品种 of GB/T 2589.
///
/// @param code stable code, such as `NATURAL_GAS`
/// @param baseUnit unit that its coefficients refer to
public record Carrier(
    String code, String name, String nameEnglish, CarrierKind kind, Unit baseUnit) {}
