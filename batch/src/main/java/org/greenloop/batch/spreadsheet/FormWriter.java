package org.greenloop.batch.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.greenloop.accounting.quantity.DecimalText;
import org.greenloop.batch.csv.FilledRows;
import org.greenloop.batch.spreadsheet.FormSheet.Content;
import org.greenloop.batch.spreadsheet.FormSheet.Filling;
import org.greenloop.batch.spreadsheet.FormSheet.FormColumn;

/// Writes a workbook to be filled in: a sheet for each form, notes, and a hidden sheet with the
/// words to choose from. A word that is not in the list is questioned and not refused, because
/// every name that a template accepts may be written.
public final class FormWriter {

  private static final String NOTES = "说明 Notes";
  private static final String LISTS = "清单 Lists";
  private static final int WIDTH = 18;
  private static final int NOTES_WIDTH = 110;

  /// Column of the mark by which the notes and lists are known as no data.
  private static final int MARK = 25;

  /// Rows below those that are filled beforehand, for which lists are offered.
  private static final int MORE_ROWS = 1000;

  private static final String REQUIRED = "1F4E79";
  private static final String OPTIONAL = "7F8C99";
  private static final String PREFILLED = "EEF3F8";

  private final Map<List<String>, Range> lists = new LinkedHashMap<>();

  private FormWriter() {}

  /// @param notes lines of text, the first a heading
  /// @param out left open
  public static void write(OutputStream out, List<FormSheet> forms, List<String> notes)
      throws IOException {
    Workbook workbook = new Workbook(out, "Greenloop", "1.0");
    new FormWriter().write(workbook, forms, notes);
    workbook.finish();
  }

  private void write(Workbook workbook, List<FormSheet> forms, List<String> notes) {
    List<Worksheet> sheets =
        forms.stream().map(form -> workbook.newWorksheet(form.name())).toList();
    writeNotes(workbook.newWorksheet(NOTES), notes);
    Worksheet words = workbook.newWorksheet(LISTS);
    words.setVisibilityState(VisibilityState.HIDDEN);
    words.value(0, MARK, FilledRows.HEADER);
    for (int i = 0; i < forms.size(); i++) {
      writeForm(sheets.get(i), forms.get(i), words);
    }
  }

  private static void writeNotes(Worksheet sheet, List<String> notes) {
    sheet.width(0, NOTES_WIDTH);
    for (int i = 0; i < notes.size(); i++) {
      sheet.value(i, 0, notes.get(i));
      sheet.style(i, 0).wrapText(true).verticalAlignment("top").set();
    }
    sheet.style(0, 0).bold().set();
    sheet.value(0, MARK, FilledRows.HEADER);
    sheet.hideColumn(MARK);
  }

  private void writeForm(Worksheet sheet, FormSheet form, Worksheet words) {
    sheet.freezePane(0, 1);
    sheet.rowHeight(0, 32);
    int last = form.rows().size() + MORE_ROWS;
    for (int c = 0; c < form.columns().size(); c++) {
      FormColumn column = form.columns().get(c);
      sheet.value(0, c, column.header());
      sheet
          .style(0, c)
          .bold()
          .wrapText(true)
          .verticalAlignment("center")
          .fontColor("FFFFFF")
          .fillColor(column.filling() == Filling.REQUIRED ? REQUIRED : OPTIONAL)
          .set();
      if (column.filling() == Filling.HIDDEN) {
        sheet.hideColumn(c);
        continue;
      }
      sheet.width(c, WIDTH);
      sheet.comment(0, c, column.comment());
      if (column.content() == Content.TEXT) {
        sheet.style(c).format("@").set();
      }
      if (!column.choices().isEmpty()) {
        sheet
            .range(1, c, last, c)
            .validateWithList(list(words, column.choices()))
            .allowBlank(true)
            .showDropdown(true)
            .showErrorMessage(true)
            .errorStyle(DataValidationErrorStyle.WARNING)
            .errorTitle("不在清单中 Not in the list")
            .error(
                "模板可能仍接受此写法，提交时会检查。 It may be accepted all the same; it is checked when handed in.");
      }
    }
    for (int r = 0; r < form.rows().size(); r++) {
      writeRow(sheet, r + 1, form.columns(), form.rows().get(r));
    }
  }

  private static void writeRow(
      Worksheet sheet, int row, List<FormColumn> columns, List<String> cells) {
    for (int c = 0; c < cells.size(); c++) {
      String cell = cells.get(c);
      if (cell.isEmpty()) {
        continue;
      }
      boolean text = columns.get(c).content() == Content.TEXT;
      if (!text && DecimalText.parse(cell) instanceof DecimalText.Decimal(BigDecimal number)) {
        sheet.value(row, c, number);
      } else {
        sheet.value(row, c, cell);
      }
      if (columns.get(c).filling() != Filling.HIDDEN) {
        if (text) {
          sheet.style(row, c).format("@").fillColor(PREFILLED).set();
        } else {
          sheet.style(row, c).fillColor(PREFILLED).set();
        }
      }
    }
  }

  /// The same list in several columns stands once.
  private Range list(Worksheet words, List<String> choices) {
    return lists.computeIfAbsent(
        choices,
        key -> {
          int column = lists.size() < MARK ? lists.size() : lists.size() + 1;
          for (int i = 0; i < choices.size(); i++) {
            words.value(i + 1, column, choices.get(i));
            words.style(i + 1, column).format("@").set();
          }
          return words.range(1, column, choices.size(), column);
        });
  }
}
