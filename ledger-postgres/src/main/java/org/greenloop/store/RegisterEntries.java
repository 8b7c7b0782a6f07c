package org.greenloop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.greenloop.accounting.transparency.LogBooks;
import org.greenloop.accounting.transparency.LogEntry;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the log has to say of what the register holds. What writes an entry and what audits it ask
/// here, so they cannot come to mean different things.
///
/// Documents and assessments are hashed as they are stored, whatever stands beside them.
final class RegisterEntries {

  private static final String ONE = "serial = :serial";
  private static final String ALL = "serial IS NOT NULL";

  private final JdbcClient jdbc;

  RegisterEntries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  LogEntry issued(String serial) {
    return issued(ONE, serial, documents(ONE, serial)).getFirst();
  }

  LogEntry revoked(String serial) {
    return listRevoked(ONE, serial).getFirst();
  }

  /// In the order in which it happened.
  List<LogEntry> list() {
    return Stream.concat(issued(ALL, "", documents()).stream(), listRevoked(ALL, "").stream())
        .sorted(
            Comparator.comparing(LogEntry::at)
                .thenComparing(LogEntry::kind)
                .thenComparing(LogEntry::serial))
        .toList();
  }

  List<LogBooks.Document> documents() {
    return documents(ALL, "");
  }

  private List<LogBooks.Document> documents(String which, String serial) {
    return jdbc.sql(
            """
            SELECT serial, language, sha256, encode(sha256(content), 'hex') AS actual
            FROM label_document
            WHERE %s
            ORDER BY serial, language
            """
                .formatted(which))
        .param("serial", serial)
        .query(
            (row, index) ->
                new LogBooks.Document(
                    row.getString("serial"),
                    row.getString("language"),
                    row.getString("sha256"),
                    row.getString("actual")))
        .list();
  }

  private List<LogEntry> issued(String which, String serial, List<LogBooks.Document> documents) {
    Map<String, SortedMap<String, String>> hashes = new HashMap<>();
    documents.forEach(
        document ->
            hashes
                .computeIfAbsent(document.serial(), one -> new TreeMap<>())
                .put(document.language(), document.actual()));
    return jdbc.sql(
            """
            SELECT l.serial, l.issued_at, l.valid_until, l.lift_id, coalesce(s.code, '') AS subject,
              coalesce(a.scheme, '') AS scheme, coalesce(a.edition, '') AS edition,
              coalesce(a.period, '') AS period,
              coalesce(encode(sha256(convert_to(a.content, 'UTF8')), 'hex'), '') AS assessment
            FROM label l
            LEFT JOIN assessment a ON a.id = l.assessment_id
            LEFT JOIN subject s ON s.id = a.subject_id
            WHERE l.%s
            """
                .formatted(which))
        .param("serial", serial)
        .query((row, index) -> issued(row, hashes))
        .list();
  }

  private static LogEntry issued(ResultSet row, Map<String, SortedMap<String, String>> hashes)
      throws SQLException {
    String serial = row.getString("serial");
    long lift = row.getLong("lift_id");
    OptionalLong liftId = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(lift);
    return new LogEntry.Issued(
        serial,
        row.getString("subject"),
        row.getString("scheme"),
        row.getString("edition"),
        row.getString("period"),
        row.getObject("valid_until", LocalDate.class),
        row.getString("assessment"),
        liftId,
        Optional.ofNullable(hashes.get(serial)).orElse(Collections.emptySortedMap()),
        at(row, "issued_at"));
  }

  private List<LogEntry> listRevoked(String which, String serial) {
    return jdbc.sql(
            """
            SELECT serial, reason, revoked_by, revoked_at
            FROM revocation
            WHERE %s
            """
                .formatted(which))
        .param("serial", serial)
        .query(
            (row, index) ->
                (LogEntry)
                    LogEntry.Changed.of(
                        row.getString("serial"),
                        LogEntry.Change.REVOKED,
                        row.getString("reason"),
                        row.getString("revoked_by"),
                        at(row, "revoked_at")))
        .list();
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
