package org.greenloop.cli;

import java.util.OptionalLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.greenloop.batch.job.Progress;
import org.jspecify.annotations.Nullable;

/// A progress bar on a terminal, and nothing anywhere else.
final class ProgressLine implements Progress, AutoCloseable {

  @SuppressWarnings(
      "SystemConsoleNull") // GreenloopCommand sets jdk.console, so null means no terminal
  private final boolean visible = System.console() != null;

  private @Nullable ProgressBar bar;
  private String stage = "";

  @Override
  public synchronized void advanced(String stageNow, long done, OptionalLong total) {
    if (!visible) {
      return;
    }
    if (bar == null || !stage.equals(stageNow)) {
      close();
      stage = stageNow;
      bar =
          new ProgressBarBuilder()
              .setTaskName(stageNow)
              .setInitialMax(total.orElse(-1))
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .build();
    }
    bar.stepTo(done);
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
