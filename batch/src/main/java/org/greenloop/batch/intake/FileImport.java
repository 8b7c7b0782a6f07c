package org.greenloop.batch.intake;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.MeterMonth;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.activity.Settlement;
import org.greenloop.accounting.activity.Submission;
import org.greenloop.accounting.activity.Submission.Acceptance;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.energy.CarrierCatalog;
import org.greenloop.accounting.energy.MeterFile;
import org.greenloop.accounting.energy.Meters;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvFile;
import org.greenloop.batch.csv.CsvOpening;
import org.greenloop.batch.csv.FileProblem;
import org.greenloop.batch.csv.HeaderMatch;
import org.greenloop.batch.job.JobRunner;
import org.greenloop.batch.job.Progress;
import org.greenloop.batch.posting.PostingSteps;
import org.greenloop.batch.reference.ReferenceData;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;

/// Takes in a file of any template. The one way in, for the command line, the portal and the
/// interface.
public final class FileImport {

  private final Organizations organizations;
  private final Meters meters;
  private final FactorEditions factors;
  private final Submissions submissions;
  private final CarrierCatalog carriers;
  private final FileArchive archive;
  private final SubmissionIntake intake;
  private final MasterDataIntake masterData;
  private final Clock clock;

  public FileImport(
      Organizations organizations,
      Meters meters,
      FactorEditions factors,
      Submissions submissions,
      CarrierCatalog carriers,
      FileArchive archive,
      JobRepository jobs,
      PlatformTransactionManager transactions,
      JobRunner runner,
      PostingSteps posting,
      Clock clock) {
    this.organizations = organizations;
    this.meters = meters;
    this.factors = factors;
    this.submissions = submissions;
    this.carriers = carriers;
    this.archive = archive;
    this.intake = new SubmissionIntake(jobs, transactions, runner, submissions, posting, clock);
    this.masterData =
        new MasterDataIntake(
            organizations, meters, ReferenceData.areas(), ReferenceData.industries());
    this.clock = clock;
  }

  /// Takes the file in and waits for the end. The same file again, also after a crash in the
  /// middle, ends with the same receipt.
  ///
  /// @param mostIssues how many issues the receipt lists
  /// @throws UnknownCompany when monthly facts name no known company
  public ImportReceipt take(ImportRequest request, int mostIssues, Progress progress)
      throws IOException {
    String sha256 = archive.keep(request.file());
    return switch (CsvFile.open(archive.path(sha256))) {
      case CsvOpening.Refused(FileProblem problem) ->
          refusedAsAWhole(request, sha256, List.of(issue(problem)), "");
      case CsvOpening.Opened(CsvFile file) -> take(request, file, sha256, mostIssues, progress);
    };
  }

  private ImportReceipt take(
      ImportRequest request, CsvFile file, String sha256, int mostIssues, Progress progress)
      throws IOException {
    IntakeWorld world =
        IntakeWorld.of(
            organizations.directory(),
            carriers,
            factors.current(),
            organizations.listProducts(),
            meters.list(),
            meters.listFiles());
    Optional<Subject> company = request.company().map(code -> company(code, world.subjects()));
    List<MeterFile> kinds =
        world.meterFiles().stream()
            .filter(kind -> company.filter(own -> own.id() == kind.companyId()).isPresent())
            .toList();
    return switch (TemplateRecognition.of(file.header(), request.template(), kinds)) {
      case TemplateRecognition.Unknown(IntakeTemplate closest, HeaderMatch match) ->
          refusedAsAWhole(
              request, sha256, headerIssues(file, closest, match), file.charset().name());
      case TemplateRecognition.Mapped(MeterFile kind) -> {
        Submission submission =
            receive(request, Template.METER, company.orElseThrow().id(), sha256);
        RowReader rows =
            new MeterFileRows(submission.id(), company.get().id(), world, kind, file.header());
        yield facts(submission, file, rows, List.of(), mostIssues, progress);
      }
      case TemplateRecognition.Known(IntakeTemplate template, HeaderMatch match) -> {
        Optional<Template> facts = template.activityTemplate();
        yield facts.isEmpty()
            ? masterData(request, template, file, match, world, sha256, mostIssues)
            : facts(
                request,
                facts.get(),
                company.orElseThrow(
                    () ->
                        new UnknownCompany(
                            "the template "
                                + template.code()
                                + " needs the submitting company: --as COMPANY")),
                file,
                match,
                world,
                sha256,
                mostIssues,
                progress);
      }
    };
  }

  private static Subject company(String code, SubjectDirectory subjects) {
    return subjects
        .find(code, SubjectKind.COMPANY)
        .orElseThrow(
            () ->
                new UnknownCompany(
                    "no company has the code or credit identifier "
                        + code
                        + "; import companies.csv first"));
  }

  private ImportReceipt facts(
      ImportRequest request,
      Template template,
      Subject company,
      CsvFile file,
      HeaderMatch match,
      IntakeWorld world,
      String sha256,
      int mostIssues,
      Progress progress) {
    Submission submission = receive(request, template, company.id(), sha256);
    RowReader rows =
        RowReaders.of(template, submission.id(), company.id(), world, file.header(), match);
    List<String> unknown = match.unknown().stream().map(HeaderMatch.UnknownColumn::name).toList();
    return facts(submission, file, rows, unknown, mostIssues, progress);
  }

  private Submission receive(
      ImportRequest request, Template template, int companyId, String sha256) {
    return submissions.receive(
        new Submission(
            0,
            companyId,
            template,
            request.fileName(),
            sha256,
            request.acceptance(),
            request.correctionReason(),
            Optional.empty(),
            request.submittedBy(),
            clock.instant()));
  }

  private ImportReceipt facts(
      Submission submission,
      CsvFile file,
      RowReader rows,
      List<String> unknownColumns,
      int mostIssues,
      Progress progress) {
    boolean repeated = isFinished(submission);
    intake.run(submission, file, rows, progress);
    Settlement settlement = submissions.findSettlement(submission.id()).orElseThrow();
    List<MeterMonth> months =
        submission.template() == Template.METER
            ? submissions.listMeterMonths(submission.id())
            : List.of();
    List<RowIssue> issues = submissions.listIssues(submission.id(), mostIssues);
    return new ImportReceipt(
        Optional.of(submission.id()),
        submission.template().code(),
        submission.fileName(),
        submission.sha256(),
        settlement.rows(),
        settlement.accepted(),
        settlement.rejected(),
        issues,
        submissions.countIssues(submission.id()),
        repeated,
        unknownColumns,
        file.charset().name(),
        months);
  }

  /// Settled is not enough: an earlier run may have died while it posted.
  private boolean isFinished(Submission submission) {
    return submissions.findSettlement(submission.id()).isPresent()
        && submissions.listUnfinished().stream().noneMatch(s -> s.id() == submission.id());
  }

  private ImportReceipt masterData(
      ImportRequest request,
      IntakeTemplate template,
      CsvFile file,
      HeaderMatch match,
      IntakeWorld world,
      String sha256,
      int mostIssues)
      throws IOException {
    MasterDataIntake.MasterDataReceipt receipt =
        masterData.take(
            template,
            file,
            match,
            world,
            request.acceptance() == Acceptance.PARTIAL
                ? MasterDataIntake.Keep.GOOD_ROWS
                : MasterDataIntake.Keep.ALL_OR_NOTHING);
    return new ImportReceipt(
        Optional.empty(),
        template.code(),
        request.fileName(),
        sha256,
        receipt.rows(),
        receipt.accepted(),
        receipt.rows() - receipt.accepted(),
        receipt.issues().stream().limit(mostIssues).toList(),
        receipt.issues().size(),
        false,
        match.unknown().stream().map(HeaderMatch.UnknownColumn::name).toList(),
        file.charset().name(),
        List.of());
  }

  private static ImportReceipt refusedAsAWhole(
      ImportRequest request, String sha256, List<RowIssue> issues, String charset) {
    return new ImportReceipt(
        Optional.empty(),
        "",
        request.fileName(),
        sha256,
        0,
        0,
        0,
        issues,
        issues.size(),
        false,
        List.of(),
        charset,
        List.of());
  }

  private static List<RowIssue> headerIssues(
      CsvFile file, IntakeTemplate closest, HeaderMatch match) {
    List<RowIssue> issues = new ArrayList<>();
    int row = file.headerRow();
    if (match.columns().size() < 2) {
      String header = String.join(", ", file.header().cells());
      return List.of(
          new RowIssue(
              row,
              "",
              Rule.UNKNOWN_TEMPLATE,
              header.length() > 80 ? header.substring(0, 80) + "…" : header,
              List.of()));
    }
    for (Column column : match.missing()) {
      issues.add(
          new RowIssue(
              row,
              column.names().getFirst(),
              Rule.MISSING_COLUMN,
              "",
              List.of(closest.code(), String.join(" / ", column.names()))));
    }
    match
        .ambiguous()
        .forEach(
            ambiguous ->
                issues.add(
                    new RowIssue(
                        row,
                        ambiguous.names().getFirst(),
                        Rule.AMBIGUOUS_COLUMN,
                        String.join(" / ", ambiguous.names()),
                        List.of(closest.code()))));
    return issues;
  }

  private static RowIssue issue(FileProblem problem) {
    Rule rule =
        switch (problem.code()) {
          case EMPTY_FILE -> Rule.EMPTY_FILE;
          case TOO_LARGE -> Rule.FILE_TOO_LARGE;
          case NOT_TEXT -> Rule.NOT_A_TEXT_FILE;
          case BAD_ENCODING -> Rule.BAD_ENCODING;
          case BAD_HEADER -> Rule.BAD_HEADER;
          case DUPLICATE_HEADER -> Rule.AMBIGUOUS_COLUMN;
          case TOO_MANY_COLUMNS -> Rule.TOO_MANY_COLUMNS;
        };
    return new RowIssue(
        problem.row().orElse(1),
        "",
        rule,
        problem.found(),
        problem.byteOffset().isPresent()
            ? List.of(String.valueOf(problem.byteOffset().getAsLong()))
            : List.of());
  }
}
