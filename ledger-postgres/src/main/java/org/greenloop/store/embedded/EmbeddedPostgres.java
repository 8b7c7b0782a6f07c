package org.greenloop.store.embedded;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// The embedded PostgreSQL server of a data folder, as one user of it sees it.
///
///     try (var postgres = EmbeddedPostgres.start(Path.of("data"))) {
///       DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
///     }
///
/// Any number of processes, and of callers within a process, may start the same folder: the first starts the server,
/// the others are given the same one, and it stops when the last of them closes. A process that is killed leaves the
/// server running; whoever starts the folder next takes it over.
///
/// The server listens on 127.0.0.1 alone, asks for a random password that lies beside the data, and keeps what it has
/// confirmed through a loss of power (`fsync`, `full_page_writes` and `synchronous_commit` are on).
public final class EmbeddedPostgres implements AutoCloseable {

  private final SharedServer server;
  private final AtomicBoolean open = new AtomicBoolean(true);

  private EmbeddedPostgres(SharedServer server) {
    this.server = server;
  }

  /// Starts the folder's server, or joins it. The server is given back when the JVM exits, if not
  /// before.
  ///
  /// @throws DatabaseNotReadyException with the cause and the cure
  public static EmbeddedPostgres start(Path dataFolder) {
    return start(
        dataFolder, close -> Runtime.getRuntime().addShutdownHook(new Thread(close, "postgres")));
  }

  /// As [#start(Path)], for callers who order their own exit: the JVM runs its shutdown hooks all
  /// at once, so a server that must outlive the work in hand is closed by that work's own hook
  /// (`SpringApplication.getShutdownHandlers()`).
  ///
  /// @param atExit takes what has to run at the very end
  public static EmbeddedPostgres start(Path dataFolder, Consumer<Runnable> atExit) {
    EmbeddedPostgres postgres = new EmbeddedPostgres(SharedServer.join(dataFolder));
    atExit.accept(postgres::close);
    return postgres;
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + Cluster.DATABASE;
  }

  public int port() {
    return server.address().port();
  }

  /// The superuser of the server, who owns the database; the application's own roles are made by
  /// its migrations.
  public String user() {
    return Cluster.SUPERUSER;
  }

  public String password() {
    return server.address().password();
  }

  /// Gives the server back; the last user stops it. Closing twice is the same as closing once.
  @Override
  public void close() {
    if (open.getAndSet(false)) {
      server.leave();
    }
  }
}
