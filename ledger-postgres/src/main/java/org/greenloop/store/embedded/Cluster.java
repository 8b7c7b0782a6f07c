package org.greenloop.store.embedded;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The database files of a data folder and the server over them:
///
///     postgres/cluster      what initdb made; PostgreSQL's own
///     postgres/password     the superuser's, for this account's eyes only
///     postgres/server.log   what the server said since it was last started, and server.log.1 before that
///
/// Every method expects the caller to hold the data folder's lock.
///
/// @param patience how often a start is tried, half a second apart, before it is given up
record Cluster(Path home, PostgresBinaries binaries, Account account, int patience) {

  static final String SUPERUSER = "postgres";
  static final String DATABASE = "greenloop";

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

  private static final Duration WHILE_ENDING = Duration.ofMillis(20);

  /// More than thirty seconds: so long the remains of a killed server can hold on to its memory.
  private static final int PATIENCE = 80;

  /// A server that replays its log after a crash answers late, and says so meanwhile: ten minutes.
  private static final int PATIENCE_WHILE_RECOVERING = 1200;

  /// Tries after which processes that outlived their postmaster are no longer asked to end, but
  /// ended.
  private static final int PATIENCE_WITH_REMAINS = 10;

  private static final System.Logger LOG = System.getLogger(Cluster.class.getName());

  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "fsync=on",
          "full_page_writes=on",
          "synchronous_commit=on",
          "shared_buffers=256MB",
          "work_mem=16MB",
          "maintenance_work_mem=256MB",
          "max_wal_size=4GB",
          "checkpoint_timeout=15min",
          "checkpoint_completion_target=0.9",
          "jit=off",
          "timezone=UTC",
          "log_timezone=UTC");

  /// The cluster of a data folder, made when there is none.
  static Cluster in(Path dataFolder) throws IOException {
    Cluster cluster =
        new Cluster(
            dataFolder.resolve("postgres"),
            PostgresBinaries.in(dataFolder),
            Account.of(dataFolder),
            PATIENCE);
    if (!Files.isDirectory(cluster.home)) {
      Folders.discardUnfinished(dataFolder, "postgres.making-");
      cluster.make(Files.createTempDirectory(dataFolder, "postgres.making-"));
    }
    return cluster;
  }

  /// Joins the server that runs, or starts one, or mends what the last one left behind and starts
  /// one.
  ServerAddress run() throws IOException {
    String password = Files.readString(password(home)).strip();
    keepLog();
    String lastCause = "";
    int triesLeft = patience;
    for (int tries = 0; triesLeft > 0; tries++, triesLeft--) {
      Optional<Postmaster> living = Postmaster.of(files()).filter(found -> found.lives(files()));
      if (living.isEmpty()) {
        clearRemains(tries);
        Optional<StartFailure> failure = tryToStart();
        if (failure.isPresent()) {
          lastCause = failure.get().cause();
          if (failure.get().isLasting()) {
            break;
          }
          pause(BETWEEN_TRIES);
        }
        continue;
      }
      switch (ServerAnswer.ask(living.get(), password)) {
        case ServerAnswer.Ready(ServerAddress address) -> {
          ServerAnswer.ensureDatabase(address);
          return address;
        }
        case ServerAnswer.Coming(String said) -> {
          lastCause = said;
          triesLeft = Math.max(triesLeft, PATIENCE_WHILE_RECOVERING - tries);
        }
        case ServerAnswer.Silent(String found) -> lastCause = found;
        case ServerAnswer.Stranger(String found) ->
            throw StartFailure.of(
                    "process %d in %s does not accept the password in %s: %s"
                        .formatted(living.get().process(), files(), password(home), found))
                .asException(home);
      }
      pause(BETWEEN_TRIES);
    }
    throw StartFailure.of(lastCause).asException(home);
  }

  /// Stops the server and waits for it. A server that does not stop is left running, and joined at
  /// the next start.
  void stop() throws IOException {
    Program stopping =
        pgCtl(List.of("stop", "-D", files().toString(), "-m", "fast", "-w", "-t", "120"));
    // The postmaster takes its file away just before it ends, and pg_ctl looks at the file.
    for (int tries = 0; stopping.succeeded() && tries < PATIENCE && isRunning(); tries++) {
      pause(WHILE_ENDING);
    }
    if (isRunning()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "PostgreSQL in {0} goes on running: {1}",
          home,
          stopping.output());
    }
  }

  private boolean isRunning() {
    return !Postmaster.processes(files()).isEmpty();
  }

  private void make(Path unfinished) throws IOException {
    Path password = password(unfinished);
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    Files.createFile(
        password,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password, HexFormat.of().formatHex(secret) + "\n");
    Program making =
        Program.run(
            account.command(
                binaries.program("initdb"),
                List.of(
                    "-D", files(unfinished).toString(),
                    "-U", SUPERUSER,
                    "-A", "scram-sha-256",
                    "--pwfile", password.toString(),
                    "-E", "UTF8",
                    "--locale", "C.UTF-8",
                    "--locale-provider", "icu",
                    "--icu-locale", "zh-Hans-CN")));
    if (!making.succeeded()) {
      throw StartFailure.of(making.output()).asException(home);
    }
    account.own(unfinished);
    Folders.publish(unfinished, home);
  }

  private Optional<StartFailure> tryToStart() throws IOException {
    account.own(home);
    Program starting =
        pgCtl(
            List.of(
                "start",
                "-D",
                files().toString(),
                "-l",
                log().toString(),
                "-w",
                "-t",
                "600",
                "-o",
                options()));
    return starting.succeeded()
        ? Optional.empty()
        : Optional.of(StartFailure.of(StartFailure.lastLines(log()).orElse(starting.output())));
  }

  /// Given on the command line, these win over whatever stands in a configuration file.
  private String options() throws IOException {
    return "-p %d -c cluster_name=%s -c %s"
        .formatted(FreePort.find(), Postmaster.title(files()), String.join(" -c ", SETTINGS));
  }

  /// Ends the processes of a server whose first process is gone: they hold its memory, and while
  /// they do no other server can start. A `postmaster.pid` that names a stranger is deleted,
  /// because PostgreSQL would believe it.
  private void clearRemains(int tries) throws IOException {
    for (ProcessHandle remains : Postmaster.processes(files())) {
      boolean ending =
          tries < PATIENCE_WITH_REMAINS ? remains.destroy() : remains.destroyForcibly();
      LOG.log(
          System.Logger.Level.DEBUG,
          "left over from a killed server: {0}, ending: {1}",
          remains,
          ending);
    }
    Optional<Postmaster> named = Postmaster.of(files());
    if (named.isPresent() && ProcessHandle.of(named.get().process()).isPresent()) {
      Files.deleteIfExists(Postmaster.file(files()));
    }
  }

  private void keepLog() throws IOException {
    try {
      if (Postmaster.of(files()).filter(found -> found.lives(files())).isEmpty()) {
        Files.move(log(), home.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (NoSuchFileException e) {
      // The first start has nothing to keep.
      return;
    }
  }

  private Program pgCtl(List<String> arguments) throws IOException {
    return Program.run(account.command(binaries.program("pg_ctl"), arguments));
  }

  private Path files() {
    return files(home);
  }

  private Path log() {
    return home.resolve("server.log");
  }

  private static Path files(Path home) {
    return home.resolve("cluster");
  }

  private static Path password(Path home) {
    return home.resolve("password");
  }

  private static void pause(Duration time) throws IOException {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for PostgreSQL");
    }
  }
}
