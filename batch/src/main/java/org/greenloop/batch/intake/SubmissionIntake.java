package org.greenloop.batch.intake;

import java.time.Clock;
import java.util.List;
import org.greenloop.accounting.activity.Submission;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.ledger.LedgerLocks.Mode;
import org.greenloop.batch.csv.CsvDefect;
import org.greenloop.batch.csv.CsvLine;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.csv.Table;
import org.greenloop.batch.job.JobRunner;
import org.greenloop.batch.job.Progress;
import org.greenloop.batch.plausibility.PlausibilityStep;
import org.greenloop.batch.posting.PostingSteps;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/// The job that turns a received file into the ledger:
///
///     take in (CsvRow ─▶ RowOutcome) ─▶ settle (rows against each other) ─▶ check (against history)
///       ─▶ post ─▶ reverse what it corrects
///
/// Nothing is skipped: a wrong row is an outcome. Every step can run again and leaves the same.
final class SubmissionIntake {

  private static final int ROWS_PER_CHUNK = 10_000;

  private final JobRepository jobs;
  private final PlatformTransactionManager transactions;
  private final JobRunner runner;
  private final Submissions submissions;
  private final PlausibilityStep plausibility;
  private final PostingSteps posting;
  private final Clock clock;

  SubmissionIntake(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      JobRunner runner,
      Submissions submissions,
      PlausibilityStep plausibility,
      PostingSteps posting,
      Clock clock) {
    this.jobs = jobs;
    this.transactions = transactions;
    this.runner = runner;
    this.submissions = submissions;
    this.plausibility = plausibility;
    this.posting = posting;
    this.clock = clock;
  }

  void run(Submission submission, Table table, RowReader rows, Progress progress) {
    Job job =
        new JobBuilder("submissionIntake", jobs)
            .start(takeIn(submission, table, rows, progress))
            .next(settle(submission))
            .next(plausibility.check(submission))
            .next(posting.post(submission, progress))
            .next(posting.finish(submission))
            .build();
    runner.run(
        job,
        new JobParametersBuilder().addLong("submission", submission.id()).toJobParameters(),
        Mode.SHARED);
  }

  private Step takeIn(Submission submission, Table table, RowReader rows, Progress progress) {
    LineReader reader = new LineReader(table);
    ItemProcessor<CsvLine, RowOutcome> validate =
        line ->
            switch (line) {
              case CsvRow row -> rows.read(row);
              case CsvDefect defect ->
                  new RowOutcome.Refused(
                      defect.row(), List.of(Defects.issue(defect, table.header())));
            };
    return new StepBuilder("takeIn", jobs)
        .<CsvLine, RowOutcome>chunk(ROWS_PER_CHUNK)
        .transactionManager(transactions)
        .reader(reader)
        .processor(validate)
        .writer(new OutcomeWriter(submission, submissions, progress))
        .build();
  }

  private Step settle(Submission submission) {
    return new StepBuilder("settle", jobs)
        .tasklet(
            (contribution, context) -> {
              submissions.settle(submission, clock.instant());
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }
}
