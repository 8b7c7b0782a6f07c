package org.greenloop.batch.csv;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a month that a person typed, or that a spreadsheet made of it.
public sealed interface MonthText {

  int FIRST_YEAR = 1990;
  int LAST_YEAR = 2100;

  record Month(YearMonth value) implements MonthText {}

  /// Not a month that can be taken, with what was probably meant where that is clear.
  record NotAMonth(Reason reason, Optional<String> suggestion) implements MonthText {}

  enum Reason {
    EMPTY,
    NOT_A_MONTH,
    /// A month beyond 12, or a year outside 1990 to 2100, or a day that the month does not have.
    OUT_OF_RANGE,
    /// `2025.1` is January, or October whose zero a spreadsheet dropped.
    AMBIGUOUS
  }

  /// Parses `text`; never throws.
  static MonthText parse(String text) {
    if (text.length() == 7 && text.charAt(4) == '-') {
      int year = digits(text, 0, 4);
      int month = digits(text, 5, 7);
      if (year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12) {
        return new Month(YearMonth.of(year, month));
      }
    }
    return text.length() > 64
        ? new NotAMonth(Reason.NOT_A_MONTH, Optional.empty())
        : MonthForms.parse(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
  }

  /// Value of the ASCII digits from `from` to before `until`, or −1.
  private static int digits(String text, int from, int until) {
    int value = 0;
    for (int i = from; i < until; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }
}

/// The less common spellings.
final class MonthForms {

  /// Year, month, and in a full date the day.
  private static final List<Pattern> ACCEPTED =
      List.of(
          Pattern.compile("([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?"),
          Pattern.compile("([0-9]{4})/([0-9]{1,2})(?:/([0-9]{1,2}))?"),
          Pattern.compile("([0-9]{4})\\.([0-9]{1,2})(?:\\.([0-9]{1,2}))?"),
          Pattern.compile("([0-9]{4})([0-9]{2})(?:([0-9]{2}))?"),
          Pattern.compile("([0-9]{4})\\s*年\\s*([0-9]{1,2})\\s*月(?:\\s*份|\\s*([0-9]{1,2})\\s*日)?"));

  private static final Pattern JANUARY_OR_OCTOBER = Pattern.compile("([0-9]{4})\\.1");
  private static final Pattern DATE_AND_TIME =
      Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.][0-9]{1,2}[ T].*");
  private static final Pattern MONTH_FIRST = Pattern.compile("([0-9]{1,2})[-/.]([0-9]{4})");
  private static final Pattern ENGLISH =
      Pattern.compile("([a-z]{3,9})\\.?[-/ ,]*((?:[0-9]{2})?[0-9]{2})");
  private static final Pattern SERIAL = Pattern.compile("[3-7][0-9]{4}");
  private static final List<String> ENGLISH_MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private MonthForms() {}

  static MonthText parse(String text) {
    if (text.isEmpty()) {
      return new MonthText.NotAMonth(MonthText.Reason.EMPTY, Optional.empty());
    }
    Matcher dotted = JANUARY_OR_OCTOBER.matcher(text);
    if (dotted.matches()) {
      return new MonthText.NotAMonth(
          MonthText.Reason.AMBIGUOUS, written(Integer.parseInt(dotted.group(1)), 1));
    }
    for (Pattern pattern : ACCEPTED) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return ofGroups(matcher);
      }
    }
    return new MonthText.NotAMonth(
        MonthText.Reason.NOT_A_MONTH, suggestion(text.toLowerCase(Locale.ROOT)));
  }

  private static MonthText ofGroups(Matcher matcher) {
    int year = Integer.parseInt(matcher.group(1));
    int month = Integer.parseInt(matcher.group(2));
    int day = Optional.ofNullable(matcher.group(3)).map(Integer::parseInt).orElse(1);
    if (!inRange(year, month)) {
      return new MonthText.NotAMonth(MonthText.Reason.OUT_OF_RANGE, Optional.empty());
    }
    YearMonth value = YearMonth.of(year, month);
    return value.isValidDay(day)
        ? new MonthText.Month(value)
        : new MonthText.NotAMonth(MonthText.Reason.OUT_OF_RANGE, Optional.of(value.toString()));
  }

  private static boolean inRange(int year, int month) {
    return year >= MonthText.FIRST_YEAR && year <= MonthText.LAST_YEAR && month >= 1 && month <= 12;
  }

  private static Optional<String> suggestion(String text) {
    Matcher dateAndTime = DATE_AND_TIME.matcher(text);
    if (dateAndTime.matches()) {
      return written(
          Integer.parseInt(dateAndTime.group(1)), Integer.parseInt(dateAndTime.group(2)));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    if (monthFirst.matches()) {
      return written(Integer.parseInt(monthFirst.group(2)), Integer.parseInt(monthFirst.group(1)));
    }
    Matcher english = ENGLISH.matcher(text);
    if (english.matches()) {
      int year = Integer.parseInt(english.group(2));
      return written(year < 100 ? 2000 + year : year, englishMonth(english.group(1)));
    }
    if (SERIAL.matcher(text).matches()) {
      // Spreadsheets count days from 1899-12-30.
      LocalDate day = LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(text));
      return written(day.getYear(), day.getMonthValue());
    }
    return Optional.empty();
  }

  /// 1 to 12; 0 where no month begins so.
  private static int englishMonth(String word) {
    for (int i = 0; i < ENGLISH_MONTHS.size(); i++) {
      if (ENGLISH_MONTHS.get(i).startsWith(word)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Optional<String> written(int year, int month) {
    return inRange(year, month)
        ? Optional.of(YearMonth.of(year, month).toString())
        : Optional.empty();
  }
}
