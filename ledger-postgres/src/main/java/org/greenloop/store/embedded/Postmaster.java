package org.greenloop.store.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
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

  /// A name that the title of every process of the cluster's server bears.
  static String title(Path cluster) {
    return "greenloop-"
        + UUID.nameUUIDFromBytes(cluster.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static boolean worksIn(ProcessHandle handle, Path cluster) {
    Path process = Path.of("/proc/" + handle.pid());
    try {
      return Files.isSameFile(process.resolve("cwd"), cluster);
    } catch (AccessDeniedException e) {
      // In a container root may be denied this link; the title may be read by all.
      return bearsTitle(process, cluster);
    } catch (IOException e) {
      // It has ended since it was listed.
      return false;
    }
  }

  static boolean bearsTitle(Path process, Path cluster) {
    try {
      return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1)
          .contains(title(cluster));
    } catch (IOException e) {
      // It has ended since it was listed.
      return false;
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
