package org.greenloop.config;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import org.greenloop.ontology.dataset.GraphHeld;
import org.greenloop.ontology.dataset.Projection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Keeps the graph up with the books while the service runs, whoever writes them.
public final class GraphFollower implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(GraphFollower.class);
  private static final long PAUSE_MILLIS = 2_000;

  private final Projection projection;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("graph-follower").factory());
  private volatile boolean isRunning;
  private volatile Optional<ScheduledFuture<?>> following = Optional.empty();

  GraphFollower(Projection projection) {
    this.projection = projection;
  }

  @Override
  public void start() {
    isRunning = true;
    following =
        Optional.of(thread.scheduleWithFixedDelay(this::follow, 0, PAUSE_MILLIS, MILLISECONDS));
  }

  /// What fails is tried again: the position has not moved.
  private void follow() {
    try {
      projection.drain();
    } catch (GraphHeld held) {
      LOG.debug("the graph waits: {}", held.getMessage());
    } catch (RuntimeException failed) {
      if (isRunning) {
        LOG.warn("the graph could not follow the books: {}", failed.toString());
      }
    }
  }

  /// Waits for a transaction that has begun.
  @Override
  public void stop() {
    isRunning = false;
    following.ifPresent(future -> future.cancel(false));
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PAUSE_MILLIS * 10, MILLISECONDS)) {
        LOG.warn(
            "the graph was still following when the service stopped; it goes on at the next start");
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
