package org.greenloop.batch.intake;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.MeterMonth;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.activity.Settlement;
import org.greenloop.accounting.activity.Submission;
import org.greenloop.accounting.activity.Submission.Acceptance;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.energy.MeterFile;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.plausibility.Warnings;
import org.greenloop.batch.csv.FileProblem;
import org.greenloop.batch.csv.FileProblem.Code;
import org.greenloop.batch.csv.HeaderMatch;
import org.greenloop.batch.csv.Table;
import org.greenloop.batch.csv.TableRows;
import org.greenloop.batch.intake.MasterDataIntake.Keep;
import org.greenloop.batch.intake.MasterDataIntake.MasterDataReceipt;

/// Takes in one table: finds its template by the header, and lets its rows become master data or
/// facts.
final class TableImport {

  /// A table and what it is held against, as it was read just now: a sheet before may have
  /// registered what this one names.
  record Recognised(
      Table table, TemplateRecognition recognition, IntakeWorld world, Optional<Subject> company) {

    boolean isKnown() {
      return !(recognition instanceof TemplateRecognition.Unknown);
    }

    boolean isOfNoTemplate() {
      return recognition instanceof TemplateRecognition.Unknown unknown
          && FileIssues.isOfNoTemplate(unknown.match());
    }

    int knownColumns() {
      return switch (recognition) {
        case TemplateRecognition.Known known -> known.match().columns().size();
        case TemplateRecognition.Mapped mapped -> table.header().cells().size();
        case TemplateRecognition.Unknown unknown -> unknown.match().columns().size();
      };
    }

    /// Among the templates; behind them all where none is known.
    int place() {
      List<IntakeTemplate> order = List.of(IntakeTemplate.values());
      return switch (recognition) {
        case TemplateRecognition.Known known -> order.indexOf(known.template());
        case TemplateRecognition.Mapped mapped -> order.indexOf(IntakeTemplate.METER);
        case TemplateRecognition.Unknown unknown -> order.size();
      };
    }
  }

  /// Reads the world anew for each table.
  interface Worlds {
    IntakeWorld now();
  }

  private final Worlds worlds;
  private final Submissions submissions;
  private final Warnings warnings;
  private final SubmissionIntake intake;
  private final MasterDataIntake masterData;
  private final CertificateBatchIntake certificateBatches;
  private final Clock clock;

  TableImport(
      Worlds worlds,
      Submissions submissions,
      Warnings warnings,
      SubmissionIntake intake,
      MasterDataIntake masterData,
      CertificateBatchIntake certificateBatches,
      Clock clock) {
    this.worlds = worlds;
    this.submissions = submissions;
    this.warnings = warnings;
    this.intake = intake;
    this.masterData = masterData;
    this.certificateBatches = certificateBatches;
    this.clock = clock;
  }

  /// @throws UnknownCompany when the request names one that is not registered
  Recognised recognise(Table table, ImportRequest request) {
    IntakeWorld world = worlds.now();
    Optional<Subject> company = request.company().map(code -> company(code, world.subjects()));
    List<MeterFile> kinds =
        world.meterFiles().stream()
            .filter(kind -> company.filter(own -> own.id() == kind.companyId()).isPresent())
            .toList();
    return new Recognised(
        table, TemplateRecognition.of(table.header(), request.templates(), kinds), world, company);
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

  /// @throws UnknownCompany when a template of monthly facts has no submitting company
  void checkCompany(Recognised table, ImportRequest request) {
    if (table.recognition() instanceof TemplateRecognition.Known known
        && known.template().activityTemplate().isPresent()
        && request.company().isEmpty()) {
      throw new UnknownCompany(
          "the template "
              + known.template().code()
              + " needs the submitting company: --as COMPANY");
    }
  }

  /// @param nameless columns in which something stands but that have no name
  ImportReceipt take(Recognised recognised, HandedIn file, List<String> nameless)
      throws IOException {
    Table table = recognised.table();
    checkCompany(recognised, file.request());
    Optional<String> duplicate = table.header().duplicate();
    if (duplicate.isPresent()) {
      FileProblem problem =
          FileProblem.inRow(Code.DUPLICATE_HEADER, duplicate.get(), table.headerRow());
      return file.unread(List.of(FileIssues.of(problem)), table.encoding());
    }
    return switch (recognised.recognition()) {
      case TemplateRecognition.Unknown(IntakeTemplate closest, HeaderMatch match) ->
          file.unread(FileIssues.ofHeader(table, closest, match), table.encoding());
      case TemplateRecognition.Mapped(MeterFile kind) -> {
        int company = recognised.company().orElseThrow().id();
        Submission submission = receive(file, Template.METER, company);
        RowReader rows =
            new MeterFileRows(
                new SourceTable(
                    submission.id(),
                    company,
                    recognised.world(),
                    table.header(),
                    MeterFileRows.match(kind, table.header())),
                kind);
        yield facts(submission, recognised, file, rows, nameless);
      }
      case TemplateRecognition.Known(IntakeTemplate template, HeaderMatch match) -> {
        List<String> unread = unreadColumns(match, nameless);
        Optional<Template> facts = template.activityTemplate();
        if (facts.isEmpty()) {
          yield masterData(template, recognised, match, file, unread);
        }
        if (file.sheet().isPresent() && isWithoutRows(table)) {
          yield file.blank(template.code(), unread, table.encoding());
        }
        int company = recognised.company().orElseThrow().id();
        Submission submission = receive(file, facts.get(), company);
        RowReader rows =
            RowReaders.of(
                facts.get(),
                new SourceTable(
                    submission.id(), company, recognised.world(), table.header(), match));
        yield facts(submission, recognised, file, rows, unread);
      }
    };
  }

  /// A sheet of a downloaded template that the company has no use for.
  private static boolean isWithoutRows(Table table) throws IOException {
    try (TableRows rows = table.read()) {
      return !rows.hasNext();
    }
  }

  private static List<String> unreadColumns(HeaderMatch match, List<String> nameless) {
    List<String> unread = new ArrayList<>();
    match.unknown().forEach(column -> unread.add(column.name()));
    unread.addAll(nameless);
    return unread;
  }

  private Submission receive(HandedIn file, Template template, int companyId) {
    ImportRequest request = file.request();
    return submissions.receive(
        new Submission(
            0,
            companyId,
            template,
            file.name(),
            file.sha256(),
            file.sheet(),
            request.acceptance(),
            request.correctionReason(),
            request.estimate(),
            request.submittedBy(),
            clock.instant()));
  }

  private ImportReceipt facts(
      Submission submission,
      Recognised recognised,
      HandedIn file,
      RowReader rows,
      List<String> unreadColumns) {
    boolean repeated = isFinished(submission);
    intake.run(submission, recognised.table(), rows, file.progress());
    Settlement settlement = submissions.findSettlement(submission.id()).orElseThrow();
    List<MeterMonth> months =
        submission.template() == Template.METER
            ? submissions.listMeterMonths(submission.id())
            : List.of();
    List<RowIssue> issues = submissions.listIssues(submission.id(), file.mostIssues());
    return new ImportReceipt(
        Optional.of(submission.id()),
        submission.template().code(),
        submission.fileName(),
        submission.sheet(),
        submission.sha256(),
        settlement.rows(),
        settlement.accepted(),
        settlement.rejected(),
        issues,
        submissions.countIssues(submission.id()),
        repeated,
        unreadColumns,
        recognised.table().encoding(),
        notices(submission, file),
        months,
        warnings.list(submission.id(), file.mostIssues()),
        warnings.count(submission.id()));
  }

  /// What the file says about itself, then what its rows refer to and is not there.
  private List<RowIssue> notices(Submission submission, HandedIn file) {
    List<RowIssue> notices = new ArrayList<>(file.notices());
    notices.addAll(submissions.listLooseEnds(submission.id(), file.mostIssues()));
    return notices;
  }

  /// Settled is not enough: an earlier run may have died while it posted.
  private boolean isFinished(Submission submission) {
    return submissions.findSettlement(submission.id()).isPresent()
        && submissions.listUnfinished().stream().noneMatch(s -> s.id() == submission.id());
  }

  private ImportReceipt masterData(
      IntakeTemplate template,
      Recognised recognised,
      HeaderMatch match,
      HandedIn file,
      List<String> unreadColumns)
      throws IOException {
    MasterDataReceipt receipt =
        template == IntakeTemplate.GREEN_CERTIFICATES
            ? certificateBatches.take(
                recognised.table(),
                match,
                recognised.world(),
                recognised.company(),
                file.request().acceptance(),
                file.request().submittedBy(),
                clock.instant())
            : masterData.take(
                template,
                recognised.table(),
                match,
                recognised.world(),
                file.request().acceptance() == Acceptance.PARTIAL
                    ? Keep.GOOD_ROWS
                    : Keep.ALL_OR_NOTHING);
    return new ImportReceipt(
        Optional.empty(),
        template.code(),
        file.name(),
        file.sheet(),
        file.sha256(),
        receipt.rows(),
        receipt.accepted(),
        receipt.rows() - receipt.accepted(),
        receipt.issues().stream().limit(file.mostIssues()).toList(),
        receipt.issues().size(),
        false,
        unreadColumns,
        recognised.table().encoding(),
        file.notices(),
        List.of(),
        List.of(),
        0);
  }
}
