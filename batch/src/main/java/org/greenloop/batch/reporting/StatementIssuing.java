package org.greenloop.batch.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.indicator.Closings;
import org.greenloop.accounting.ledger.LedgerLocks.Mode;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.issuing.DocumentIssuing;
import org.greenloop.batch.job.JobRunner;
import org.greenloop.batch.job.Progress;
import org.greenloop.batch.job.SubjectRange;
import org.greenloop.certificate.statement.StatementContent;
import org.greenloop.certificate.statement.StatementDocument;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.task.TaskExecutor;

/// Issues the statements of a closed month, of one subject or of all sites and parks:
///
///     sites and parks ─ranges of ids─▶ StatementContent ─printed, signed─▶ register, files, log
///
/// Each document is a transaction of its own, so no range holds the log while another prints. A run
/// that was stopped is taken up: ranges that are done are left out, and in the one that was being
/// worked on what is in the register already is found there by its data. So nothing is issued twice,
/// however often a run dies. After a run that came to its end the same command looks at every subject
/// again and issues what would say something else now.
public final class StatementIssuing {

  private static final String JOB = "statements";
  private static final String MONTH = "month";
  private static final String AT = "at";

  /// What a range holds in memory: all figures of three months of each, and one document.
  private static final int SUBJECTS_PER_RANGE = 8;

  /// Runs among which a stopped one is looked for, newest first.
  private static final int RUNS_LOOKED_AT = 100;

  private final JobRepository jobs;
  private final TaskExecutor threads;
  private final JobRunner runner;
  private final Organizations organizations;
  private final Closings closings;
  private final StatementAssembling assembling;
  private final DocumentIssuing documents;
  private final IssuedDocuments register;
  private final Clock clock;
  private final StatementDocument document = new StatementDocument();

  public StatementIssuing(
      JobRepository jobs,
      TaskExecutor threads,
      JobRunner runner,
      Organizations organizations,
      Closings closings,
      StatementAssembling assembling,
      DocumentIssuing documents,
      IssuedDocuments register,
      Clock clock) {
    this.jobs = jobs;
    this.threads = threads;
    this.runner = runner;
    this.organizations = organizations;
    this.closings = closings;
    this.assembling = assembling;
    this.documents = documents;
    this.register = register;
    this.clock = clock;
  }

  /// Empty where the month is not closed for the subject.
  public Optional<IssuedDocument> issue(YearMonth month, Subject subject) {
    SubjectDirectory directory = organizations.directory();
    return Optional.ofNullable(
            assembling
                .assemble(month, List.of(subject), directory, day(clock.instant()))
                .get(subject.id()))
        .map(content -> issue(content, subject));
  }

  /// The newest statement of a month.
  public Optional<IssuedDocument> find(YearMonth month, Subject subject) {
    return register.findLatest(DocumentKind.MONTHLY_STATEMENT, subject.id(), month.toString());
  }

  private IssuedDocument issue(StatementContent content, Subject subject) {
    return documents.issue(
        DocumentKind.MONTHLY_STATEMENT,
        subject,
        content.month().toString(),
        StatementDocument.data(content),
        Optional.empty(),
        imprint -> document.render(content, Imprints.issue(imprint), imprint.language()));
  }

  /// Months cannot be closed while it runs, so all statements are made of the same state of the
  /// books.
  ///
  /// @return no document when the month is closed for nobody
  /// @throws org.greenloop.batch.job.JobBusy when the same runs elsewhere, or a month is being
  ///   closed
  public StatementReceipt issueAll(YearMonth month, Progress progress) {
    return runner.holdingLedger(Mode.SHARED, () -> issueAllHeld(month, progress));
  }

  private StatementReceipt issueAllHeld(YearMonth month, Progress progress) {
    SubjectDirectory directory = organizations.directory();
    Set<Integer> closed = closings.countVersions(month).keySet();
    List<Subject> subjects =
        directory.list().stream()
            .filter(subject -> subject.kind() != SubjectKind.COMPANY)
            .filter(subject -> closed.contains(subject.id()))
            .sorted(Comparator.comparingInt(Subject::id))
            .toList();
    Instant at = stopped(month).orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS));
    if (!subjects.isEmpty()) {
      JobParameters parameters =
          new JobParametersBuilder()
              .addString(MONTH, month.toString())
              .addString(AT, at.toString())
              .toJobParameters();
      runner.run(
          new JobBuilder(JOB, jobs)
              .start(issueStatements(new Work(month, subjects, directory, day(at)), progress))
              .build(),
          parameters);
    }
    return new StatementReceipt(
        month, subjects.stream().flatMap(subject -> find(month, subject).stream()).toList(), at);
  }

  /// In China.
  private static LocalDate day(Instant at) {
    return at.atOffset(ZoneOffset.ofHours(8)).toLocalDate();
  }

  /// When the last run for the month began, if it did not come to its end.
  private Optional<Instant> stopped(YearMonth month) {
    return jobs.getJobInstances(JOB, 0, RUNS_LOOKED_AT).stream()
        .flatMap(run -> last(run).stream())
        .filter(run -> Objects.equals(run.getJobParameters().getString(MONTH), month.toString()))
        .findFirst()
        .filter(run -> run.getStatus() != BatchStatus.COMPLETED)
        .map(
            run ->
                Instant.parse(
                    Optional.ofNullable(run.getJobParameters().getString(AT)).orElseThrow()));
  }

  private Optional<JobExecution> last(JobInstance run) {
    return Optional.ofNullable(jobs.getLastJobExecution(run));
  }

  /// What all threads of one run share.
  private record Work(
      YearMonth month, List<Subject> subjects, SubjectDirectory directory, LocalDate day) {}

  private Step issueStatements(Work work, Progress progress) {
    AtomicLong done = new AtomicLong();
    OptionalLong total = OptionalLong.of(work.subjects().size());
    Step range =
        new StepBuilder("issueRange", jobs)
            .tasklet(
                (contribution, context) -> {
                  List<Subject> subjects =
                      SubjectRange.of(contribution.getStepExecution().getExecutionContext())
                          .in(work.subjects());
                  Map<Integer, StatementContent> contents =
                      assembling.assemble(work.month(), subjects, work.directory(), work.day());
                  for (Subject subject : subjects) {
                    Optional.ofNullable(contents.get(subject.id()))
                        .ifPresent(content -> issue(content, subject));
                    progress.advanced("issue", done.incrementAndGet(), total);
                  }
                  return RepeatStatus.FINISHED;
                },
                new ResourcelessTransactionManager())
            .build();
    return new StepBuilder("issueStatements", jobs)
        .partitioner(
            "issueRange", gridSize -> SubjectRange.partition(work.subjects(), SUBJECTS_PER_RANGE))
        .step(range)
        .taskExecutor(threads)
        .build();
  }
}
