package org.greenloop.batch.intake;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.energy.Carrier;
import org.greenloop.accounting.energy.CarrierKind;
import org.greenloop.accounting.energy.EnergyFlow;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// The cells of measured energy, `fuel`, `fuel_quantity` and `fuel_unit`: all of them or none.
final class FuelCells {

  private final IntakeWorld world;
  private final Set<CarrierKind> kinds;
  private final Rule anyOther;
  private final Remembered<Carrier> carriers;

  /// @param kinds of carriers that may stand there
  /// @param anyOther what is wrong with a carrier of another kind
  FuelCells(IntakeWorld world, Set<CarrierKind> kinds, Rule anyOther) {
    this.world = world;
    this.kinds = Set.copyOf(kinds);
    this.anyOther = anyOther;
    this.carriers = new Remembered<>(world.carriers()::find);
  }

  static boolean isGiven(RowCells cells) {
    return !cells.isBlank("fuel") || !cells.isBlank("fuel_quantity");
  }

  /// The energy; empty, and issues, where a cell is missing or wrong.
  Optional<EnergyUse> read(RowCells cells, Optional<YearMonth> month) {
    Optional<Carrier> carrier = carrier(cells);
    if (cells.isBlank("fuel_quantity")) {
      cells.issue("fuel_quantity", Rule.MISSING_VALUE);
    }
    Optional<BigDecimal> amount = cells.amount("fuel_quantity");
    Optional<Unit> unit = cells.unit("fuel_unit", "fuel_quantity", Optional.empty());
    if (carrier.isPresent() && unit.isPresent() && month.isPresent()) {
      unitFits(cells, carrier.get(), unit.get(), month.get());
    }
    if (carrier.isEmpty() || amount.isEmpty() || unit.isEmpty() || !cells.isClean()) {
      return Optional.empty();
    }
    return Optional.of(
        new EnergyUse(
            carrier.get(),
            EnergyFlow.PURCHASED,
            new Quantity(amount.get(), unit.get()),
            Optional.empty()));
  }

  private void unitFits(RowCells cells, Carrier carrier, Unit unit, YearMonth month) {
    if (!world.energy(month).fits(carrier, unit, month.getYear())) {
      cells.issue(
          cells.isBlank("fuel_unit") ? "fuel_quantity" : "fuel_unit",
          Rule.UNIT_DOES_NOT_FIT,
          carrier.name(),
          carrier.baseUnit().symbol());
    }
  }

  private Optional<Carrier> carrier(RowCells cells) {
    Optional<String> text = cells.required("fuel");
    Optional<Carrier> carrier = text.flatMap(carriers::find);
    if (text.isPresent() && carrier.isEmpty()) {
      cells.unknown(
          "fuel", Rule.UNKNOWN_CARRIER, world.suggestions(), () -> world.carriers().names());
    }
    if (carrier.filter(known -> !kinds.contains(known.kind())).isPresent()) {
      cells.issue("fuel", anyOther, carrier.get().name());
      return Optional.empty();
    }
    return carrier;
  }
}
