package org.greenloop.batch.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.accounting.activity.MeterReading;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.energy.Meter;
import org.greenloop.accounting.energy.MeterFile;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.csv.Header;
import org.greenloop.batch.csv.HeaderMatch;
import org.greenloop.batch.csv.TemplateColumns;

/// Rows of a file as a metering system writes it, read by the mapping declared for its kind.
///
/// A time stamp labels the start or the end of its interval. Where a system prints the last
/// interval of a day as 00:00 of the *same* date, that midnight is the end of the day, so that the
/// last interval of a month stays in its month.
final class MeterFileRows implements RowReader {

  private final SourceTable table;
  private final MeterFile kind;
  private final DateTimeFormatter format;
  private final Remembered<LocalDateTime> times = new Remembered<>(this::parsed);

  MeterFileRows(SourceTable table, MeterFile kind) {
    this.table = table;
    this.kind = kind;
    this.format = format(kind.timeFormat());
  }

  /// @throws IllegalArgumentException for a pattern that Java does not know
  static DateTimeFormatter format(String pattern) {
    // In strict mode a year needs its era, so `yyyy` is read as the year it means.
    return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /// Whether a file with that header is of this kind: all declared columns are there, and no other.
  static boolean fits(MeterFile kind, Header header) {
    HeaderMatch match = match(kind, header);
    return match.isUsable() && match.unknown().isEmpty();
  }

  static HeaderMatch match(MeterFile kind, Header header) {
    return header.match(columns(kind));
  }

  private static TemplateColumns columns(MeterFile kind) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.required("time", kind.timeColumn()));
    columns.add(Column.required("value", kind.valueColumn()));
    kind.meterColumn().ifPresent(name -> columns.add(Column.required("meter", name)));
    for (String ignored : kind.ignoredColumns()) {
      if (!ignored.isBlank()) {
        columns.add(Column.optional("ignored:" + ignored, ignored));
      }
    }
    return new TemplateColumns(kind.code(), columns);
  }

  @Override
  public RowOutcome read(CsvRow row) {
    RowCells cells = table.cells(row);
    SourceRow source = table.source(row);
    Optional<Meter> meter =
        kind.meterColumn().isPresent()
            ? MeterRows.meter(cells, "meter", table.world(), table.companyId())
            : kind.meter().flatMap(code -> Optional.ofNullable(table.world().meters().get(code)));
    if (meter.isEmpty() && kind.meterColumn().isEmpty()) {
      cells.issue("value", Rule.UNKNOWN_METER, kind.meter().orElse(""));
    }
    Optional<LocalDateTime> label = label(cells);
    Optional<BigDecimal> value = cells.amount("value");
    if (value.isEmpty() && cells.isBlank("value")) {
      cells.issue("value", Rule.MISSING_VALUE);
    }
    if (!cells.isClean()) {
      return cells.refused();
    }
    Meter known = meter.orElseThrow();
    BigDecimal shown = new Quantity(value.orElseThrow(), kind.unit()).in(known.unit()).value();
    return new RowOutcome.Reading(reading(source, known, label.orElseThrow(), shown));
  }

  private MeterReading reading(
      SourceRow source, Meter meter, LocalDateTime label, BigDecimal value) {
    Duration interval = Duration.ofMinutes(kind.intervalMinutes());
    return switch (kind.valueKind()) {
      case REGISTER -> new MeterReading.Register(source, meter.id(), label, value);
      case CONSUMPTION -> {
        LocalDateTime start = kind.label() == MeterFile.Label.START ? label : label.minus(interval);
        yield new MeterReading.Consumption(
            source, meter.id(), start, start.plus(interval), value.multiply(meter.multiplier()));
      }
    };
  }

  private Optional<LocalDateTime> label(RowCells cells) {
    Optional<String> text = cells.required("time");
    Optional<LocalDateTime> time = text.flatMap(times::find);
    if (text.isPresent() && time.isEmpty()) {
      cells.issue("time", Rule.UNREADABLE_TIME, kind.timeFormat());
    }
    boolean endsItsDay =
        kind.midnight() == MeterFile.Midnight.END_OF_LABELLED_DAY
            && time.filter(t -> t.toLocalTime().equals(LocalTime.MIDNIGHT)).isPresent();
    return endsItsDay ? time.map(t -> t.plusDays(1)) : time;
  }

  private Optional<LocalDateTime> parsed(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, format));
    } catch (DateTimeException notATime) {
      // A spreadsheet keeps a time as a number, whatever it looked like in the file it was made of.
      return table.header().columns() == Header.Columns.LETTERED
          ? TimeText.parse(text)
          : Optional.empty();
    }
  }
}
