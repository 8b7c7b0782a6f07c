package org.greenloop.batch.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.energy.CarrierCatalog;
import org.greenloop.accounting.energy.Meters;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.greencertificate.GreenCertificates;
import org.greenloop.accounting.ledger.Restatements;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.plausibility.Warnings;
import org.greenloop.batch.csv.CsvFile;
import org.greenloop.batch.csv.CsvOpening;
import org.greenloop.batch.csv.FileProblem;
import org.greenloop.batch.job.JobRunner;
import org.greenloop.batch.job.Progress;
import org.greenloop.batch.plausibility.PlausibilityStep;
import org.greenloop.batch.posting.PostingSteps;
import org.greenloop.batch.reference.ReferenceData;
import org.greenloop.batch.spreadsheet.Workbook;
import org.greenloop.batch.spreadsheet.WorkbookOpening;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;

/// Takes in a file of any template: CSV, or a workbook of several sheets. The one way in, for the
/// command line, the portal and the interface.
public final class FileImport {

  private final FileArchive archive;
  private final TableImport tables;
  private final WorkbookImport workbooks;

  public FileImport(
      Organizations organizations,
      Meters meters,
      FactorEditions factors,
      Restatements restatements,
      Submissions submissions,
      CarrierCatalog carriers,
      GreenCertificates certificates,
      FileArchive archive,
      JobRepository jobs,
      PlatformTransactionManager transactions,
      JobRunner runner,
      Warnings warnings,
      PlausibilityStep plausibility,
      PostingSteps posting,
      Clock clock) {
    this.archive = archive;
    this.tables =
        new TableImport(
            () ->
                IntakeWorld.of(
                    organizations.directory(),
                    carriers,
                    new MonthFactors(factors, restatements::findEdition),
                    organizations.listProducts(),
                    meters.list(),
                    meters.listFiles()),
            submissions,
            warnings,
            new SubmissionIntake(
                jobs, transactions, runner, submissions, plausibility, posting, clock),
            new MasterDataIntake(
                organizations, meters, ReferenceData.areas(), ReferenceData.industries()),
            new CertificateBatchIntake(certificates),
            clock);
    this.workbooks = new WorkbookImport(tables);
  }

  /// Takes the file in and waits for the end. The same file again, also after a crash in the
  /// middle, ends with the same receipts.
  ///
  /// @param mostIssues how many issues a receipt lists
  /// @return one receipt for a CSV file, one for each sheet of a workbook
  /// @throws UnknownCompany when monthly facts name no known company
  public List<ImportReceipt> take(ImportRequest request, int mostIssues, Progress progress)
      throws IOException {
    String sha256 = archive.keep(request.file());
    HandedIn file =
        new HandedIn(request, sha256, Optional.empty(), List.of(), mostIssues, progress);
    Path path = archive.path(sha256);
    return Workbook.isLike(path) ? workbook(path, file) : List.of(csv(path, file));
  }

  private ImportReceipt csv(Path path, HandedIn file) throws IOException {
    return switch (CsvFile.open(path)) {
      case CsvOpening.Refused(FileProblem problem) ->
          file.unread(List.of(FileIssues.of(problem)), "");
      case CsvOpening.Opened(CsvFile csv) ->
          tables.take(tables.recognise(csv, file.request()), file, List.of());
    };
  }

  private List<ImportReceipt> workbook(Path path, HandedIn file) throws IOException {
    return switch (Workbook.open(path)) {
      case WorkbookOpening.Refused(FileProblem problem) ->
          List.of(file.unread(List.of(FileIssues.of(problem)), ""));
      case WorkbookOpening.Opened(Workbook opened) -> {
        try (Workbook workbook = opened) {
          yield workbooks.take(workbook, file);
        }
      }
    };
  }
}
