package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.CertificateRetirement;
import org.greenloop.accounting.energy.SerialNumbers;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;

/// Rows of the template `certificate-retirements`. Whether the certificates are there and free is
/// found out when the submission is settled.
final class CertificateRetirementRows implements RowReader {

  static final List<Column> COLUMNS =
      List.of(
          MonthlyCells.SITE,
          MonthlyCells.MONTH,
          SerialCells.REGISTER,
          SerialCells.PREFIX,
          SerialCells.FIRST,
          SerialCells.LAST,
          SerialCells.VOLUME,
          optional("evidence", "核销证明", "凭证号", "凭证", "statement", "evidence"));

  private final SourceTable table;
  private final MonthlyCells monthly;

  CertificateRetirementRows(SourceTable table) {
    this.table = table;
    this.monthly = new MonthlyCells(table.world(), table.companyId());
  }

  @Override
  public RowOutcome read(CsvRow row) {
    RowCells cells = table.cells(row);
    Optional<Subject> site = monthly.ownSite(cells, "site");
    Optional<YearMonth> month = monthly.month(cells, "month");
    Optional<SerialNumbers> numbers = SerialCells.numbers(cells);
    Optional<String> evidence = cells.shortText("evidence");
    if (!cells.isClean()) {
      return cells.refused();
    }
    return new RowOutcome.Fact(
        new CertificateRetirement(
            table.source(row),
            site.orElseThrow().id(),
            month.orElseThrow(),
            numbers.orElseThrow(),
            evidence));
  }
}
