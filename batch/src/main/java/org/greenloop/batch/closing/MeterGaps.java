package org.greenloop.batch.closing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.greenloop.accounting.activity.MeterMonth;
import org.greenloop.accounting.indicator.ClosingIssue;

/// Words the holes in a meter's month.
public final class MeterGaps {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private MeterGaps() {}

  static ClosingIssue issue(MeterMonth meter) {
    return new ClosingIssue(
        ClosingIssue.Kind.METER_GAPS,
        List.of(
            meter.meter(),
            completeness(meter),
            String.valueOf(meter.gapCount()),
            meter.gaps().stream()
                .map(gap -> TIME.format(gap.from()) + "/" + TIME.format(gap.to()))
                .collect(Collectors.joining(", "))));
  }

  /// Covered share in percent, rounded down: a month with a hole is never 100 %.
  public static String completeness(MeterMonth meter) {
    return BigDecimal.valueOf(meter.coveredMinutes() * 100)
        .divide(BigDecimal.valueOf(meter.expectedMinutes()), 2, RoundingMode.DOWN)
        .toPlainString();
  }
}
