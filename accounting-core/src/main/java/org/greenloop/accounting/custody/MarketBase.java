package org.greenloop.accounting.custody;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.ReportingPeriod.CalendarYear;

/// The sales that a recovery rate is held against; a programme chooses, and the rate names it.
public sealed interface MarketBase {

  /// The periods whose average is the base.
  List<ReportingPeriod> periods(ReportingPeriod period);

  /// Sales of the period itself: what lives shorter than it, such as packaging.
  record SamePeriod() implements MarketBase {
    @Override
    public List<ReportingPeriod> periods(ReportingPeriod period) {
      return List.of(period);
    }
  }

  /// Average of the calendar years before the one in which the period begins; three for appliances
  /// (年度回收率=年度回收量/前三年度平均销售量, 发改产业〔2021〕1102号, SECONDARY). Stated for whole years: a month held
  /// against a year would look a twelfth of what it is.
  ///
  /// @param years at least 1
  record YearsBefore(int years) implements MarketBase {

    public YearsBefore {
      if (years < 1) {
        throw new IllegalArgumentException("at least one year before: " + years);
      }
    }

    /// @throws IllegalArgumentException for a period that is no calendar year
    @Override
    public List<ReportingPeriod> periods(ReportingPeriod period) {
      if (!(period instanceof CalendarYear)) {
        throw new IllegalArgumentException(
            period + " is no calendar year and is not held against the sales of years");
      }
      YearMonth first = period.months().getFirst();
      return IntStream.rangeClosed(1, years)
          .mapToObj(
              back ->
                  (ReportingPeriod) new CalendarYear(Year.of(first.getYear() - years + back - 1)))
          .toList();
    }
  }
}
