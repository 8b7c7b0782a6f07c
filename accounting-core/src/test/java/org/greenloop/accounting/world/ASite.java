package org.greenloop.accounting.world;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.DeclarationActivity;
import org.greenloop.accounting.activity.EnergyActivity;
import org.greenloop.accounting.activity.LandActivity;
import org.greenloop.accounting.activity.MaterialActivity;
import org.greenloop.accounting.activity.MeterConsumption;
import org.greenloop.accounting.activity.PollutantActivity;
import org.greenloop.accounting.activity.ProductionActivity;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.activity.WasteActivity;
import org.greenloop.accounting.activity.WaterActivity;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.land.LandItem;
import org.greenloop.accounting.pollutant.Pollutant;
import org.greenloop.accounting.production.PriceIndex;
import org.greenloop.accounting.production.UnitHours;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.waste.WasteMovement;
import org.greenloop.accounting.water.WaterUse;

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
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public ProductionActivity makes(Quantity output) {
    return makes(output, Optional.empty(), Optional.empty());
  }

  /// With the hours of GB/T 36132-2025 equation B.25, or value added and the index to deflate it
  /// by.
  public ProductionActivity makes(
      Quantity output, Optional<UnitHours> hours, Optional<PriceIndex> index) {
    return new ProductionActivity(
        source(),
        id,
        month,
        "P-1",
        output,
        Optional.empty(),
        index.map(known -> new BigDecimal("309")),
        index,
        hours,
        Optional.empty());
  }

  public DeclarationActivity declares(String item, Quantity value) {
    return new DeclarationActivity(
        source(), id, month, item, Optional.empty(), value, Optional.empty(), Optional.empty());
  }

  public WaterActivity moves(WaterUse use) {
    return water(use, Optional.empty());
  }

  public WaterActivity moves(WaterUse use, int counterparty) {
    return water(use, Optional.of(counterparty));
  }

  private WaterActivity water(WaterUse use, Optional<Integer> counterparty) {
    return new WaterActivity(
        source(),
        id,
        month,
        use,
        counterparty,
        Optional.empty(),
        DataQualityTier.METERED_AND_INVOICED);
  }

  public WasteActivity wastes(WasteMovement movement) {
    return wastes(movement, Optional.empty());
  }

  public WasteActivity wastes(WasteMovement movement, Optional<Integer> otherSite) {
    return new WasteActivity(
        source(),
        id,
        month,
        movement,
        otherSite,
        Optional.empty(),
        Optional.empty(),
        DataQualityTier.METERED_AND_INVOICED);
  }

  public LandActivity has(LandItem item, Quantity area, Optional<BigDecimal> storeyHeight) {
    return new LandActivity(
        source(), id, month, item, area, storeyHeight, Optional.empty(), Optional.empty());
  }

  public PollutantActivity gives(
      Pollutant pollutant, Pollutant.Passage passage, Quantity quantity) {
    return new PollutantActivity(
        source(),
        id,
        month,
        pollutant,
        passage,
        quantity,
        Optional.empty(),
        Optional.empty(),
        DataQualityTier.METERED_AND_INVOICED);
  }

  public MaterialActivity uses(MaterialActivity.Grade grade, Quantity quantity) {
    return new MaterialActivity(
        source(),
        id,
        month,
        "铝锭",
        grade,
        quantity,
        Optional.of("CQM-2025-001"),
        DataQualityTier.METERED_AND_INVOICED);
  }

  private static Optional<BigDecimal> money(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value));
  }

  private SourceRow source() {
    return new SourceRow(1, row);
  }
}
