package org.greenloop.batch.estimating;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.EstimateMethod;
import org.greenloop.accounting.activity.Submission;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.estimate.Estimator.Scaled;
import org.greenloop.accounting.quantity.DecimalText;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.csv.HeaderMatch;
import org.greenloop.batch.csv.Table;
import org.greenloop.batch.csv.TableRows;
import org.greenloop.batch.intake.IntakeTemplate;
import org.greenloop.batch.intake.SubmittedTables;

/// Writes estimated rows in the form of the template: the row that an estimate rests on as it was
/// handed in, with the missing month, scaled amounts, tier 4, and as evidence the method and the
/// row.
final class EstimatedRows {

  /// Columns that are amounts of the month and are scaled; the others say what the amount is of.
  private static final Map<Template, Set<String>> AMOUNTS =
      Map.of(
          Template.ENERGY, Set.of("quantity"),
          Template.WATER, Set.of("quantity", "metered", "fresh", "steam"),
          Template.WASTE, Set.of("quantity"),
          Template.PACKAGING, Set.of("quantity"),
          Template.MATERIALS, Set.of("quantity"),
          Template.POLLUTANTS, Set.of("quantity"),
          Template.PROCESS, Set.of("quantity"));

  /// Digits of a scaled amount; more would only look exact.
  private static final MathContext AMOUNT_DIGITS = new MathContext(9, RoundingMode.HALF_EVEN);

  private static final int LONGEST_FILE_NAME = 80;

  private final Submissions submissions;
  private final SubmittedTables tables;
  private final IntakeTemplate template;
  private final Set<String> amounts;

  EstimatedRows(Submissions submissions, SubmittedTables tables, Template template) {
    this.submissions = submissions;
    this.tables = tables;
    this.template = IntakeTemplate.find(template.code()).orElseThrow();
    this.amounts = AMOUNTS.getOrDefault(template, Set.of());
  }

  static boolean canEstimate(Template template) {
    return AMOUNTS.containsKey(template);
  }

  /// Codes of the templates that can be estimated, in order.
  static List<String> templates() {
    return AMOUNTS.keySet().stream().sorted().map(Template::code).toList();
  }

  /// The rows by the header that they stand under.
  Map<List<String>, List<List<String>>> write(
      List<Scaled> scaled, EstimateMethod method, YearMonth month) throws IOException {
    Map<Long, Map<Integer, Scaled>> bySubmission = new TreeMap<>();
    for (Scaled row : scaled) {
      bySubmission
          .computeIfAbsent(row.basis().source().submissionId(), id -> new TreeMap<>())
          .put(row.basis().source().row(), row);
    }
    Map<List<String>, List<List<String>>> written = new LinkedHashMap<>();
    for (Map.Entry<Long, Map<Integer, Scaled>> basis : bySubmission.entrySet()) {
      Submission submission = submissions.get(basis.getKey());
      tables.read(
          submission,
          candidates -> {
            Optional<Table> table =
                candidates.stream()
                    .filter(one -> one.header().match(template.columns()).isUsable())
                    .findFirst();
            if (table.isPresent()) {
              write(table.get(), submission, basis.getValue(), method, month, written);
            }
          });
    }
    return written;
  }

  private void write(
      Table table,
      Submission submission,
      Map<Integer, Scaled> scaled,
      EstimateMethod method,
      YearMonth month,
      Map<List<String>, List<List<String>>> written)
      throws IOException {
    HeaderMatch match = table.header().match(template.columns());
    List<Column> columns =
        template.columns().columns().stream()
            .filter(column -> match.find(column.key()).isPresent() || isOwn(column.key()))
            .toList();
    List<List<String>> rows =
        written.computeIfAbsent(header(columns, match), header -> new ArrayList<>());
    try (TableRows lines = table.read()) {
      while (lines.hasNext()) {
        if (lines.next() instanceof CsvRow row && scaled.containsKey(row.row())) {
          Scaled basis = Optional.ofNullable(scaled.get(row.row())).orElseThrow();
          rows.add(
              columns.stream()
                  .map(column -> cell(column.key(), match, row, basis, submission, method, month))
                  .toList());
        }
      }
    }
  }

  private static boolean isOwn(String key) {
    return key.equals("tier") || key.equals("evidence");
  }

  private static List<String> header(List<Column> columns, HeaderMatch match) {
    return columns.stream()
        .map(
            column ->
                column.names().getFirst()
                    + match.unit(column.key()).map(unit -> "(" + unit + ")").orElse(""))
        .toList();
  }

  private String cell(
      String key,
      HeaderMatch match,
      CsvRow row,
      Scaled basis,
      Submission submission,
      EstimateMethod method,
      YearMonth month) {
    return switch (key) {
      case "month" -> month.toString();
      case "tier" -> String.valueOf(DataQualityTier.ESTIMATE.number());
      case "evidence" -> evidence(basis, submission, method);
      default ->
          amounts.contains(key)
              ? scaled(match.cell(row, key), basis.factor())
              : match.cell(row, key);
    };
  }

  /// `估算 same-month-last-year × 1.2 (P 120 ÷ 100), 2024-03 energy.csv 17`: unlike any other, so
  /// that two deliveries of a month remain two.
  private static String evidence(Scaled basis, Submission submission, EstimateMethod method) {
    String name = submission.fileName();
    return "估算 %s × %s (%s), %s %s %d"
        .formatted(
            method.code(),
            Rounding.plain(basis.factor()),
            basis.inputs(),
            basis.basis().period(),
            name.length() > LONGEST_FILE_NAME ? name.substring(0, LONGEST_FILE_NAME) + "…" : name,
            basis.basis().source().row());
  }

  /// A cell that was accepted is blank or a number.
  private static String scaled(String text, BigDecimal factor) {
    return DecimalText.parse(text) instanceof DecimalText.Decimal(BigDecimal value)
        ? Rounding.plain(value.multiply(factor).round(AMOUNT_DIGITS))
        : text;
  }
}
