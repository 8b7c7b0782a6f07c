package org.greenloop.accounting.surveillance;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.greenloop.accounting.organization.ReportingPeriod;

/// Which periods of a label a closed month asks about.
/// * Its own period, when the month lies in it: what it was issued for was corrected.
/// * Of a later month as many months as its own period has, up to the closed month: the month
///   itself for a label on a month, the last twelve months for one on a year. Where later months of
///   the subject are closed already and their twelve months contain the closed one, the last of
///   them is the end: the question is whether the label holds now.
public final class WatchedPeriods {

  private WatchedPeriods() {}

  /// @param isClosed whether a month of the subject is closed
  public static List<ReportingPeriod> of(
      ReportingPeriod own, YearMonth closed, Predicate<YearMonth> isClosed) {
    List<ReportingPeriod> periods = new ArrayList<>();
    if (own.months().contains(closed)) {
      periods.add(own);
    }
    int count = own.months().size();
    YearMonth last = closed;
    for (int i = 1; i < count; i++) {
      if (isClosed.test(closed.plusMonths(i))) {
        last = closed.plusMonths(i);
      }
    }
    if (last.isAfter(own.months().getLast())) {
      periods.add(ReportingPeriod.until(last, count));
    }
    return periods;
  }
}
