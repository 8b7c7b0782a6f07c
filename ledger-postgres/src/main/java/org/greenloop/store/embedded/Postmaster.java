package org.greenloop.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The first process of a server, as `postmaster.pid` names it. PostgreSQL writes that file line by
/// line: process, data folder, time, port, socket folder, address, shared memory, state. Until the
/// port is there the server is starting.
///
/// @param port empty while the server has not come that far
record Postmaster(long process, OptionalInt port) {

  private static final int PROCESS_LINE = 0;
  private static final int PORT_LINE = 3;

  /// Empty when no server has run here, or the last one has stopped in order.
  static Optional<Postmaster> of(Path cluster) throws IOException {
    try {
      return read(Files.readAllLines(file(cluster)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  static Path file(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  /// Empty when the file names no process, as one cut off by a full disk.
  static Optional<Postmaster> read(List<String> lines) {
    OptionalInt process = number(lines, PROCESS_LINE);
    if (process.isEmpty()) {
      return Optional.empty();
    }
    // A lone process that runs without the server has a negative number here.
    return Optional.of(new Postmaster(Math.abs(process.getAsInt()), number(lines, PORT_LINE)));
  }

  /// Whether the process lives and works in that folder. After a crash the number may belong to a
  /// stranger, or to a dead process that nobody has buried.
  boolean lives(Path cluster) {
    return ProcessHandle.of(process).filter(handle -> worksIn(handle, cluster)).isPresent();
  }

  /// The processes that serve this folder, whether or not their postmaster is still there.
  static List<ProcessHandle> processes(Path cluster) {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.filter(handle -> worksIn(handle, cluster)).filter(Postmaster::isPostgres).toList();
    }
  }

  private static boolean worksIn(ProcessHandle handle, Path cluster) {
    try {
      return Files.isSameFile(Path.of("/proc/" + handle.pid() + "/cwd"), cluster);
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      // In a container root may be denied this link; then the command line, which all may read, has
      // to do.
      return handle
          .info()
          .commandLine()
          .filter(line -> line.contains(cluster.toString()))
          .isPresent();
    }
  }

  private static boolean isPostgres(ProcessHandle handle) {
    try {
      return Files.readString(Path.of("/proc/" + handle.pid() + "/comm"))
          .strip()
          .equals("postgres");
    } catch (IOException e) {
      // It has ended since it was listed.
      return false;
    }
  }

  private static OptionalInt number(List<String> lines, int index) {
    if (index >= lines.size()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(lines.get(index).strip()));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }
}
