package org.greenloop.accounting.activity;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.quantity.Quantity;

/// One validated fact, with where it was read.
///
/// A new template is a new record here, and nothing compiles until
/// [org.greenloop.accounting.ledger.ActivityPosting] posts it.
public sealed interface Activity {

  SourceRow source();

  int siteId();

  YearMonth period();

  /// Energy of a month, template `energy`.
  ///
  /// @param counterpartyId the other site of a transfer
  /// @param evidence invoice or voucher number; two rows with different evidence are two deliveries
  record EnergyActivity(
      SourceRow source,
      int siteId,
      YearMonth period,
      EnergyUse use,
      Optional<Integer> counterpartyId,
      Optional<String> evidence,
      DataQualityTier tier)
      implements Activity {

    public EnergyActivity {
      if (use.flow().needsCounterparty() && counterpartyId.isEmpty()) {
        throw new IllegalArgumentException("a transfer names the other site: " + source);
      }
    }
  }

  /// Production of a month, template `production`.
  ///
  /// @param outputValue gross output value, 万元
  /// @param valueAdded 万元; may be negative in a bad month
  record ProductionActivity(
      SourceRow source,
      int siteId,
      YearMonth period,
      String product,
      Quantity quantity,
      Optional<BigDecimal> outputValue,
      Optional<BigDecimal> valueAdded,
      Optional<String> evidence)
      implements Activity {}

  /// What a meter showed in a month, rolled up from the readings of one submission, template
  /// `meter`.
  ///
  /// @param source first of its rows
  /// @param lastRow last of its rows
  /// @param readings how many rows it sums
  record MeterConsumption(
      SourceRow source,
      int siteId,
      YearMonth period,
      String meter,
      EnergyUse use,
      int lastRow,
      int readings)
      implements Activity {}
}
