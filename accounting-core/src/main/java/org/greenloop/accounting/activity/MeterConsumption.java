package org.greenloop.accounting.activity;

import java.time.YearMonth;
import java.util.List;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.quantity.Quantity;

/// What a meter showed in a month, rolled up from the readings of one submission, template `meter`.
///
/// @param source first of its rows
/// @param lastRow last of its rows
/// @param readings how many rows it sums
public record MeterConsumption(
    SourceRow source,
    int siteId,
    YearMonth period,
    String meter,
    EnergyUse use,
    int lastRow,
    int readings)
    implements Activity {

  @Override
  public Quantity quantity() {
    return use.quantity();
  }

  @Override
  public List<String> particulars() {
    return List.of(use.carrier().code(), use.flow().code());
  }

  @Override
  public List<String> remarks() {
    return List.of(meter, readings + " readings");
  }
}
