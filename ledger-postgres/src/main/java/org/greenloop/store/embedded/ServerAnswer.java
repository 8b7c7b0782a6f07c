package org.greenloop.store.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/// What a living server says to someone who knocks.
sealed interface ServerAnswer {

  record Ready(ServerAddress address) implements ServerAnswer {}

  /// It is starting, replaying its log after a crash, or shutting down: wait.
  record Coming(String said) implements ServerAnswer {}

  record Silent(String found) implements ServerAnswer {}

  /// It answers, and not to our password.
  record Stranger(String found) implements ServerAnswer {}

  static ServerAnswer ask(Postmaster postmaster, String password) {
    if (postmaster.port().isEmpty()) {
      return new Coming("process %d has not opened its port yet".formatted(postmaster.process()));
    }
    ServerAddress address = new ServerAddress(postmaster.port().getAsInt(), password);
    try (Connection connection = connect(address)) {
      return connection.isValid(TIMEOUT_SECONDS)
          ? new Ready(address)
          : new Silent("process %d does not answer".formatted(postmaster.process()));
    } catch (SQLException e) {
      String found = "process %d: %s".formatted(postmaster.process(), e.getMessage());
      return switch (String.valueOf(e.getSQLState())) {
        case CANNOT_CONNECT_NOW -> new Coming(found);
        case INVALID_PASSWORD, INVALID_AUTHORIZATION -> new Stranger(found);
        default -> new Silent(found);
      };
    }
  }

  /// A server killed between its first start and this statement has no database yet.
  static void ensureDatabase(ServerAddress address) {
    try (Connection connection = connect(address);
        Statement statement = connection.createStatement()) {
      if (!exists(statement)) {
        statement.execute("CREATE DATABASE " + Cluster.DATABASE);
      }
    } catch (SQLException e) {
      throw new DatabaseNotReadyException(
          "PostgreSQL at %s runs, but the database %s could not be made: %s"
              .formatted(address, Cluster.DATABASE, e.getMessage()),
          e);
    }
  }

  String CANNOT_CONNECT_NOW = "57P03";
  String INVALID_PASSWORD = "28P01";
  String INVALID_AUTHORIZATION = "28000";
  int TIMEOUT_SECONDS = 10;

  private static boolean exists(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery(
            "SELECT 1 FROM pg_database WHERE datname = '" + Cluster.DATABASE + "'")) {
      return found.next();
    }
  }

  private static Connection connect(ServerAddress address) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {address.port()});
    source.setDatabaseName("postgres");
    source.setUser(Cluster.SUPERUSER);
    source.setPassword(address.password());
    source.setConnectTimeout(TIMEOUT_SECONDS);
    source.setLoginTimeout(TIMEOUT_SECONDS);
    source.setSocketTimeout(TIMEOUT_SECONDS);
    return source.getConnection();
  }
}
