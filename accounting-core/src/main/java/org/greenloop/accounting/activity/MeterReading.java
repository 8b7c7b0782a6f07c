package org.greenloop.accounting.activity;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/// One reading of a meter, in the civil time of its site. Readings are rolled up to
/// [MeterConsumption] when their submission is settled.
public sealed interface MeterReading {

  SourceRow source();

  int meterId();

  LocalDateTime end();

  /// What was used between start and end, in the unit of the meter.
  record Consumption(
      SourceRow source, int meterId, LocalDateTime start, LocalDateTime end, BigDecimal value)
      implements MeterReading {

    public Consumption {
      if (!end.isAfter(start)) {
        throw new IllegalArgumentException("interval ends before it starts: " + source);
      }
    }
  }

  /// What the register showed at `end`; consumption is its difference to the reading before.
  record Register(SourceRow source, int meterId, LocalDateTime end, BigDecimal value)
      implements MeterReading {}
}
