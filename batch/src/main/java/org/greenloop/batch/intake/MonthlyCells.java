package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.MonthText;
import org.greenloop.batch.csv.PickList;

/// The cells that every monthly template has: the site and the month.
final class MonthlyCells {

  static final Column SITE =
      required("site", "站点", "站点代码", "厂区", "site code", "site")
          .offering(PickList.Register.OWN_SITES)
          .recurring();
  static final Column MONTH =
      required("month", "月份", "月", "统计月份", "期间", "period", "month")
          .offering(PickList.Register.MONTHS);
  static final Column UNIT =
      optional("unit", "单位", "计量单位", "unit").offering(PickList.Register.UNITS).recurring();
  static final Column COUNTERPARTY =
      optional("counterparty", "对方站点", "对方", "交易对方", "other site", "counterparty")
          .offering(PickList.Register.OTHER_SITES)
          .recurring();
  static final Column EVIDENCE =
      optional("evidence", "凭证号", "凭证", "发票号", "单据号", "voucher", "invoice", "evidence");
  static final Column TIER =
      optional("tier", "数据质量等级", "质量等级", "data quality tier", "tier")
          .offering(List.of("1", "2", "3", "4"))
          .recurring();

  private final IntakeWorld world;
  private final int companyId;
  private final Remembered<Subject> sites;
  private final Remembered<YearMonth> months = new Remembered<>(MonthlyCells::parsed);

  MonthlyCells(IntakeWorld world, int companyId) {
    this.world = world;
    this.companyId = companyId;
    this.sites = new Remembered<>(text -> world.subjects().find(text, SubjectKind.SITE));
  }

  /// The site, when it is one of the submitting company's.
  Optional<Subject> ownSite(RowCells cells, String key) {
    Optional<String> text = cells.required(key);
    Optional<Subject> site = text.flatMap(sites::find);
    if (text.isPresent() && site.isEmpty()) {
      cells.unknown(key, Rule.UNKNOWN_SITE, world.suggestions(), () -> world.siteCodes(companyId));
      return Optional.empty();
    }
    if (site.isPresent() && site.get().companyId().filter(id -> id == companyId).isEmpty()) {
      cells.issue(key, Rule.SITE_OF_ANOTHER_COMPANY);
      return Optional.empty();
    }
    return site;
  }

  /// The other site of a transfer or trade, any of the register but the own one; empty for a blank
  /// cell.
  Optional<Subject> counterparty(RowCells cells, Optional<Subject> site) {
    return otherSite(cells, "counterparty", site);
  }

  /// The same in a column of another name.
  Optional<Subject> otherSite(RowCells cells, String key, Optional<Subject> site) {
    if (cells.isBlank(key)) {
      return Optional.empty();
    }
    Optional<Subject> other = sites.find(cells.text(key));
    if (other.isEmpty()) {
      cells.unknown(
          key,
          Rule.UNKNOWN_COUNTERPARTY,
          world.suggestions(),
          () -> world.subjects().list(SubjectKind.SITE).stream().map(Subject::code).toList());
    } else if (site.filter(own -> own.id() == other.get().id()).isPresent()) {
      cells.issue(key, Rule.COUNTERPARTY_IS_THE_SITE);
    }
    return other;
  }

  /// Whom goods came from or went to: required, and not the own site.
  Optional<Subject> otherParty(RowCells cells, Optional<Subject> site) {
    Optional<Subject> other = otherSite(cells, "counterparty", Optional.empty());
    if (cells.isBlank("counterparty")) {
      cells.issue("counterparty", Rule.MISSING_VALUE);
    }
    if (other.isPresent() && site.filter(own -> own.id() == other.get().id()).isPresent()) {
      cells.issue("counterparty", Rule.HANDED_OVER_TO_ONESELF);
    }
    return other;
  }

  /// A required amount of 0 or more in a unit of one dimension, named in the column `unit` or in
  /// the header of the amount.
  ///
  /// @param fallback unit where neither names one
  static Optional<Quantity> quantity(
      RowCells cells, String key, Dimension dimension, Unit example, Optional<Unit> fallback) {
    Optional<BigDecimal> amount = cells.amount(key);
    if (amount.isEmpty() && cells.isBlank(key)) {
      cells.issue(key, Rule.MISSING_VALUE);
    }
    Optional<Unit> unit = cells.unit("unit", key, fallback);
    if (unit.isPresent() && unit.get().dimension() != dimension) {
      cells.issue(
          cells.isBlank("unit") ? key : "unit",
          Rule.UNIT_DOES_NOT_FIT,
          cells.columnName(key),
          example.symbol());
      return Optional.empty();
    }
    return amount.flatMap(value -> unit.map(known -> new Quantity(value, known)));
  }

  /// One of few words; an issue that lists them for any other.
  static <E> Optional<E> choice(RowCells cells, String key, Choices<E> choices) {
    Optional<String> text = cells.shortText(key);
    Optional<E> choice = text.flatMap(choices::find);
    if (text.isPresent() && choice.isEmpty()) {
      cells.issue(key, Rule.NOT_ONE_OF, String.join(", ", choices.names()));
    }
    return choice;
  }

  /// The same for a cell that must not be blank.
  static <E> Optional<E> requiredChoice(RowCells cells, String key, Choices<E> choices) {
    if (cells.isBlank(key)) {
      cells.issue(key, Rule.MISSING_VALUE);
      return Optional.empty();
    }
    return choice(cells, key, choices);
  }

  /// A blank cell counts as metered or invoiced.
  static Optional<DataQualityTier> tier(RowCells cells) {
    return switch (cells.text("tier")) {
      case "" -> Optional.of(DataQualityTier.METERED_OR_INVOICED);
      case "1", "2", "3", "4" ->
          Optional.of(DataQualityTier.get(cells.text("tier").charAt(0) - '0'));
      default -> {
        cells.issue("tier", Rule.UNKNOWN_TIER);
        yield Optional.empty();
      }
    };
  }

  Optional<YearMonth> month(RowCells cells, String key) {
    Optional<String> text = cells.required(key);
    Optional<YearMonth> month = text.flatMap(months::find);
    if (text.isPresent() && month.isEmpty()) {
      String suggestion =
          switch (MonthText.parse(text.get())) {
            case MonthText.Month known -> "";
            case MonthText.NotAMonth unknown -> unknown.suggestion().orElse("");
          };
      cells.issue(key, Rule.UNREADABLE_MONTH, suggestion);
    }
    return month;
  }

  private static Optional<YearMonth> parsed(String text) {
    return switch (MonthText.parse(text)) {
      case MonthText.Month(YearMonth value) -> Optional.of(value);
      case MonthText.NotAMonth unknown -> Optional.empty();
    };
  }
}
