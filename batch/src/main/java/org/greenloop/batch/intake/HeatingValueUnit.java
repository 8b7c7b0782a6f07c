package org.greenloop.batch.intake;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// Unit of a heating value, such as `GJ/t` or `MJ/m³`.
record HeatingValueUnit(Unit energy, Unit per) {

  /// The unit as a header writes it.
  static Optional<HeatingValueUnit> find(String text) {
    String[] parts = text.replace('／', '/').split("/", -1);
    if (parts.length != 2) {
      return Optional.empty();
    }
    Optional<Unit> energy =
        Unit.find(parts[0]).filter(unit -> unit.dimension() == Dimension.ENERGY);
    Optional<Unit> per = Unit.find(parts[1]);
    return energy.isPresent() && per.isPresent()
        ? Optional.of(new HeatingValueUnit(energy.get(), per.get()))
        : Optional.empty();
  }

  /// @param base unit of the same dimension as [#per]
  BigDecimal toKilojoulesPer(BigDecimal value, Unit base) {
    BigDecimal kilojoules = new Quantity(value, energy).in(Unit.KILOJOULE).value();
    BigDecimal baseUnits = new Quantity(BigDecimal.ONE, per).in(base).value();
    return kilojoules.divide(baseUnits, Quantity.PRECISION);
  }
}
