package org.greenloop.batch.posting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.greenloop.accounting.activity.Submission;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.factor.OwnFactors;
import org.greenloop.accounting.ledger.Ledger;
import org.greenloop.accounting.ledger.Posting;
import org.greenloop.accounting.ledger.Restatements;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.batch.job.Progress;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/// Posts the facts of a submission: Activity ─▶ LedgerEntry, in ranges of rows on several threads.
///
/// A range is posted in one transaction with its mark, so running it twice posts it once.
public final class PostingSteps {

  private static final int ROWS_PER_RANGE = 20_000;
  private static final String FROM_ROW = "fromRow";

  /// Row 0 is the header's: its mark says that the whole submission is in the ledger.
  private static final int WHOLE = 0;

  private final JobRepository jobs;
  private final PlatformTransactionManager transactions;
  private final TaskExecutor threads;
  private final Submissions submissions;
  private final Ledger ledger;
  private final FactorEditions factors;
  private final OwnFactors ownFactors;
  private final Restatements restatements;
  private final Organizations organizations;

  public PostingSteps(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      TaskExecutor threads,
      Submissions submissions,
      Ledger ledger,
      FactorEditions factors,
      OwnFactors ownFactors,
      Restatements restatements,
      Organizations organizations) {
    this.jobs = jobs;
    this.transactions = transactions;
    this.threads = threads;
    this.submissions = submissions;
    this.ledger = ledger;
    this.factors = factors;
    this.ownFactors = ownFactors;
    this.restatements = restatements;
    this.organizations = organizations;
  }

  /// The partitioned step that posts what was accepted.
  public Step post(Submission submission, Progress progress) {
    AtomicLong posted = new AtomicLong();
    PostingBasis accounting =
        new PostingBasis(
            factors,
            ownFactors,
            organizations.directory(),
            restatements::editionOf,
            OwnFactors.Approved.BEFORE_POSTING);
    Step range =
        new StepBuilder("postRange", jobs)
            .tasklet(
                (contribution, context) -> {
                  int fromRow =
                      contribution.getStepExecution().getExecutionContext().getInt(FROM_ROW);
                  List<Posting> postings =
                      submissions
                          .listActivities(submission, fromRow, fromRow + ROWS_PER_RANGE - 1)
                          .stream()
                          .map(accounting::post)
                          .toList();
                  ledger.post(submission.id(), fromRow, postings);
                  progress.advanced(
                      "post", posted.addAndGet(postings.size()), OptionalLong.empty());
                  return RepeatStatus.FINISHED;
                },
                transactions)
            .build();
    Partitioner ranges = gridSize -> ranges(submissions.lastRow(submission));
    return new StepBuilder("post", jobs)
        .partitioner("postRange", ranges)
        .step(range)
        .taskExecutor(threads)
        .build();
  }

  private static Map<String, ExecutionContext> ranges(int lastRow) {
    Map<String, ExecutionContext> ranges = new HashMap<>();
    for (int fromRow = 1; fromRow <= lastRow; fromRow += ROWS_PER_RANGE) {
      ExecutionContext context = new ExecutionContext();
      context.putInt(FROM_ROW, fromRow);
      ranges.put("from" + fromRow, context);
    }
    return ranges;
  }

  /// The last step: what the submission corrects is reversed, and the submission is marked as
  /// posted.
  public Step finish(Submission submission) {
    return new StepBuilder("finish", jobs)
        .tasklet(
            (contribution, context) -> {
              ledger.reverseSuperseded(submission.id());
              ledger.post(submission.id(), WHOLE, List.of());
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }
}
