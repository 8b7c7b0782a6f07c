package org.greenloop.batch.intake;

import java.time.YearMonth;
import java.util.Optional;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.csv.MonthText;

/// The cells that every monthly template has: the site and the month.
final class MonthlyCells {

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

  /// Any site of the register.
  Optional<Subject> anySite(String text) {
    return sites.find(text);
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
