package org.greenloop.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/// Rows on their way into a table through COPY, in the text format of PostgreSQL.
///
/// The rows of one chunk are collected and sent by one COPY inside the transaction of the caller.
final class CopyRows {

  private final StringBuilder text = new StringBuilder(1 << 16);
  private boolean atRowStart = true;

  CopyRows value(long value) {
    separate();
    text.append(value);
    return this;
  }

  CopyRows value(BigDecimal value) {
    separate();
    text.append(value.toPlainString());
    return this;
  }

  CopyRows value(String value) {
    separate();
    escape(value);
    return this;
  }

  CopyRows value(Optional<?> value) {
    separate();
    if (value.isEmpty()) {
      text.append("\\N");
    } else {
      escape(value.get() instanceof BigDecimal d ? d.toPlainString() : value.get().toString());
    }
    return this;
  }

  /// A `text[]`.
  CopyRows array(Iterable<String> values) {
    StringBuilder array = new StringBuilder("{");
    for (String value : values) {
      if (array.length() > 1) {
        array.append(',');
      }
      array.append('"').append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
    return value(array.append('}').toString());
  }

  void endRow() {
    text.append('\n');
    atRowStart = true;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /// Sends the rows through the connection of the current transaction.
  ///
  /// @param target table and columns, such as `metric (closing_id, code)`
  void into(String target, DataSource dataSource) {
    if (text.isEmpty()) {
      return;
    }
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      CopyIn copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("COPY " + target + " FROM STDIN");
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      try {
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("COPY " + target, e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
    text.setLength(0);
  }

  private void separate() {
    if (!atRowStart) {
      text.append('\t');
    }
    atRowStart = false;
  }

  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\0' -> text.append('\uFFFD');
        default -> text.append(c);
      }
    }
  }
}
