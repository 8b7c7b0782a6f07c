package org.greenloop.batch.job;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.greenloop.accounting.ledger.LedgerLocks;
import org.greenloop.accounting.ledger.LedgerLocks.Mode;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/// Runs a job to its end: a new one, or one that an earlier process left behind.
///
/// An execution that is still marked as running but whose lock is free belonged to a process that
/// died; it is marked as failed first and then started again with the same parameters.
public final class JobRunner {

  private static final String LEDGER = "ledger";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

  /// Each job holds two connections for its locks; more jobs at once would leave none for their
  /// work. Others wait their turn.
  private static final int JOBS_AT_ONCE = 4;

  private final Semaphore turns = new Semaphore(JOBS_AT_ONCE, true);
  private final JobOperator operator;
  private final JobRepository repository;
  private final LedgerLocks locks;

  public JobRunner(JobOperator operator, JobRepository repository, LedgerLocks locks) {
    this.operator = operator;
    this.repository = repository;
    this.locks = locks;
  }

  /// @param ledger how the job holds the ledger: shared to post, exclusive to close
  /// @throws JobBusy when the same job runs elsewhere, or the ledger stays locked for a minute
  /// @throws JobFailed when it stopped; the cause is what stopped it
  public void run(Job job, JobParameters parameters, Mode ledger) {
    try (Turn turn = takeTurn();
        LedgerLocks.Held alone = alone(job, parameters);
        LedgerLocks.Held shared = waitForLedger(ledger)) {
      runLocked(job, parameters);
    }
  }

  private interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  private Turn takeTurn() {
    turns.acquireUninterruptibly();
    return turns::release;
  }

  /// Holds the ledger around a job and around what has to be read before it: what a job is told of
  /// the ledger stays true while it runs.
  ///
  /// @throws JobBusy when the ledger stays locked for a minute
  public <T> T holdingLedger(Mode mode, Supplier<T> work) {
    try (Turn turn = takeTurn();
        LedgerLocks.Held held = waitForLedger(mode)) {
      return work.get();
    }
  }

  /// For a job within [#holdingLedger].
  ///
  /// @throws JobBusy when the same job runs elsewhere
  /// @throws JobFailed when it stopped; the cause is what stopped it
  public void run(Job job, JobParameters parameters) {
    try (LedgerLocks.Held alone = alone(job, parameters)) {
      runLocked(job, parameters);
    }
  }

  private LedgerLocks.Held alone(Job job, JobParameters parameters) {
    return locks
        .tryLock(job.getName() + " " + parameters, Mode.EXCLUSIVE)
        .orElseThrow(() -> new JobBusy(job.getName() + " is running already"));
  }

  private LedgerLocks.Held waitForLedger(Mode mode) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Optional<LedgerLocks.Held> held = locks.tryLock(LEDGER, mode);
      if (held.isPresent()) {
        return held.get();
      }
      if (System.nanoTime() > until) {
        throw new JobBusy(
            mode == Mode.EXCLUSIVE
                ? "submissions are being posted or subjects assessed; close the month when that is done"
                : "a month is being closed; submit again when it is done");
      }
      try {
        Thread.sleep(BETWEEN_TRIES);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new JobBusy("interrupted while waiting for the ledger");
      }
    }
  }

  private void runLocked(Job job, JobParameters parameters) {
    try {
      JobExecution last = repository.getLastJobExecution(job.getName(), parameters);
      if (last != null && last.getStatus() == BatchStatus.COMPLETED) {
        return;
      }
      if (last != null && last.isRunning()) {
        operator.recover(last);
      }
      JobExecution execution = operator.start(job, parameters);
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw failure(job, execution);
      }
    } catch (JobExecutionException e) {
      throw new JobFailed(job.getName() + " could not start", e);
    }
  }

  /// Where a step was partitioned, it only says that one of its ranges failed: what stopped the
  /// range comes before that.
  private static JobFailed failure(Job job, JobExecution execution) {
    Throwable cause =
        execution.getAllFailureExceptions().stream()
            .min(Comparator.comparing(JobExecutionException.class::isInstance))
            .orElseGet(
                () -> new IllegalStateException(execution.getExitStatus().getExitDescription()));
    return new JobFailed(
        job.getName() + " stopped: " + cause.getMessage() + "; run the same command again", cause);
  }
}
