package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.energy.SerialNumbers;
import org.greenloop.accounting.energy.SerialRange;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.reference.ReferenceData;

/// The cells that name green electricity certificates: register, prefix, first and last serial, and
/// the volume as a cross-check.
final class SerialCells {

  static final Column REGISTER = optional("register", "证书体系", "核发体系", "register");
  static final Column PREFIX =
      required("prefix", "证书编码前缀", "项目编码", "编码前缀", "project code", "prefix");
  static final Column FIRST =
      required("first_serial", "起始序号", "起始编号", "first serial", "first_serial");
  static final Column LAST =
      required("last_serial", "终止序号", "截止序号", "终止编号", "last serial", "last_serial");
  static final Column VOLUME = optional("volume", "电量", "证书电量", "数量", "volume").withUnitInHeader();

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
  private static final int LONGEST_PREFIX = 64;

  private static final List<String> REGISTERS = ReferenceData.certificateRules().registers();

  private SerialCells() {}

  /// A blank register is the only one there is.
  static Optional<SerialNumbers> numbers(RowCells cells) {
    Optional<String> register = register(cells);
    Optional<String> prefix = prefix(cells);
    OptionalLong first = serial(cells, "first_serial");
    OptionalLong last = serial(cells, "last_serial");
    if (register.isEmpty() || prefix.isEmpty() || first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    if (last.getAsLong() < first.getAsLong()) {
      cells.issue("last_serial", Rule.UNREADABLE_SERIALS);
      return Optional.empty();
    }
    SerialRange range = new SerialRange(first.getAsLong(), last.getAsLong());
    requireVolume(cells, range);
    return Optional.of(new SerialNumbers(register.get(), prefix.get(), range));
  }

  private static Optional<String> register(RowCells cells) {
    if (cells.isBlank("register") && REGISTERS.size() == 1) {
      return Optional.of(REGISTERS.getFirst());
    }
    Optional<String> register =
        cells
            .required("register")
            .map(text -> text.toUpperCase(Locale.ROOT))
            .filter(REGISTERS::contains);
    if (register.isEmpty() && !cells.isBlank("register")) {
      cells.issue("register", Rule.UNKNOWN_CERTIFICATE_REGISTER, String.join(", ", REGISTERS));
    }
    return register;
  }

  private static Optional<String> prefix(RowCells cells) {
    Optional<String> prefix = cells.required("prefix");
    if (prefix.filter(text -> text.length() > LONGEST_PREFIX).isPresent()) {
      cells.issue("prefix", Rule.TEXT_TOO_LONG, String.valueOf(LONGEST_PREFIX));
      return Optional.empty();
    }
    return prefix;
  }

  private static OptionalLong serial(RowCells cells, String key) {
    Optional<String> text = cells.required(key);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!DIGITS.matcher(text.get()).matches()) {
      cells.issue(key, Rule.UNREADABLE_SERIALS);
      return OptionalLong.empty();
    }
    return OptionalLong.of(Long.parseLong(text.get()));
  }

  /// One certificate is 1 MWh, so the volume says nothing that the serials do not; where it is
  /// given it must say the same.
  private static void requireVolume(RowCells cells, SerialRange range) {
    Optional<BigDecimal> volume = cells.amount("volume");
    Optional<Unit> unit =
        cells.headerUnit("volume").flatMap(Unit::find).or(() -> Optional.of(Unit.MEGAWATT_HOUR));
    if (volume.isEmpty()) {
      return;
    }
    boolean same =
        unit.filter(known -> known.dimension() == Unit.MEGAWATT_HOUR.dimension())
            .map(known -> new Quantity(volume.get(), known).in(Unit.MEGAWATT_HOUR).value())
            .filter(value -> value.compareTo(BigDecimal.valueOf(range.count())) == 0)
            .isPresent();
    if (!same) {
      cells.issue("volume", Rule.VOLUME_IS_NOT_THE_SERIALS, String.valueOf(range.count()));
    }
  }
}
