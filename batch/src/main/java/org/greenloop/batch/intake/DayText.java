package org.greenloop.batch.intake;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a day of a month that is known: `2025-03-14`, `2025/3/14`, `20250314`, `2025年3月14日`, or
/// the day alone, `14` or `14日`.
final class DayText {

  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*日?");
  private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
  private static final Pattern DAY = Pattern.compile("([0-9]{1,2})\\s*日?");
  private static final int LONGEST = 30;

  private DayText() {}

  /// Empty for what is no day, or one of another month.
  static Optional<LocalDate> parse(String text, YearMonth month) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    Matcher day = DAY.matcher(plain);
    if (day.matches()) {
      int number = Integer.parseInt(day.group(1));
      return month.isValidDay(number) ? Optional.of(month.atDay(number)) : Optional.empty();
    }
    return date(DATE.matcher(plain))
        .or(() -> date(COMPACT.matcher(plain)))
        .filter(date -> YearMonth.from(date).equals(month));
  }

  private static Optional<LocalDate> date(Matcher matcher) {
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3))));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
