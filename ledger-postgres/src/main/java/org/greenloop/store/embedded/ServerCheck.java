package org.greenloop.store.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Whether a server keeps what it confirms. Asked once at the start, of the embedded server and of
/// an outside one; a server that fails is not used.
///
/// `synchronous_commit` may be anything but `off`: the other values differ in what they wait for on
/// *other* machines.
public record ServerCheck(
    int versionNumber, String fsync, String fullPageWrites, String synchronousCommit) {

  private static final int OLDEST = 150_000;

  /// Refuses the server behind the connection when it is too old or may forget.
  ///
  /// @throws DatabaseNotReadyException naming every fault at once, each with its cure
  public static void require(Connection connection) throws SQLException {
    List<String> objections = of(connection).objections();
    if (!objections.isEmpty()) {
      throw new DatabaseNotReadyException(
          "the database at %s is refused: %s"
              .formatted(connection.getMetaData().getURL(), String.join("; ", objections)));
    }
  }

  static ServerCheck of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT current_setting('server_version_num')::integer,
                       current_setting('fsync'),
                       current_setting('full_page_writes'),
                       current_setting('synchronous_commit')
                """)) {
      row.next();
      return new ServerCheck(row.getInt(1), row.getString(2), row.getString(3), row.getString(4));
    }
  }

  List<String> objections() {
    List<String> objections = new ArrayList<>();
    if (versionNumber < OLDEST) {
      objections.add(
          "it is PostgreSQL %d; Greenloop needs 15 or newer".formatted(versionNumber / 10_000));
    }
    if (!fsync.equals("on")) {
      objections.add(
          "fsync is %s, so a loss of power destroys data; set fsync = on in postgresql.conf"
              .formatted(fsync));
    }
    if (!fullPageWrites.equals("on")) {
      objections.add(
          "full_page_writes is %s, so a loss of power can tear a page; set full_page_writes = on in postgresql.conf"
              .formatted(fullPageWrites));
    }
    if (synchronousCommit.equals("off")) {
      objections.add(
          "synchronous_commit is off, so confirmed rows can be lost; set synchronous_commit = on for this server, database and role");
    }
    return List.copyOf(objections);
  }
}
