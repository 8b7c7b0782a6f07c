package org.greenloop.batch.intake;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a civil time as meters and spreadsheets write it: `2025-03-01 00:15`, `2025/3/1 0:15:00`,
/// `2025-03-01T00:15`. `24:00` is the end of its day.
final class TimeText {

  private static final Pattern TIME =
      Pattern.compile(
          "([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})[T ]+([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?");

  private TimeText() {}

  static Optional<LocalDateTime> parse(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(matcher.group(4));
    int minute = Integer.parseInt(matcher.group(5));
    int second = matcher.group(6) == null ? 0 : Integer.parseInt(matcher.group(6));
    boolean endOfDay = hour == 24 && minute == 0 && second == 0;
    try {
      LocalDateTime time =
          LocalDateTime.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3)),
              endOfDay ? 0 : hour,
              minute,
              second);
      boolean inRange = time.getYear() >= 1990 && time.getYear() <= 2100;
      return inRange ? Optional.of(endOfDay ? time.plusDays(1) : time) : Optional.empty();
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }
}
