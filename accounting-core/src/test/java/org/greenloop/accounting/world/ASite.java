package org.greenloop.accounting.world;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.DeclarationActivity;
import org.greenloop.accounting.activity.EnergyActivity;
import org.greenloop.accounting.activity.MeterConsumption;
import org.greenloop.accounting.activity.ProductionActivity;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// What a site reports in a month, in words: `site(1).in("2023-03").uses(…)`.
public record ASite(int id, YearMonth month, int row) {

  public static ASite site(int id) {
    return new ASite(id, YearMonth.of(2023, 3), 2);
  }

  public ASite in(String text) {
    return new ASite(id, YearMonth.parse(text), row);
  }

  public ASite inRow(int number) {
    return new ASite(id, month, number);
  }

  public EnergyActivity uses(EnergyUse use) {
    return energy(use, Optional.empty());
  }

  /// With the other site of a transfer.
  public EnergyActivity uses(EnergyUse use, int counterparty) {
    return energy(use, Optional.of(counterparty));
  }

  private EnergyActivity energy(EnergyUse use, Optional<Integer> counterparty) {
    return new EnergyActivity(
        source(),
        id,
        month,
        use,
        counterparty,
        Optional.empty(),
        DataQualityTier.METERED_AND_INVOICED);
  }

  public MeterConsumption meters(EnergyUse use) {
    return new MeterConsumption(source(), id, month, "main", use, row + 2975, 2976);
  }

  /// @param outputValue 万元
  /// @param valueAdded 万元
  public ProductionActivity makes(String outputValue, String valueAdded) {
    return new ProductionActivity(
        source(),
        id,
        month,
        "P-1",
        Quantity.of("100", Unit.PIECE),
        money(outputValue),
        money(valueAdded),
        Optional.empty());
  }

  public ProductionActivity makes(Quantity output) {
    return new ProductionActivity(
        source(), id, month, "P-1", output, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public DeclarationActivity declares(String item, Quantity value) {
    return new DeclarationActivity(
        source(), id, month, item, value, Optional.empty(), Optional.empty());
  }

  private static Optional<BigDecimal> money(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value));
  }

  private SourceRow source() {
    return new SourceRow(1, row);
  }
}
