package org.greenloop.batch.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.greenloop.batch.csv.CsvLimits;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.csv.FilledRows;
import org.greenloop.batch.csv.Header;
import org.greenloop.batch.csv.Table;

/// A sheet of a workbook that was read once from beginning to end: nothing of it is damaged or
/// beyond a limit.
public final class Sheet {

  /// Rows among which the header is looked for: a title and notes may stand above it.
  private static final int HEADER_AMONG = 20;

  private static final int LONGEST_NAME = 200;
  private static final int NAMED = 5;

  public enum Visibility {
    SHOWN,
    HIDDEN
  }

  private final Workbook workbook;
  private final String name;
  private final String part;
  private final Visibility visibility;
  private final List<CsvRow> firstRows = new ArrayList<>();
  private final List<Integer> hiddenRows = new ArrayList<>();
  private int hiddenRowCount;
  private long formulas;
  private BitSet formulaColumns = new BitSet();
  private BitSet hiddenColumns = new BitSet();
  private BitSet filledColumns = new BitSet();
  private List<String> merged = List.of();

  private Sheet(Workbook workbook, String name, String part, Visibility visibility) {
    this.workbook = workbook;
    this.name = name;
    this.part = part;
    this.visibility = visibility;
  }

  static Sheet survey(Workbook workbook, String name, String part, Visibility visibility)
      throws IOException {
    Sheet sheet = new Sheet(workbook, name, part, visibility);
    try (SheetParser parser = sheet.parser(CsvLimits.COLUMNS)) {
      while (parser.nextRow()) {
        sheet.note(parser);
      }
      sheet.hiddenColumns = parser.hiddenColumns();
      sheet.formulaColumns = parser.formulaColumns();
      sheet.filledColumns = parser.filledColumns();
      sheet.merged = parser.merged();
    }
    return sheet;
  }

  private void note(SheetParser parser) {
    if (parser.isBlank()) {
      return;
    }
    formulas += parser.formulasInRow();
    if (parser.isHidden()) {
      hiddenRowCount++;
      if (hiddenRows.size() < NAMED) {
        hiddenRows.add(parser.row());
      }
    }
    if (firstRows.size() == HEADER_AMONG) {
      parser.readShapeOnly();
    } else if (parser.line().orElseThrow() instanceof CsvRow row) {
      firstRows.add(new CsvRow(row.row(), row.cells().stream().map(Sheet::beginning).toList()));
    }
  }

  /// No name of a column is longer.
  private static String beginning(String cell) {
    return cell.length() > LONGEST_NAME ? cell.substring(0, LONGEST_NAME) : cell;
  }

  SheetParser parser(int width) throws IOException {
    return new SheetParser(workbook.part(part), workbook.context(), width);
  }

  public String name() {
    return name;
  }

  public Visibility visibility() {
    return visibility;
  }

  public boolean isBlank() {
    return firstRows.isEmpty();
  }

  /// The sheet under each row that may be its header, from the first; none where it is blank.
  public List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    for (CsvRow row : firstRows) {
      Header header = Header.of(row.cells(), Header.Columns.LETTERED);
      if (!header.cells().isEmpty()) {
        tables.add(new SheetTable(this, header, row.row()));
      }
    }
    return tables;
  }

  /// How many rows that are not blank are hidden, by hand or by a filter.
  public int hiddenRowCount() {
    return hiddenRowCount;
  }

  /// The first of them.
  public List<Integer> hiddenRows() {
    return List.copyOf(hiddenRows);
  }

  /// Letters of the hidden columns under a header; the marking column of a downloaded template is
  /// always hidden and not among them.
  public List<String> hiddenColumns(Header header) {
    return hiddenColumns.stream()
        .filter(column -> column < header.cells().size())
        .filter(column -> !FilledRows.isMarker(header.cells().get(column)))
        .mapToObj(Header::letters)
        .toList();
  }

  public long formulaCount() {
    return formulas;
  }

  public List<String> formulaColumns() {
    return formulaColumns.stream().limit(NAMED).mapToObj(Header::letters).toList();
  }

  /// Letters of the columns in which something stands but that have no name in the header.
  public List<String> columnsWithoutName(Header header) {
    return filledColumns.stream()
        .filter(column -> column >= header.cells().size() || header.cells().get(column).isEmpty())
        .limit(NAMED)
        .mapToObj(Header::letters)
        .toList();
  }

  /// The first merged ranges under a row, such as `A2:A5`; not those of a title above it.
  public List<String> mergedUnder(int headerRow) {
    return merged.stream().filter(range -> lastRow(range) > headerRow).toList();
  }

  private static int lastRow(String range) {
    String digits = range.substring(range.indexOf(':') + 1).replaceAll("[^0-9]", "");
    return digits.isEmpty() || digits.length() > 7 ? 0 : Integer.parseInt(digits);
  }
}
