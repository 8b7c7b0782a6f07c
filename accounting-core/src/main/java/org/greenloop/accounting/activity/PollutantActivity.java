package org.greenloop.accounting.activity;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.pollutant.Pollutant;
import org.greenloop.accounting.quantity.Quantity;

/// A pollutant of a month, template `pollutants`.
///
/// @param outlet 排放口 that it was measured at
public record PollutantActivity(
    SourceRow source,
    int siteId,
    YearMonth period,
    Pollutant pollutant,
    Pollutant.Passage passage,
    Quantity quantity,
    Optional<String> outlet,
    Optional<String> evidence,
    DataQualityTier tier)
    implements Activity {

  @Override
  public List<String> particulars() {
    return List.of(pollutant.code(), passage.code());
  }

  @Override
  public List<String> remarks() {
    return outlet.stream().toList();
  }
}
