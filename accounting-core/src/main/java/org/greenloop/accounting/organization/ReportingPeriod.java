package org.greenloop.accounting.organization;

import java.time.DateTimeException;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A month, a quarter, a calendar year or three calendar years of a report, or so many months up to
/// one. Printed as `2025-03`, `2025Q1`, `2025`, `2023-2025` and `2025-04/2026-03`.
public sealed interface ReportingPeriod {

  /// The months in it, in order.
  List<YearMonth> months();

  record Month(YearMonth month) implements ReportingPeriod {
    @Override
    public List<YearMonth> months() {
      return List.of(month);
    }

    @Override
    public String toString() {
      return month.toString();
    }
  }

  record CalendarYear(Year year) implements ReportingPeriod {
    @Override
    public List<YearMonth> months() {
      return IntStream.rangeClosed(1, 12).mapToObj(year::atMonth).toList();
    }

    @Override
    public String toString() {
      return year.toString();
    }
  }

  /// @param number 1 to 4
  record Quarter(Year year, int number) implements ReportingPeriod {

    public Quarter {
      if (number < 1 || number > 4) {
        throw new IllegalArgumentException("no quarter: " + number);
      }
    }

    @Override
    public List<YearMonth> months() {
      return IntStream.rangeClosed(3 * number - 2, 3 * number).mapToObj(year::atMonth).toList();
    }

    @Override
    public String toString() {
      return year + "Q" + number;
    }
  }

  /// Three calendar years in a row, as GB/T 36132-2025 asks for investments.
  record ThreeYears(Year first) implements ReportingPeriod {

    private static final int YEARS = 3;

    public Year last() {
      return first.plusYears(YEARS - 1L);
    }

    @Override
    public List<YearMonth> months() {
      return IntStream.range(0, YEARS * 12)
          .mapToObj(month -> first.atMonth(1).plusMonths(month))
          .toList();
    }

    @Override
    public String toString() {
      return first + "-" + last();
    }
  }

  /// So many months, the last one included: what is asked of a year at any time of the year.
  ///
  /// @param count 2 or more
  record Span(YearMonth last, int count) implements ReportingPeriod {

    public Span {
      if (count < 2) {
        throw new IllegalArgumentException("a span has two months or more: " + count);
      }
    }

    @Override
    public List<YearMonth> months() {
      return IntStream.rangeClosed(1, count)
          .mapToObj(i -> last.plusMonths((long) i - count))
          .toList();
    }

    @Override
    public String toString() {
      return months().getFirst() + "/" + last;
    }
  }

  /// So many months up to one; a single one is a month.
  static ReportingPeriod until(YearMonth last, int count) {
    return count == 1 ? new Month(last) : new Span(last, count);
  }

  static ReportingPeriod of(YearMonth month) {
    return new Month(month);
  }

  /// The period that `2025-03`, `2025Q1`, `2025` or `2023-2025` names; empty for anything else or
  /// years outside 1990 to 2100.
  static Optional<ReportingPeriod> find(String text) {
    try {
      if (text.matches("[0-9]{4}")) {
        Year year = Year.parse(text);
        return inRange(year.getValue()) ? Optional.of(new CalendarYear(year)) : Optional.empty();
      }
      if (text.matches("[0-9]{4}Q[1-4]")) {
        Year year = Year.parse(text.substring(0, 4));
        return inRange(year.getValue())
            ? Optional.of(new Quarter(year, text.charAt(5) - '0'))
            : Optional.empty();
      }
      if (text.matches("[0-9]{4}-[0-9]{2}")) {
        YearMonth month = YearMonth.parse(text);
        return inRange(month.getYear()) ? Optional.of(new Month(month)) : Optional.empty();
      }
      if (text.matches("[0-9]{4}-[0-9]{4}")) {
        ThreeYears years = new ThreeYears(Year.parse(text.substring(0, 4)));
        return years.toString().equals(text)
                && inRange(years.first().getValue())
                && inRange(years.last().getValue())
            ? Optional.of(years)
            : Optional.empty();
      }
      return Optional.empty();
    } catch (DateTimeException notAMonth) {
      return Optional.empty();
    }
  }

  /// As [#find], and the span that is printed as `2025-04/2026-03`, for which no report is made.
  static Optional<ReportingPeriod> findPrinted(String text) {
    String[] ends = text.split("/", -1);
    if (ends.length != 2) {
      return find(text);
    }
    return find(ends[0])
        .filter(Month.class::isInstance)
        .flatMap(
            first ->
                find(ends[1])
                    .filter(Month.class::isInstance)
                    .flatMap(last -> between(first, last)));
  }

  private static Optional<ReportingPeriod> between(ReportingPeriod first, ReportingPeriod last) {
    YearMonth from = first.months().getFirst();
    YearMonth to = last.months().getLast();
    int count =
        (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue() + 1;
    return count < 2 ? Optional.empty() : Optional.of(new Span(to, count));
  }

  private static boolean inRange(int year) {
    return year >= 1990 && year <= 2100;
  }
}
