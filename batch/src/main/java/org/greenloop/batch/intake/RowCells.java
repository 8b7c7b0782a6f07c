package org.greenloop.batch.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.quantity.DecimalText;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.CellFlaw;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.csv.Header;
import org.greenloop.batch.csv.HeaderMatch;
import org.greenloop.batch.csv.Suggestion;

/// The cells of one row by key, and the issues found in them so far.
final class RowCells {

  private static final int LONGEST_FOUND = 60;
  private static final int LONGEST_TEXT = 200;

  private final Header header;
  private final HeaderMatch match;
  private final CsvRow row;
  private final List<RowIssue> issues = new ArrayList<>(0);

  RowCells(Header header, HeaderMatch match, CsvRow row) {
    this.header = header;
    this.match = match;
    this.row = row;
    if (!row.flaws().isEmpty()) {
      match.columns().entrySet().stream()
          .sorted(Map.Entry.comparingByValue())
          .forEach(
              column -> row.flaw(column.getValue()).ifPresent(flaw -> flaw(column.getKey(), flaw)));
    }
  }

  private void flaw(String key, CellFlaw flaw) {
    issues.add(
        new RowIssue(
            row.row(), columnName(key), Defects.rule(flaw.code()), flaw.found(), List.of()));
  }

  /// Whether the cell has no value to judge; that is said already.
  private boolean isFlawed(String key) {
    OptionalInt column = match.find(key);
    return column.isPresent() && row.flaw(column.getAsInt()).isPresent();
  }

  int row() {
    return row.row();
  }

  boolean isClean() {
    return issues.isEmpty();
  }

  RowOutcome refused() {
    return new RowOutcome.Refused(row.row(), List.copyOf(issues));
  }

  List<RowIssue> issues() {
    return List.copyOf(issues);
  }

  String text(String key) {
    return match.cell(row, key);
  }

  void issue(String key, Rule rule, String... arguments) {
    if (isFlawed(key)) {
      return;
    }
    String found = text(key);
    issues.add(
        new RowIssue(
            row.row(),
            columnName(key),
            rule,
            found.length() > LONGEST_FOUND ? found.substring(0, LONGEST_FOUND) + "…" : found,
            List.of(arguments)));
  }

  /// An issue with what was probably meant among the candidates, or nothing.
  void unknown(
      String key, Rule rule, Suggestions suggestions, Supplier<Collection<String>> candidates) {
    issue(key, rule, suggestions.closest(rule, text(key), candidates));
  }

  /// The text of a required cell; an issue and empty where nothing stands.
  Optional<String> required(String key) {
    Optional<String> text = shortText(key);
    if (text.isEmpty() && isBlank(key)) {
      issue(key, Rule.MISSING_VALUE);
    }
    return text;
  }

  /// The text of a cell; empty where nothing stands or where it is longer than a name may be.
  Optional<String> shortText(String key) {
    String text = text(key);
    if (text.length() > LONGEST_TEXT) {
      issue(key, Rule.TEXT_TOO_LONG, String.valueOf(LONGEST_TEXT));
      return Optional.empty();
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  boolean isBlank(String key) {
    return text(key).isEmpty();
  }

  /// A number of 0 or more.
  Optional<BigDecimal> amount(String key) {
    Optional<BigDecimal> number = number(key);
    if (number.filter(value -> value.signum() < 0).isPresent()) {
      issue(key, Rule.NEGATIVE);
      return Optional.empty();
    }
    return number;
  }

  /// A whole number of 0 or more.
  Optional<BigDecimal> wholeNumber(String key) {
    Optional<BigDecimal> number = amount(key);
    if (number.filter(value -> value.stripTrailingZeros().scale() > 0).isPresent()) {
      issue(key, Rule.NOT_A_WHOLE_NUMBER);
      return Optional.empty();
    }
    return number;
  }

  /// A number; empty, and an issue, for anything else that stands there. A blank cell is no issue
  /// here.
  Optional<BigDecimal> number(String key) {
    String text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (DecimalText.parse(text)) {
      case DecimalText.Decimal(BigDecimal value) -> Optional.of(value);
      case DecimalText.NotANumber(DecimalText.Reason reason, Optional<String> suggestion) -> {
        Rule rule =
            reason == DecimalText.Reason.TOO_LONG ? Rule.NUMBER_TOO_LONG : Rule.NOT_A_NUMBER;
        issue(key, rule, suggestion.orElse(""));
        yield Optional.empty();
      }
    };
  }

  /// The unit in the column `unit`, or the one that the header names for `quantityKey`.
  ///
  /// @param fallback where neither names one
  Optional<Unit> unit(String unitKey, String quantityKey, Optional<Unit> fallback) {
    Optional<String> inHeader = match.unit(quantityKey);
    Optional<Unit> headerUnit = inHeader.flatMap(Unit::find);
    if (isBlank(unitKey)) {
      if (inHeader.isPresent() && headerUnit.isEmpty()) {
        issue(quantityKey, Rule.UNKNOWN_UNIT, closestUnit(inHeader.get()), inHeader.get());
      } else if (inHeader.isEmpty() && fallback.isEmpty()) {
        issue(unitKey, Rule.MISSING_VALUE);
      }
      return inHeader.isPresent() ? headerUnit : fallback;
    }
    Optional<Unit> unit = Unit.find(text(unitKey));
    if (unit.isEmpty()) {
      issue(unitKey, Rule.UNKNOWN_UNIT, closestUnit(text(unitKey)));
    } else if (headerUnit.isPresent() && headerUnit.get() != unit.get()) {
      issue(unitKey, Rule.UNIT_DOES_NOT_FIT, headerUnit.get().symbol());
      return Optional.empty();
    }
    return unit;
  }

  Optional<String> headerUnit(String key) {
    return match.unit(key);
  }

  private static String closestUnit(String text) {
    List<String> names = new ArrayList<>();
    for (Unit unit : Unit.values()) {
      unit.names().stream().filter(name -> !name.contains("·")).forEach(names::add);
    }
    return Suggestion.closest(text, names).orElse("");
  }

  /// The header as the file writes it; the first accepted name where the file has no such column.
  String columnName(String key) {
    return match.find(key).isPresent() ? header.place(match.find(key).getAsInt()) : key;
  }
}
