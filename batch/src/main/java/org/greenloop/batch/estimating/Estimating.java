package org.greenloop.batch.estimating;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.EstimateMethod;
import org.greenloop.accounting.activity.ProductionActivity;
import org.greenloop.accounting.activity.Submission.Acceptance;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.estimate.EstimateRefused;
import org.greenloop.accounting.estimate.Estimator;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.batch.csv.CsvExport;
import org.greenloop.batch.intake.FileImport;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.batch.intake.ImportRequest;
import org.greenloop.batch.intake.IntakeTemplate;
import org.greenloop.batch.intake.SubmittedTables;
import org.greenloop.batch.job.Progress;

/// Estimates the report of a site for a month that it did not hand in, on request:
///
///     facts of other months ─Estimator─▶ scaled rows ─▶ a CSV file ─▶ the intake of every file
///
/// The file is a submission like any other, so it is archived, posted, explained and repeated like
/// one. What the site then reports itself takes its place.
public final class Estimating {

  private static final int MOST_ISSUES = 100;

  private final Organizations organizations;
  private final Submissions submissions;
  private final SubmittedTables tables;
  private final FileImport imports;

  public Estimating(
      Organizations organizations,
      Submissions submissions,
      SubmittedTables tables,
      FileImport imports) {
    this.organizations = organizations;
    this.submissions = submissions;
    this.tables = tables;
    this.imports = imports;
  }

  /// The same request again, also after a crash in the middle, ends with the same receipts.
  ///
  /// @throws EstimateRefused when the month was reported, or what the method rests on is not there
  public List<ImportReceipt> estimate(EstimateRequest request, Progress progress)
      throws IOException {
    if (!EstimatedRows.canEstimate(request.template())) {
      throw new EstimateRefused(
          "%s is not estimated; %s can be"
              .formatted(request.template().code(), String.join(", ", EstimatedRows.templates())));
    }
    requireMissing(request);
    YearMonth from = request.month().minusYears(1);
    YearMonth to = request.month().plusMonths(1);
    Map<YearMonth, List<Activity>> facts = new HashMap<>();
    list(request, request.template(), from, to)
        .forEach(row -> facts.computeIfAbsent(row.period(), m -> new ArrayList<>()).add(row));
    Map<YearMonth, List<ProductionActivity>> production = new HashMap<>();
    for (Activity row : list(request, Template.PRODUCTION, from, to)) {
      if (row instanceof ProductionActivity made) {
        production.computeIfAbsent(made.period(), m -> new ArrayList<>()).add(made);
      }
    }
    List<Estimator.Scaled> scaled =
        new Estimator(facts, production).estimate(request.method(), request.month());
    List<ImportReceipt> receipts = new ArrayList<>();
    for (Map.Entry<List<String>, List<List<String>>> file :
        new EstimatedRows(submissions, tables, request.template())
            .write(scaled, request.method(), request.month())
            .entrySet()) {
      receipts.addAll(take(request, file.getKey(), file.getValue(), progress));
    }
    return receipts;
  }

  private List<Activity> list(
      EstimateRequest request, Template template, YearMonth from, YearMonth to) {
    return submissions.listActivities(template, request.site().id(), from, to);
  }

  private void requireMissing(EstimateRequest request) {
    YearMonth month = request.month();
    if (request.template() == Template.ENERGY
        && !list(request, Template.METER, month, month).isEmpty()) {
      throw new EstimateRefused(
          "%s has meter readings of %s, which stand for its energy"
              .formatted(request.site().code(), month));
    }
    for (Activity row : list(request, request.template(), month, month)) {
      Optional<EstimateMethod> method = submissions.get(row.source().submissionId()).estimate();
      if (method.isEmpty()) {
        throw new EstimateRefused(
            "%s reported %s for %s; what was reported is corrected, not estimated"
                .formatted(request.site().code(), request.template().code(), month));
      }
      if (method.get() != request.method()) {
        throw new EstimateRefused(
            "%s of %s is estimated already, by %s; report it to replace the estimate"
                .formatted(request.template().code(), month, method.get().code()));
      }
    }
  }

  private List<ImportReceipt> take(
      EstimateRequest request, List<String> header, List<List<String>> rows, Progress progress)
      throws IOException {
    Path file = Files.createTempFile("greenloop-estimate", ".csv");
    try {
      try (OutputStream out = Files.newOutputStream(file);
          CsvExport csv = new CsvExport(out)) {
        csv.write(header);
        for (List<String> row : rows) {
          csv.write(row);
        }
      }
      return imports.take(
          new ImportRequest(
              file,
              "estimate-%s-%s-%s.csv"
                  .formatted(request.template().code(), request.site().code(), request.month()),
              request.site().companyId().map(id -> organizations.directory().get(id).code()),
              Acceptance.ALL_OR_NOTHING,
              IntakeTemplate.find(request.template().code()),
              ImportRequest.Scope.MONTHLY_FACTS,
              Optional.of("estimate 估算 " + request.method().code()),
              Optional.of(request.method()),
              request.requestedBy()),
          MOST_ISSUES,
          progress);
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
