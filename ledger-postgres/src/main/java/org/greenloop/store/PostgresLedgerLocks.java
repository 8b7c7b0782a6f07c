package org.greenloop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.greenloop.accounting.ledger.LedgerLocks;
import org.springframework.dao.DataAccessResourceFailureException;

/// Advisory locks of PostgreSQL, each held on a connection of its own: the server frees them when
/// the process is gone.
final class PostgresLedgerLocks implements LedgerLocks {

  private static final int FAMILY = 0x676C; // "gl"

  private final DataSource dataSource;

  PostgresLedgerLocks(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Optional<Held> tryLock(String name, Mode mode) {
    String function =
        switch (mode) {
          case SHARED -> "pg_try_advisory_lock_shared";
          case EXCLUSIVE -> "pg_try_advisory_lock";
        };
    try {
      Connection connection = dataSource.getConnection();
      boolean held = false;
      try (PreparedStatement statement =
          connection.prepareStatement("SELECT " + function + "(?, hashtext(?))")) {
        statement.setInt(1, FAMILY);
        statement.setString(2, name);
        try (ResultSet result = statement.executeQuery()) {
          held = result.next() && result.getBoolean(1);
        }
      } finally {
        if (!held) {
          connection.close();
        }
      }
      return held ? Optional.of(() -> release(connection)) : Optional.empty();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("lock " + name, e);
    }
  }

  private static void release(Connection connection) {
    try (connection;
        PreparedStatement statement =
            connection.prepareStatement("SELECT pg_advisory_unlock_all()")) {
      statement.execute();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("unlock", e);
    }
  }
}
