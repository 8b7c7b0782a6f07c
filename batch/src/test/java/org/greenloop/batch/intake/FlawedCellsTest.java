package org.greenloop.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.batch.csv.CellFlaw;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.csv.Header;
import org.greenloop.batch.csv.TemplateColumns;
import org.junit.jupiter.api.Test;

class FlawedCellsTest {

  private static final TemplateColumns COLUMNS =
      TemplateColumns.of("t", Column.required("site", "站点"), Column.required("quantity", "数量"));

  private static RowCells cells(int flawedColumn, CellFlaw.Code code, String found) {
    Header header = new Header(List.of("站点", "数量", "备注"), Header.Columns.LETTERED);
    CsvRow row =
        new CsvRow(7, List.of("", "", ""), Map.of(flawedColumn, new CellFlaw(code, found)));
    return new RowCells(header, header.match(COLUMNS), row);
  }

  @Test
  void a_flawed_cell_is_said_once_beside_what_else_is_wrong_with_the_row() {
    RowCells cells = cells(1, CellFlaw.Code.ERROR, "#N/A");
    cells.required("site");
    cells.required("quantity");
    assertThat(cells.issues())
        .containsExactly(
            new RowIssue(7, "B 数量", Rule.CELL_ERROR, "#N/A", List.of()),
            new RowIssue(7, "A 站点", Rule.MISSING_VALUE, "", List.of()));
  }

  @Test
  void a_flaw_in_a_column_that_nobody_reads_spoils_nothing() {
    assertThat(cells(2, CellFlaw.Code.FORMULA_WITHOUT_VALUE, "=A1").isClean()).isTrue();
  }
}
