package org.greenloop.batch.intake;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.activity.Submission;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.Column.Recurrence;
import org.greenloop.batch.csv.Column.Units;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.csv.HeaderMatch;
import org.greenloop.batch.csv.Table;
import org.greenloop.batch.csv.TableRows;

/// What a company reported last in the recurring columns of a template, read from the files it
/// handed in: the same sites, carriers, flows and units return month after month.
final class LastRows {

  private static final int MOST_FILES = 12;
  private static final int MOST_ROWS = 500;
  private static final int MOST_READ = 20_000;

  /// @param cells by the key of their column
  record Row(Map<String, String> cells) {}

  /// @param units that the headers named, by the key of their column; the latest counts
  record Rows(List<Row> rows, Map<String, String> units) {}

  private final Submissions submissions;
  private final SubmittedTables tables;

  LastRows(Submissions submissions, FileArchive archive) {
    this.submissions = submissions;
    this.tables = new SubmittedTables(archive);
  }

  /// Distinct rows, those of the latest file first; none where nothing was reported yet.
  Rows find(int companyId, IntakeTemplate template) throws IOException {
    Set<Row> rows = new LinkedHashSet<>();
    Map<String, String> units = new LinkedHashMap<>();
    List<Submission> latest =
        template
            .activityTemplate()
            .map(facts -> submissions.listLatest(companyId, facts, MOST_FILES))
            .orElse(List.of());
    for (Submission submission : latest) {
      read(submission, template, rows, units);
    }
    return new Rows(rows.stream().limit(MOST_ROWS).toList(), units);
  }

  private void read(
      Submission submission, IntakeTemplate template, Set<Row> rows, Map<String, String> units)
      throws IOException {
    tables.read(submission, found -> read(submission, template, found, rows, units));
  }

  private void read(
      Submission submission,
      IntakeTemplate template,
      List<Table> tables,
      Set<Row> rows,
      Map<String, String> units)
      throws IOException {
    Set<Integer> refused =
        submissions.listIssues(submission.id(), MOST_READ).stream()
            .map(RowIssue::row)
            .collect(Collectors.toSet());
    for (Table table : tables) {
      HeaderMatch match = table.header().match(template.columns());
      if (match.isUsable()) {
        match.units().forEach(units::putIfAbsent);
        try (TableRows lines = table.read()) {
          for (int read = 0;
              lines.hasNext() && read < MOST_READ && rows.size() < MOST_ROWS;
              read++) {
            if (lines.next() instanceof CsvRow row && !refused.contains(row.row())) {
              rows.add(recurring(template, match, row, units));
            }
          }
        }
        return;
      }
    }
  }

  private static Row recurring(
      IntakeTemplate template, HeaderMatch match, CsvRow row, Map<String, String> units) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (Column column : template.columns().columns()) {
      String text = match.cell(row, column.key());
      boolean sameUnit =
          column.units() == Units.NONE
              || match.unit(column.key()).equals(Optional.ofNullable(units.get(column.key())));
      if (column.recurrence() == Recurrence.MONTHLY && !text.isEmpty() && sameUnit) {
        cells.put(column.key(), text);
      }
    }
    Optional<String> unitOfHeader =
        template.columns().columns().stream()
            .filter(column -> column.recurrence() == Recurrence.NONE)
            .flatMap(column -> match.unit(column.key()).stream())
            .findFirst();
    boolean hasUnit =
        template.columns().columns().stream().anyMatch(column -> column.key().equals("unit"));
    if (hasUnit && unitOfHeader.isPresent()) {
      cells.putIfAbsent("unit", unitOfHeader.get());
    }
    return new Row(Map.copyOf(cells));
  }
}
