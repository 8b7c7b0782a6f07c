package org.greenloop.batch.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.batch.csv.FileProblem;
import org.greenloop.batch.csv.FileProblem.Code;
import org.greenloop.batch.csv.FilledRows;
import org.greenloop.batch.csv.Table;
import org.greenloop.batch.intake.TableImport.Recognised;
import org.greenloop.batch.spreadsheet.Sheet;
import org.greenloop.batch.spreadsheet.Sheet.Visibility;
import org.greenloop.batch.spreadsheet.Workbook;

/// Takes in a workbook sheet by sheet, in the order of the templates: the sites before what they
/// used. Each sheet that a template knows is a submission of its own, with a receipt of its own;
/// the others are named.
final class WorkbookImport {

  private final TableImport tables;

  WorkbookImport(TableImport tables) {
    this.tables = tables;
  }

  /// @return a receipt for each sheet that is not blank, those that were read first
  List<ImportReceipt> take(Workbook workbook, HandedIn file) throws IOException {
    List<Sheet> shown = new ArrayList<>();
    List<ImportReceipt> unread = new ArrayList<>();
    for (Sheet sheet : workbook.sheets()) {
      if (sheet.isBlank()) {
        continue;
      }
      if (sheet.visibility() == Visibility.SHOWN) {
        shown.add(sheet);
      } else if (!isOfDownload(sheet)) {
        unread.add(unread(sheet, file, Rule.HIDDEN_SHEET));
      }
    }
    if (shown.isEmpty() && unread.isEmpty()) {
      return List.of(
          file.unread(List.of(FileIssues.of(FileProblem.of(Code.EMPTY_FILE, ""))), "xlsx"));
    }
    List<ImportReceipt> receipts = new ArrayList<>();
    for (Sheet sheet : inOrder(shown, file)) {
      Recognised recognised = recognised(sheet, file);
      if (recognised.isOfNoTemplate() && isOfDownload(sheet)) {
        continue;
      }
      if (recognised.isOfNoTemplate()) {
        unread.add(unread(sheet, file, Rule.SHEET_NOT_READ));
      } else {
        receipts.add(
            tables.take(
                recognised,
                file.sheet(sheet.name(), SheetNotices.of(sheet, recognised.table())),
                sheet.columnsWithoutName(recognised.table().header())));
      }
    }
    if (receipts.isEmpty()) {
      receipts.add(file.unread(List.of(nothingRead(shown)), "xlsx"));
    }
    receipts.addAll(unread);
    return receipts;
  }

  /// Asks for the submitting company before anything is taken in.
  private List<Sheet> inOrder(List<Sheet> sheets, HandedIn file) {
    record Placed(Sheet sheet, int place) {}
    List<Placed> placed = new ArrayList<>();
    for (Sheet sheet : sheets) {
      Recognised recognised = recognised(sheet, file);
      tables.checkCompany(recognised, file.request());
      placed.add(new Placed(sheet, recognised.place()));
    }
    return placed.stream()
        .sorted(Comparator.comparingInt(Placed::place))
        .map(Placed::sheet)
        .toList();
  }

  /// The sheet under the first row that a template knows as its header; under the row that comes
  /// closest where none does.
  private Recognised recognised(Sheet sheet, HandedIn file) {
    Optional<Recognised> closest = Optional.empty();
    for (Table table : sheet.tables()) {
      Recognised recognised = tables.recognise(table, file.request());
      if (recognised.isKnown()) {
        return recognised;
      }
      if (closest.isEmpty() || recognised.knownColumns() > closest.get().knownColumns()) {
        closest = Optional.of(recognised);
      }
    }
    return closest.orElseThrow();
  }

  private static ImportReceipt unread(Sheet sheet, HandedIn file, Rule rule) {
    return file.sheet(sheet.name(), List.of(SheetNotices.notice(rule, 1, sheet.name())))
        .unread(List.of(), "xlsx");
  }

  private static RowIssue nothingRead(List<Sheet> shown) {
    String names = String.join(", ", shown.stream().map(Sheet::name).toList());
    return new RowIssue(1, "", Rule.UNKNOWN_TEMPLATE, names, List.of());
  }

  /// The notes of a downloaded template, and the lists from which its cells are chosen.
  private static boolean isOfDownload(Sheet sheet) {
    List<Table> tables = sheet.tables();
    return !tables.isEmpty()
        && tables.getFirst().header().cells().stream().anyMatch(FilledRows::isMarker);
  }
}
