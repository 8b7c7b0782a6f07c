package org.greenloop.store.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// A lock between processes, kept on a file that stays empty. A process must not open the same file
/// twice: closing one of the two would drop the lock of the other.
final class ProcessLock implements AutoCloseable {

  private final FileChannel channel;

  private ProcessLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Waits until nobody holds the file.
  static ProcessLock alone(Path file) throws IOException {
    return waitFor(file, false);
  }

  /// Waits until nobody holds the file alone.
  static ProcessLock jointly(Path file) throws IOException {
    return waitFor(file, true);
  }

  /// Empty when anyone holds the file.
  static Optional<ProcessLock> aloneIfFree(Path file) throws IOException {
    FileChannel channel = open(file);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new ProcessLock(channel));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static ProcessLock waitFor(Path file, boolean shared) throws IOException {
    FileChannel channel = open(file);
    try {
      channel.lock(0, Long.MAX_VALUE, shared);
      return new ProcessLock(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }
}
