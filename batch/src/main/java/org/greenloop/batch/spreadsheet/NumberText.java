package org.greenloop.batch.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// The number in a cell as a person would write it, from what is stored and not from what is shown.
///
/// Spreadsheets calculate in binary fractions and keep 15 digits of what is typed: 0.1 + 0.2 is
/// stored as 0.30000000000000004 and means 0.3.
final class NumberText {

  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  /// Decimals that a number may have; the result of a formula is rounded to them (GB/T 8170), a
  /// typed number is not.
  private static final int DECIMALS = 9;

  private static final int SECONDS_OF_A_DAY = 86_400;

  /// The last day that the format knows is 9999-12-31.
  private static final int DAYS = 2_958_465;

  /// 1900-03-01 has the number 61, as if 1900 were a leap year.
  private static final int FIRST_SOUND_DAY = 61;

  private static final int DAYS_FROM_1900_TO_1904 = 1462;
  private static final LocalDateTime DAY_0 = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  /// First day that a workbook counts from.
  enum Epoch {
    YEAR_1900,
    YEAR_1904
  }

  enum Origin {
    TYPED,
    CALCULATED
  }

  private NumberText() {}

  /// @param stored a number as XML has it, such as `1234.5` or `1.2E-3`
  /// @return empty where it has more digits than a spreadsheet keeps
  /// @throws NumberFormatException where it is none
  static Optional<String> of(String stored, NumberFormat format, Epoch epoch, Origin origin) {
    if (format == NumberFormat.PLAIN && isShortWholeNumber(stored)) {
      return Optional.of(stored);
    }
    if (stored.length() > 64) {
      throw new NumberFormatException(stored.substring(0, 64));
    }
    BigDecimal exact = new BigDecimal(stored);
    if (exact.signum() == 0 && format == NumberFormat.PLAIN) {
      return Optional.of("0");
    }
    long magnitude = (long) exact.precision() - exact.scale();
    if (magnitude > 15) {
      return Optional.empty();
    }
    if (magnitude < -310) {
      throw new NumberFormatException(stored); // below the smallest number of the format
    }
    BigDecimal value = exact.round(DIGITS);
    return Optional.of(
        switch (format) {
          case PLAIN -> plain(value, origin);
          case PERCENT -> plain(value.movePointRight(2), origin) + "%";
          case DATE -> date(value, epoch, DAY).orElseGet(() -> plain(value, origin));
          case DATE_TIME -> date(value, epoch, MINUTE).orElseGet(() -> plain(value, origin));
        });
  }

  private static boolean isShortWholeNumber(String stored) {
    int length = stored.length();
    if (length == 0 || length > 15 || (stored.charAt(0) == '0' && length > 1)) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (stored.charAt(i) < '0' || stored.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static String plain(BigDecimal value, Origin origin) {
    BigDecimal rounded =
        origin == Origin.CALCULATED && value.scale() > DECIMALS
            ? value.setScale(DECIMALS, RoundingMode.HALF_EVEN)
            : value;
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /// @param shortest form for midnight or a full minute
  private static Optional<String> date(BigDecimal days, Epoch epoch, DateTimeFormatter shortest) {
    BigDecimal since1900 =
        epoch == Epoch.YEAR_1904 ? days.add(BigDecimal.valueOf(DAYS_FROM_1900_TO_1904)) : days;
    if (since1900.compareTo(BigDecimal.valueOf(FIRST_SOUND_DAY)) < 0
        || since1900.compareTo(BigDecimal.valueOf(DAYS + 1L)) >= 0) {
      return Optional.empty();
    }
    long seconds =
        since1900
            .multiply(BigDecimal.valueOf(SECONDS_OF_A_DAY))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    LocalDateTime time = DAY_0.plusSeconds(seconds);
    if (time.getSecond() != 0) {
      return Optional.of(SECOND.format(time));
    }
    boolean midnight = seconds % SECONDS_OF_A_DAY == 0;
    return Optional.of((midnight ? shortest : MINUTE).format(time));
  }
}
