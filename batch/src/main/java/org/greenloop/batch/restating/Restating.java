package org.greenloop.batch.restating;

import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenloop.accounting.activity.Submission;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.factor.OwnFactors;
import org.greenloop.accounting.indicator.MetricCalculator;
import org.greenloop.accounting.indicator.MonthCloser;
import org.greenloop.accounting.ledger.LedgerEntry;
import org.greenloop.accounting.ledger.LedgerLocks.Mode;
import org.greenloop.accounting.ledger.PostingGap;
import org.greenloop.accounting.ledger.Restatement;
import org.greenloop.accounting.ledger.Restatements;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.batch.closing.UnfinishedSubmissions;
import org.greenloop.batch.job.JobRunner;
import org.greenloop.batch.job.Progress;
import org.greenloop.batch.posting.PostingBasis;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/// Restates a month: its rows are posted anew by another edition of factors, by a decision with a
/// reason.
///
///     rows in force ─post by the other factors─▶ RestatedRow ─▶ reversal + new lines ─close─▶ a new version
///
/// Until somebody decides, nothing moves: [#compare] computes both and writes nothing. Every range is
/// posted in one transaction with its mark, so the same command again finishes what was interrupted.
public final class Restating {

  private static final int ROWS_PER_RANGE = 20_000;
  private static final String SUBMISSION = "submission";
  private static final String FROM_ROW = "fromRow";

  private final JobRepository jobs;
  private final PlatformTransactionManager transactions;
  private final TaskExecutor threads;
  private final JobRunner runner;
  private final Submissions submissions;
  private final Restatements restatements;
  private final FactorEditions editions;
  private final OwnFactors ownFactors;
  private final Organizations organizations;
  private final MonthCloser closer;
  private final Clock clock;

  public Restating(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      TaskExecutor threads,
      JobRunner runner,
      Submissions submissions,
      Restatements restatements,
      FactorEditions editions,
      OwnFactors ownFactors,
      Organizations organizations,
      MetricCalculator calculator,
      Clock clock) {
    this.jobs = jobs;
    this.transactions = transactions;
    this.threads = threads;
    this.runner = runner;
    this.submissions = submissions;
    this.restatements = restatements;
    this.editions = editions;
    this.ownFactors = ownFactors;
    this.organizations = organizations;
    this.closer = new MonthCloser(calculator);
    this.clock = clock;
  }

  /// What a restatement would change.
  ///
  /// @param edition the newest where it is not named
  /// @throws NothingToRestate when no row of the month was posted
  /// @throws IllegalArgumentException when no such edition is loaded
  public Comparison compare(YearMonth period, Optional<String> edition) {
    String from = editionOf(period);
    String to = edition.orElseGet(() -> editions.list().getFirst());
    PostingBasis basis = basis(month -> to, OwnFactors.Approved.ALL);
    Tally tally = new Tally();
    for (Submission submission : restatements.listSubmissions(period)) {
      int lastRow = submissions.lastRow(submission);
      for (int fromRow = 1; fromRow <= lastRow; fromRow += ROWS_PER_RANGE) {
        compared(submission, period, fromRow, basis).forEach(tally::add);
      }
    }
    return new Comparison(
        period,
        from,
        to,
        tally.rows(),
        tally.changedRows(),
        tally.differences(organizations.directory(), closer));
  }

  /// Restates the month. The same decision again, after an interruption, finishes it; close the
  /// month afterwards.
  ///
  /// @param edition the newest where it is not named
  /// @throws NothingToRestate when no row of the month was posted
  /// @throws UnfinishedSubmissions when an interrupted import has to be run again first
  public Restatement decide(
      YearMonth period,
      Optional<String> edition,
      String reason,
      String decidedBy,
      Progress progress) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a restatement needs a reason");
    }
    return runner.holdingLedger(
        Mode.EXCLUSIVE,
        () -> {
          List<Submission> unfinished = submissions.listUnfinished();
          if (!unfinished.isEmpty()) {
            throw new UnfinishedSubmissions(unfinished);
          }
          Restatement restatement =
              restatements.listUnfinished().stream()
                  .filter(begun -> begun.period().equals(period))
                  .findFirst()
                  .orElseGet(() -> begin(period, edition, reason.strip(), decidedBy));
          run(restatement, progress);
          return restatement;
        });
  }

  private Restatement begin(
      YearMonth period, Optional<String> edition, String reason, String decidedBy) {
    editionOf(period);
    String to = editions.get(edition.orElseGet(() -> editions.list().getFirst())).edition();
    return restatements.decide(
        period, to, reason, decidedBy, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private String editionOf(YearMonth period) {
    return restatements.findEdition(period).orElseThrow(() -> new NothingToRestate(period));
  }

  private PostingBasis basis(Function<YearMonth, String> editionOf, OwnFactors.Approved own) {
    return new PostingBasis(editions, ownFactors, organizations.directory(), editionOf, own);
  }

  private void run(Restatement restatement, Progress progress) {
    PostingBasis basis =
        basis(month -> restatement.toEdition(), OwnFactors.Approved.BEFORE_POSTING);
    List<Submission> affected = restatements.listSubmissions(restatement.period());
    Map<Long, Submission> byId =
        affected.stream().collect(Collectors.toMap(Submission::id, submission -> submission));
    AtomicLong done = new AtomicLong();
    Step range =
        new StepBuilder("restateRange", jobs)
            .tasklet(
                (contribution, context) -> {
                  ExecutionContext bounds = contribution.getStepExecution().getExecutionContext();
                  Submission submission =
                      Optional.ofNullable(byId.get(bounds.getLong(SUBMISSION))).orElseThrow();
                  int fromRow = bounds.getInt(FROM_ROW);
                  List<ComparedRow> rows =
                      compared(submission, restatement.period(), fromRow, basis);
                  restatements.post(
                      restatement,
                      submission.id(),
                      fromRow,
                      rows.stream()
                          .filter(ComparedRow::isDifferent)
                          .map(ComparedRow::restated)
                          .toList());
                  progress.advanced("restate", done.addAndGet(rows.size()), OptionalLong.empty());
                  return RepeatStatus.FINISHED;
                },
                transactions)
            .build();
    Partitioner ranges = gridSize -> ranges(affected);
    Step post =
        new StepBuilder("restate", jobs)
            .partitioner("restateRange", ranges)
            .step(range)
            .taskExecutor(threads)
            .build();
    Step finish =
        new StepBuilder("finishRestating", jobs)
            .tasklet(
                (contribution, context) -> {
                  restatements.finish(restatement);
                  return RepeatStatus.FINISHED;
                },
                transactions)
            .build();
    Job job = new JobBuilder("restating", jobs).start(post).next(finish).build();
    runner.run(
        job, new JobParametersBuilder().addLong("restatement", restatement.id()).toJobParameters());
  }

  private Map<String, ExecutionContext> ranges(List<Submission> affected) {
    Map<String, ExecutionContext> ranges = new HashMap<>();
    for (Submission submission : affected) {
      int lastRow = submissions.lastRow(submission);
      for (int fromRow = 1; fromRow <= lastRow; fromRow += ROWS_PER_RANGE) {
        ExecutionContext context = new ExecutionContext();
        context.putLong(SUBMISSION, submission.id());
        context.putInt(FROM_ROW, fromRow);
        ranges.put("submission" + submission.id() + "from" + fromRow, context);
      }
    }
    return ranges;
  }

  private List<ComparedRow> compared(
      Submission submission, YearMonth period, int fromRow, PostingBasis basis) {
    int toRow = fromRow + ROWS_PER_RANGE - 1;
    Map<Integer, List<LedgerEntry>> entries =
        restatements.listEntries(submission.id(), period, fromRow, toRow).stream()
            .collect(Collectors.groupingBy(entry -> entry.source().row()));
    Map<Integer, List<PostingGap>> gaps =
        restatements.listGaps(submission.id(), period, fromRow, toRow).stream()
            .collect(Collectors.groupingBy(gap -> gap.source().row()));
    return submissions.listInForce(submission, period, fromRow, toRow).stream()
        .map(
            activity ->
                new ComparedRow(
                    activity.source(),
                    entries.getOrDefault(activity.source().row(), List.of()),
                    gaps.getOrDefault(activity.source().row(), List.of()),
                    basis.post(activity)))
        .toList();
  }
}
