package org.greenloop.accounting.energy;

import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.quantity.Unit;

/// How the files of one metering system are read, declared once per kind of file.
///
/// @param timeColumn header of the time stamp
/// @param timeFormat pattern of `java.time.format.DateTimeFormatter`, civil time of the site
/// @param midnight which day a printed 00:00 belongs to
/// @param meter the one meter of such a file, or
/// @param meterColumn the header of the column that names it
public record MeterFile(
    String code,
    int companyId,
    String timeColumn,
    String timeFormat,
    Label label,
    int intervalMinutes,
    Midnight midnight,
    String valueColumn,
    ValueKind valueKind,
    Unit unit,
    Optional<String> meter,
    Optional<String> meterColumn,
    List<String> ignoredColumns) {

  /// Which end of its interval a time stamp marks.
  public enum Label {
    START,
    END
  }

  /// Some systems print the last interval of a day as 00:00 of the *same* date.
  public enum Midnight {
    START_OF_LABELLED_DAY,
    END_OF_LABELLED_DAY
  }

  public enum ValueKind {
    CONSUMPTION,
    REGISTER
  }
}
