package org.greenloop.batch.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.greenloop.batch.csv.CellFlaw;
import org.greenloop.batch.csv.CellText;
import org.greenloop.batch.csv.CsvDefect;
import org.greenloop.batch.csv.CsvLimits;
import org.greenloop.batch.csv.CsvLine;
import org.greenloop.batch.csv.CsvRow;

/// The rows of a sheet, one after the other, and what else the sheet says on the way.
final class SheetParser implements Closeable {

  private static final int MERGED = 1000;

  /// Stands for a text that nobody asks for.
  private static final String SOMETHING = "x";

  private final XmlPart xml;
  private final WorkbookContext context;
  private final String[] cells;
  private final Map<Integer, CellFlaw> flaws = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder formula = new StringBuilder();
  private final BitSet hiddenColumns = new BitSet();
  private final BitSet formulaColumns = new BitSet();
  private final BitSet filledColumns = new BitSet();
  private final List<String> merged = new ArrayList<>();
  private Optional<CsvDefect> defect = Optional.empty();
  private int row;
  private boolean hidden;
  private boolean shapeOnly;
  private int filled;
  private int formulasInRow;
  private long charactersOfWindow;

  /// @param width columns to read; what stands behind them is only noted
  SheetParser(XmlPart xml, WorkbookContext context, int width) {
    this.xml = xml;
    this.context = context;
    this.cells = new String[width];
  }

  /// Goes to the next row that the file has, blank or not; false at the end of the sheet.
  boolean nextRow() throws IOException {
    while (xml.nextElement()) {
      switch (xml.element()) {
        case "row" -> {
          parseRow();
          return true;
        }
        case "col" -> noteColumns();
        case "mergeCell" -> noteMerged();
        default -> {}
      }
    }
    return false;
  }

  private void noteColumns() throws IOException {
    if (xml.isOn("hidden")) {
      int from = xml.number("min", 1, SpreadsheetLimits.COLUMNS);
      int until = xml.number("max", from, SpreadsheetLimits.COLUMNS);
      hiddenColumns.set(Math.max(from, 1) - 1, Math.max(from, until));
    }
  }

  private void noteMerged() {
    if (merged.size() < MERGED) {
      xml.attribute("ref").map(CellText::excerpt).ifPresent(merged::add);
    }
  }

  private void parseRow() throws IOException {
    int number = xml.number("r", row + 1, SpreadsheetLimits.ROWS);
    if (number <= row || number > SpreadsheetLimits.ROWS) {
      throw xml.broken();
    }
    if (number / SpreadsheetLimits.WINDOW_ROWS != row / SpreadsheetLimits.WINDOW_ROWS) {
      charactersOfWindow = 0;
    }
    row = number;
    hidden = xml.isOn("hidden");
    Arrays.fill(cells, "");
    if (!flaws.isEmpty()) {
      flaws.clear();
    }
    defect = Optional.empty();
    filled = 0;
    formulasInRow = 0;
    int column = -1;
    while (xml.advance()) {
      if (xml.isEnd() && xml.element().equals("row")) {
        return;
      }
      if (xml.isStart() && xml.element().equals("c")) {
        column = column(column + 1);
        parseCell(column);
      }
    }
  }

  /// The column that the cell names, counted from 0.
  private int column(int otherwise) throws IOException {
    Optional<String> reference = xml.attribute("r");
    int column = otherwise;
    if (reference.isPresent()) {
      column = -1;
      String letters = reference.get();
      for (int i = 0; i < letters.length() && i < 3; i++) {
        char c = letters.charAt(i);
        if (c < 'A' || c > 'Z') {
          break;
        }
        column = (column + 1) * 26 + (c - 'A');
      }
    }
    if (column < 0 || column >= SpreadsheetLimits.COLUMNS) {
      throw xml.broken();
    }
    return column;
  }

  private void parseCell(int column) throws IOException {
    String type = xml.attribute("t").orElse("n");
    int style = xml.number("s", 0, SpreadsheetLimits.FORMATS);
    boolean value = false;
    boolean calculated = false;
    text.setLength(0);
    while (xml.advance()) {
      if (xml.isEnd() && xml.element().equals("c")) {
        break;
      }
      if (!xml.isStart()) {
        continue;
      }
      switch (xml.element()) {
        case "v" -> {
          value = true;
          xml.text(text, CsvLimits.CELL_CHARACTERS);
        }
        case "is" -> {
          value = true;
          SharedTexts.richText(xml, text);
        }
        case "f" -> {
          calculated = true;
          formula.setLength(0);
          xml.text(formula, CsvLimits.CELL_CHARACTERS);
        }
        default -> xml.pass();
      }
    }
    count(text.length());
    if (calculated) {
      formulasInRow++;
      formulaColumns.set(column);
    }
    if (column >= cells.length) {
      if (!text.isEmpty()) {
        filledColumns.set(column);
      }
    } else if (value || calculated) {
      take(column, type, style, value, calculated);
    }
  }

  private void take(int column, String type, int style, boolean value, boolean calculated)
      throws IOException {
    // openpyxl writes an empty value where there is none; an empty text says that it is one.
    boolean isText = type.equals("str") || type.equals("inlineStr");
    if (calculated && (!value || (text.isEmpty() && !isText))) {
      flaw(column, CellFlaw.Code.FORMULA_WITHOUT_VALUE, "=" + formula);
      return;
    }
    switch (type) {
      case "s" -> put(column, shared());
      case "b" -> put(column, text.toString().strip().equals("1") ? "TRUE" : "FALSE");
      case "e" -> flaw(column, CellFlaw.Code.ERROR, text.toString());
      case "n" -> number(column, style, calculated);
      case "d" -> put(column, text.toString().replace('T', ' '));
      default -> put(column, text.toString());
    }
  }

  private String shared() throws IOException {
    int number;
    try {
      number = Integer.parseInt(text.toString().strip());
    } catch (NumberFormatException e) {
      throw xml.broken();
    }
    SharedTexts texts = context.texts();
    int length = texts.length(number).orElseThrow(xml::broken);
    count(length);
    return shapeOnly ? SOMETHING.substring(0, Math.min(length, 1)) : texts.get(number);
  }

  /// From now on texts are only checked to be there, which takes half the time.
  void readShapeOnly() {
    shapeOnly = true;
  }

  /// A short number can stand for a long text, a million times.
  private void count(int characters) throws IOException {
    charactersOfWindow += characters;
    if (charactersOfWindow > SpreadsheetLimits.WINDOW_CHARACTERS) {
      throw RefusedWorkbook.limit(
          SpreadsheetLimits.WINDOW_ROWS + " rows", SpreadsheetLimits.WINDOW_CHARACTERS);
    }
  }

  private void number(int column, int style, boolean calculated) throws IOException {
    String stored = text.toString().strip();
    if (stored.isEmpty()) {
      return;
    }
    NumberText.Origin origin = calculated ? NumberText.Origin.CALCULATED : NumberText.Origin.TYPED;
    Optional<String> number;
    try {
      number = NumberText.of(stored, context.formats().of(style), context.epoch(), origin);
    } catch (NumberFormatException e) {
      throw xml.broken();
    }
    if (number.isPresent()) {
      put(column, number.get());
    } else {
      flaw(column, CellFlaw.Code.LONG_NUMBER, stored);
    }
  }

  private void flaw(int column, CellFlaw.Code code, String found) {
    flaws.put(column, new CellFlaw(code, CellText.excerpt(found)));
    filled = Math.max(filled, column + 1);
  }

  private void put(int column, String value) {
    String decoded = EscapedText.decoded(value);
    String cell = CellText.stripped(decoded);
    OptionalInt control = CellText.control(decoded);
    if (cell.isEmpty() && control.isEmpty()) {
      return;
    }
    cells[column] = cell;
    filled = Math.max(filled, column + 1);
    filledColumns.set(column);
    if (defect.isPresent()) {
      return;
    }
    if (cell.length() > CsvLimits.CELL_CHARACTERS) {
      defect = defect(CsvDefect.Code.CELL_TOO_LONG, column, CellText.excerpt(cell));
    } else if (control.isPresent()) {
      String found = String.format("U+%04X", control.getAsInt());
      defect = defect(CsvDefect.Code.CONTROL_CHARACTER, column, found);
    }
  }

  private Optional<CsvDefect> defect(CsvDefect.Code code, int column, String found) {
    return Optional.of(new CsvDefect(row, code, column + 1, found, OptionalLong.empty()));
  }

  /// The current row; empty where it is blank.
  Optional<CsvLine> line() {
    if (defect.isPresent()) {
      return Optional.of(defect.get());
    }
    return filled == 0
        ? Optional.empty()
        : Optional.of(new CsvRow(row, Arrays.asList(cells), flaws));
  }

  /// Number of the current row, as the spreadsheet shows it; 0 before the first.
  int row() {
    return row;
  }

  boolean isHidden() {
    return hidden;
  }

  boolean isBlank() {
    return filled == 0;
  }

  int formulasInRow() {
    return formulasInRow;
  }

  BitSet formulaColumns() {
    return formulaColumns;
  }

  BitSet hiddenColumns() {
    return hiddenColumns;
  }

  /// Columns in which something stands, also behind the width.
  BitSet filledColumns() {
    return filledColumns;
  }

  /// The first merged ranges, such as `A2:A5`; complete at the end of the sheet.
  List<String> merged() {
    return List.copyOf(merged);
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
