package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.FleetActivity;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.freight.VehicleEnergy;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;

/// Rows of the template `fleet`.
final class FleetRows implements RowReader {

  static final List<Column> COLUMNS =
      List.of(
          MonthlyCells.SITE,
          MonthlyCells.MONTH,
          required("energy", "能源类型", "动力类型", "燃料类型", "energy type", "energy")
              .offering(FreightRows.ENERGIES.shown())
              .recurring(),
          optional("refrigerated", "冷藏保温", "冷链", "refrigerated")
              .offering(YesNo.CHOICES.shown())
              .recurring(),
          required("stock", "保有量", "车辆保有量", "vehicles", "stock"),
          optional("added", "新增", "新增车辆", "added"),
          optional("replaced", "更新", "更新车辆", "replaced"),
          optional("charging_posts", "充电桩", "充电桩数量", "charging posts"),
          MonthlyCells.EVIDENCE);

  private static final int MOST_VEHICLES = 9_999_999;

  private final SourceTable table;
  private final MonthlyCells monthly;

  FleetRows(SourceTable table) {
    this.table = table;
    this.monthly = new MonthlyCells(table.world(), table.companyId());
  }

  @Override
  public RowOutcome read(CsvRow row) {
    RowCells cells = table.cells(row);
    Optional<Subject> site = monthly.ownSite(cells, "site");
    Optional<YearMonth> month = monthly.month(cells, "month");
    Optional<VehicleEnergy> energy =
        MonthlyCells.requiredChoice(cells, "energy", FreightRows.ENERGIES);
    boolean refrigerated = MonthlyCells.choice(cells, "refrigerated", YesNo.CHOICES).orElse(false);
    if (cells.isBlank("stock")) {
      cells.issue("stock", Rule.MISSING_VALUE);
    }
    int stock = count(cells, "stock");
    int added = count(cells, "added");
    int replaced = count(cells, "replaced");
    int chargingPosts = count(cells, "charging_posts");
    Optional<String> evidence = cells.shortText("evidence");
    if (!cells.isClean()) {
      return cells.refused();
    }
    return new RowOutcome.Fact(
        new FleetActivity(
            table.source(row),
            site.orElseThrow().id(),
            month.orElseThrow(),
            energy.orElseThrow(),
            refrigerated,
            stock,
            added,
            replaced,
            chargingPosts,
            evidence));
  }

  /// A whole number; 0 for a blank cell, and for one that has an issue.
  private static int count(RowCells cells, String key) {
    Optional<BigDecimal> number = cells.amount(key);
    if (number.isEmpty()) {
      return 0;
    }
    BigDecimal value = number.get();
    if (value.stripTrailingZeros().scale() > 0) {
      cells.issue(key, Rule.NOT_A_WHOLE_NUMBER);
      return 0;
    }
    if (value.compareTo(BigDecimal.valueOf(MOST_VEHICLES)) > 0) {
      cells.issue(key, Rule.NUMBER_TOO_LONG, "");
      return 0;
    }
    return value.intValueExact();
  }
}
