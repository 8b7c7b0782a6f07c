package org.greenloop.config;

import static java.util.concurrent.TimeUnit.HOURS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import org.greenloop.accounting.transparency.LogBroken;
import org.greenloop.batch.transparency.LogDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Signs the transparency log when the service starts and every day while it runs.
public final class DailyCheckpoint implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DailyCheckpoint.class);
  private static final long PAUSE_HOURS = 24;
  private static final long PATIENCE_SECONDS = 20;

  private final LogDesk desk;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("daily-checkpoint").factory());
  private volatile boolean isRunning;
  private volatile Optional<ScheduledFuture<?>> signing = Optional.empty();

  DailyCheckpoint(LogDesk desk) {
    this.desk = desk;
  }

  @Override
  public void start() {
    isRunning = true;
    signing = Optional.of(thread.scheduleWithFixedDelay(this::sign, 0, PAUSE_HOURS, HOURS));
  }

  private void sign() {
    try {
      desk.sign();
    } catch (LogBroken broken) {
      LOG.error("the transparency log is not signed: {}", broken.getMessage());
    } catch (RuntimeException failed) {
      if (isRunning) {
        LOG.warn("the transparency log could not be signed: {}", failed.toString());
      }
    }
  }

  @Override
  public void stop() {
    isRunning = false;
    signing.ifPresent(future -> future.cancel(false));
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, SECONDS)) {
        LOG.warn("the transparency log was still being signed when the service stopped");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }
}
