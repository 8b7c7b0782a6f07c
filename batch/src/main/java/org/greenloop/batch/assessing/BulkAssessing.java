package org.greenloop.batch.assessing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.Certifications.Question;
import org.greenloop.accounting.evidence.EvidenceBook;
import org.greenloop.accounting.indicator.Closings;
import org.greenloop.accounting.ledger.Ledger;
import org.greenloop.accounting.ledger.LedgerLocks.Mode;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.batch.closing.ClosedMetrics;
import org.greenloop.batch.job.JobRunner;
import org.greenloop.batch.job.Progress;
import org.greenloop.batch.job.SubjectRange;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameter;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/// Judges all subjects that an edition of a scheme is for, or those within a company or park:
///
///     subjects ─ranges of ids─▶ figures, evidence, factors of a range ─judge─▶ StoredAssessment (a version)
///
/// A run has one time, that of its beginning. One that was stopped is taken up with that time as
/// long as nothing of what it judges on has changed, so it stores what it would have stored; after a
/// change the same command is a new run. Subjects that come out as before keep their version.
public final class BulkAssessing {

  private static final String JOB = "bulkAssessing";
  private static final String AT = "at";

  /// What a range holds in memory grows with its subjects times months times criteria.
  private static final int SUBJECTS_PER_RANGE = 50;

  /// Runs among which a stopped one is looked for, newest first.
  private static final int RUNS_LOOKED_AT = 100;

  private final JobRepository jobs;
  private final PlatformTransactionManager transactions;
  private final TaskExecutor threads;
  private final JobRunner runner;
  private final Organizations organizations;
  private final Closings closings;
  private final Certifications certifications;
  private final EvidenceBook evidence;
  private final Clock clock;
  private final Judging judging;

  public BulkAssessing(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      TaskExecutor threads,
      JobRunner runner,
      Organizations organizations,
      Closings closings,
      ClosedMetrics closedMetrics,
      Ledger ledger,
      Certifications certifications,
      EvidenceBook evidence,
      Clock clock) {
    this.jobs = jobs;
    this.transactions = transactions;
    this.threads = threads;
    this.runner = runner;
    this.organizations = organizations;
    this.closings = closings;
    this.certifications = certifications;
    this.evidence = evidence;
    this.clock = clock;
    this.judging = new Judging(closedMetrics, ledger, certifications, evidence);
  }

  /// Months cannot be closed while it runs, so all subjects are judged on the same state of the
  /// books.
  ///
  /// @param within a company or park; it is judged itself where the scheme is for its kind
  /// @return empty receipt when the scheme is for none of the subjects
  /// @throws org.greenloop.batch.job.JobBusy when the same runs elsewhere, or a month is being
  ///   closed
  public BulkReceipt assess(
      Standard standard,
      ReportingPeriod period,
      Optional<Subject> within,
      String submittedBy,
      Progress progress) {
    return runner.holdingLedger(
        Mode.SHARED, () -> assessHeld(standard, period, within, submittedBy, progress));
  }

  private BulkReceipt assessHeld(
      Standard standard,
      ReportingPeriod period,
      Optional<Subject> within,
      String submittedBy,
      Progress progress) {
    SubjectDirectory directory = organizations.directory();
    List<Subject> subjects = subjects(standard, directory, within);
    JobParameters asked =
        new JobParametersBuilder()
            .addString("scheme", standard.reference())
            .addString("assessedPeriod", period.toString())
            .addString("within", within.map(Subject::code).orElse(""))
            .addString("by", submittedBy)
            .addString("basis", basis(standard, directory))
            .addString("subjects", String.valueOf(subjects.size()))
            .toJobParameters();
    Instant at = stopped(asked).orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS));
    Work work = new Work(standard, period, subjects, directory, submittedBy, at);
    runner.run(
        new JobBuilder(JOB, jobs).start(assessSubjects(work, progress)).build(), begun(asked, at));
    return new BulkReceipt(
        standard,
        period,
        certifications.listStandings(
            new Question(standard.id(), standard.edition(), period.toString()),
            subjects.stream().map(Subject::id).toList()),
        at);
  }

  private static List<Subject> subjects(
      Standard standard, SubjectDirectory directory, Optional<Subject> within) {
    return within
        .map(
            group ->
                Stream.concat(
                        Stream.of(group),
                        directory.sitesOf(group).stream()
                            .filter(id -> id != group.id())
                            .map(directory::get))
                    .toList())
        .orElseGet(directory::list)
        .stream()
        .filter(subject -> standard.subjects().contains(subject.kind()))
        .sorted(Comparator.comparingInt(Subject::id))
        .toList();
  }

  /// What all judgements of a run stand on, as a short text.
  private String basis(Standard standard, SubjectDirectory directory) {
    return "closings %d, evidence %d, subjects %s, edition %s"
        .formatted(
            closings.lastAppended(),
            evidence.lastWritten(),
            fingerprint(
                directory.list().stream()
                    .map(
                        subject ->
                            List.of(
                                subject.id(),
                                subject.code(),
                                subject.name(),
                                subject.nameEnglish(),
                                subject.companyId(),
                                subject.parkId(),
                                subject.industry()))
                    .toList()),
            fingerprint(
                List.of(
                    standard.name(),
                    standard.nameEnglish(),
                    standard.counting(),
                    standard.passScore(),
                    standard.grades(),
                    standard.source(),
                    standard.criteria())));
  }

  private static UUID fingerprint(List<?> whole) {
    return UUID.nameUUIDFromBytes(whole.toString().getBytes(StandardCharsets.UTF_8));
  }

  /// When the last run began that was asked the same on the same basis, if it did not come to its
  /// end.
  private Optional<Instant> stopped(JobParameters asked) {
    return jobs.getJobInstances(JOB, 0, RUNS_LOOKED_AT).stream()
        .flatMap(run -> last(run).stream())
        .filter(run -> wasAsked(asked, run.getJobParameters()))
        .findFirst()
        .filter(run -> run.getStatus() != BatchStatus.COMPLETED)
        .map(BulkAssessing::at);
  }

  /// By their texts: the framework takes two parameters of one name for equal whatever they say.
  private static boolean wasAsked(JobParameters asked, JobParameters run) {
    return asked.parameters().stream()
        .map(JobParameter::name)
        .allMatch(name -> Objects.equals(asked.getString(name), run.getString(name)));
  }

  private static Instant at(JobExecution run) {
    return Instant.parse(Optional.ofNullable(run.getJobParameters().getString(AT)).orElseThrow());
  }

  private Optional<JobExecution> last(JobInstance run) {
    return Optional.ofNullable(jobs.getLastJobExecution(run));
  }

  private static JobParameters begun(JobParameters asked, Instant at) {
    return new JobParametersBuilder(asked).addString(AT, at.toString()).toJobParameters();
  }

  /// What all threads of one run share.
  private record Work(
      Standard standard,
      ReportingPeriod period,
      List<Subject> subjects,
      SubjectDirectory directory,
      String submittedBy,
      Instant at) {}

  private Step assessSubjects(Work work, Progress progress) {
    AtomicLong done = new AtomicLong();
    OptionalLong total = OptionalLong.of(work.subjects().size());
    Step range =
        new StepBuilder("assessRange", jobs)
            .tasklet(
                (contribution, context) -> {
                  List<Subject> subjects =
                      SubjectRange.of(contribution.getStepExecution().getExecutionContext())
                          .in(work.subjects());
                  judging.assess(
                      work.standard(),
                      work.period(),
                      subjects,
                      work.directory(),
                      work.submittedBy(),
                      work.at());
                  progress.advanced("assess", done.addAndGet(subjects.size()), total);
                  return RepeatStatus.FINISHED;
                },
                transactions)
            .build();
    return new StepBuilder("assessSubjects", jobs)
        .partitioner(
            "assessRange", gridSize -> SubjectRange.partition(work.subjects(), SUBJECTS_PER_RANGE))
        .step(range)
        .taskExecutor(threads)
        .build();
  }
}
