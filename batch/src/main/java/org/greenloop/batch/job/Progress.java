package org.greenloop.batch.job;

import java.util.OptionalLong;

/// Hears how far long work has come. Called from several threads.
@FunctionalInterface
public interface Progress {

  Progress SILENT = (stage, done, total) -> {};

  /// @param stage what is being done, as a message key such as `take-in`
  /// @param total empty while nobody knows
  void advanced(String stage, long done, OptionalLong total);
}
