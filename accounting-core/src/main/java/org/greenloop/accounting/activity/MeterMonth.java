package org.greenloop.accounting.activity;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

/// How much of a month a meter covered.
///
/// @param consumption in the unit of the meter
/// @param gaps the first of them, in order; gaps are named and never filled
/// @param gapCount all of them
public record MeterMonth(
    String meter,
    int siteId,
    YearMonth period,
    BigDecimal consumption,
    long readings,
    long expectedMinutes,
    long coveredMinutes,
    List<Gap> gaps,
    int gapCount) {

  public record Gap(LocalDateTime from, LocalDateTime to) {}

  public boolean isComplete() {
    return coveredMinutes >= expectedMinutes;
  }
}
