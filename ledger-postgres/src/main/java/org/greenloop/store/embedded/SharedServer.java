package org.greenloop.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// One server among all its users.
///
/// Between processes two lock files keep order. `postgres.starting` is held alone by whoever
/// starts, joins, leaves or stops. `postgres.users` is held jointly by every process that uses the
/// server, so who can have it alone is the last. The system drops the locks of a process that is
/// killed.
///
/// Within a process callers are counted, because the system's locks belong to processes and not to
/// callers.
final class SharedServer {

  private static final Map<Path, SharedServer> JOINED = new HashMap<>();

  private final Path dataFolder;
  private final Cluster cluster;
  private final ServerAddress address;
  private final ProcessLock use;
  private int callers = 1;

  private SharedServer(Path dataFolder, Cluster cluster, ServerAddress address, ProcessLock use) {
    this.dataFolder = dataFolder;
    this.cluster = cluster;
    this.address = address;
    this.use = use;
  }

  static SharedServer join(Path dataFolder) {
    try {
      Path folder = Files.createDirectories(dataFolder).toRealPath();
      synchronized (JOINED) {
        SharedServer joined = JOINED.get(folder);
        if (joined != null) {
          joined.callers++;
          return joined;
        }
        SharedServer first = joinAmongProcesses(folder);
        JOINED.put(folder, first);
        return first;
      }
    } catch (AccessDeniedException e) {
      throw new DatabaseNotReadyException(
          "%s may not be used by this user (%s); use the account that made it, or give another folder with --data"
              .formatted(e.getFile(), System.getProperty("user.name")),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ServerAddress address() {
    return address;
  }

  void leave() {
    synchronized (JOINED) {
      callers--;
      if (callers == 0) {
        JOINED.remove(dataFolder);
        leaveAmongProcesses();
      }
    }
  }

  private static SharedServer joinAmongProcesses(Path folder) throws IOException {
    ProcessLock turn = ProcessLock.alone(starting(folder));
    try {
      ProcessLock use = ProcessLock.jointly(users(folder));
      try {
        Cluster cluster = Cluster.in(folder);
        return new SharedServer(folder, cluster, cluster.run(), use);
      } catch (IOException | RuntimeException e) {
        use.close();
        throw e;
      }
    } finally {
      turn.close();
    }
  }

  private void leaveAmongProcesses() {
    try {
      ProcessLock turn = ProcessLock.alone(starting(dataFolder));
      try {
        use.close();
        Optional<ProcessLock> last = ProcessLock.aloneIfFree(users(dataFolder));
        if (last.isPresent()) {
          cluster.stop();
          last.get().close();
        }
      } finally {
        turn.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path starting(Path folder) {
    return folder.resolve("postgres.starting");
  }

  private static Path users(Path folder) {
    return folder.resolve("postgres.users");
  }
}
