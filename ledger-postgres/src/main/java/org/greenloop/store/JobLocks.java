package org.greenloop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/// Locks that a running job holds on a connection of its own, so that a second start finds out that
/// the job really runs and did not just die. PostgreSQL frees them when the process is gone.
public final class JobLocks {

  private static final int FAMILY = 0x676C; // "gl"

  private final DataSource dataSource;

  JobLocks(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public enum Mode {
    /// Several may hold it at once: postings beside each other.
    SHARED("pg_try_advisory_lock_shared"),
    /// One alone: a closing, or a job of one name and key.
    EXCLUSIVE("pg_try_advisory_lock");

    private final String function;

    Mode(String function) {
      this.function = function;
    }
  }

  /// A lock in hand.
  public interface Held extends AutoCloseable {
    @Override
    void close();
  }

  /// The lock of that name, or empty at once when somebody else holds it.
  public Optional<Held> tryLock(String name, Mode mode) {
    try {
      Connection connection = dataSource.getConnection();
      boolean held = false;
      try (PreparedStatement statement =
          connection.prepareStatement("SELECT " + mode.function + "(?, hashtext(?))")) {
        statement.setInt(1, FAMILY);
        statement.setString(2, name);
        try (ResultSet result = statement.executeQuery()) {
          result.next();
          held = result.getBoolean(1);
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
