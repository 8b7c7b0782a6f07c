package org.greenloop.certificate.figure;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// A figure over months, to be drawn.
///
/// @param unit of values and limit
/// @param limit that the values are compared with; empty where there is none
public record Series(
    String code,
    Bilingual name,
    String unit,
    int decimals,
    List<Point> values,
    Optional<BigDecimal> limit) {

  public Series {
    values = List.copyOf(values);
    limit = Exact.of(limit);
  }

  /// @param value empty for a month that is not closed or has none
  public record Point(YearMonth month, Optional<BigDecimal> value) {

    public Point {
      value = Exact.of(value);
    }
  }

  /// Two values or more make a trend.
  public boolean isDrawn() {
    return values.stream().filter(point -> point.value().isPresent()).count() >= 2;
  }
}
