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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.transparency.LogBooks;
import org.greenloop.accounting.transparency.LogEntry;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the log has to say of what the register holds. What writes an entry and what audits it ask
/// here, so they cannot come to mean different things.
///
/// Files and assessments are hashed as they are stored, whatever stands beside them.
final class RegisterEntries {

  private static final String ONE = "serial = :serial";
  private static final String ALL = "serial IS NOT NULL";

  private final JdbcClient jdbc;

  RegisterEntries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  LogEntry issued(String serial) {
    return issued(ONE, serial, files(ONE, serial)).getFirst();
  }

  /// The last thing that happened to a document.
  LogEntry changed(String serial) {
    return changed(ONE, serial).getLast();
  }

  /// In the order in which it happened.
  List<LogEntry> list() {
    return Stream.concat(issued(ALL, "", documents()).stream(), changed(ALL, "").stream())
        .sorted(
            Comparator.comparing(LogEntry::at)
                .thenComparing(LogEntry::kind)
                .thenComparing(LogEntry::serial))
        .toList();
  }

  List<LogBooks.Document> documents() {
    return files(ALL, "");
  }

  private List<LogBooks.Document> files(String which, String serial) {
    return jdbc.sql(
            """
            SELECT serial, language, sha256, encode(sha256(content), 'hex') AS actual
            FROM document_file
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

  /// What a label was awarded for is said as its assessment has it, everything else as the register
  /// has it: where the two differ, the entry is another.
  private List<LogEntry> issued(String which, String serial, List<LogBooks.Document> files) {
    Map<String, SortedMap<String, String>> hashes = new HashMap<>();
    files.forEach(
        file ->
            hashes
                .computeIfAbsent(file.serial(), one -> new TreeMap<>())
                .put(file.language(), file.actual()));
    return jdbc.sql(
            """
            SELECT d.*, coalesce(s.code, '') AS subject, coalesce(h.code, '') AS holder_code,
              l.serial AS label, l.lift_id, coalesce(a.scheme, '') AS scheme,
              coalesce(a.edition, '') AS edition, coalesce(a.period, '') AS period,
              coalesce(j.code, '') AS judged,
              coalesce(encode(sha256(convert_to(a.content, 'UTF8')), 'hex'), '') AS assessment
            FROM issued_document d
            LEFT JOIN subject s ON s.id = d.subject_id
            LEFT JOIN subject h ON h.id = d.holder_id
            LEFT JOIN label l ON l.serial = d.serial
            LEFT JOIN assessment a ON a.id = l.assessment_id
            LEFT JOIN subject j ON j.id = a.subject_id
            WHERE d.%s
            """
                .formatted(which))
        .param("serial", serial)
        .query((row, index) -> issued(row, hashes))
        .list();
  }

  private static LogEntry issued(ResultSet row, Map<String, SortedMap<String, String>> hashes)
      throws SQLException {
    String serial = row.getString("serial");
    String kind = row.getString("kind");
    return new LogEntry.Issued(
        serial,
        naming(kind) == LogEntry.Naming.LISTED ? Optional.of(listed(row)) : Optional.empty(),
        new LogEntry.Issued.Facts(
                serial,
                kind,
                row.getString("subject"),
                row.getString("holder_code"),
                row.getString("holder"),
                row.getString("about"),
                row.getInt("version"),
                row.getString("basis_sha256"))
            .hash(),
        Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
        Optional.ofNullable(hashes.get(serial)).orElse(Collections.emptySortedMap()),
        at(row, "issued_at"));
  }

  private static LogEntry.Issued.Listed listed(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    if (row.getString("label") == null) {
      return new LogEntry.Issued.Listed(
          kind, row.getString("subject"), row.getString("about"), Optional.empty());
    }
    long lift = row.getLong("lift_id");
    OptionalLong liftId = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(lift);
    return new LogEntry.Issued.Listed(
        kind,
        row.getString("judged"),
        row.getString("period"),
        Optional.of(
            new LogEntry.Issued.Award(
                row.getString("scheme"),
                row.getString("edition"),
                row.getString("assessment"),
                liftId)));
  }

  private List<LogEntry> changed(String which, String serial) {
    return jdbc.sql(
            """
            SELECT c.*, coalesce(d.kind, '') AS document
            FROM standing_change c
            LEFT JOIN issued_document d ON d.serial = c.serial
            WHERE c.%s
            ORDER BY c.serial, c.number
            """
                .formatted(which))
        .param("serial", serial)
        .query((row, index) -> changed(row))
        .list();
  }

  private static LogEntry changed(ResultSet row) throws SQLException {
    LogEntry.Naming naming = naming(row.getString("document"));
    String serial = row.getString("serial");
    LogEntry.Change change =
        LogEntry.Change.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    String successor = row.getString("successor");
    return successor == null
        ? LogEntry.Changed.of(
            naming,
            serial,
            row.getInt("number"),
            change,
            row.getString("reason"),
            row.getString("changed_by"),
            at(row, "changed_at"))
        : LogEntry.Changed.superseded(
            naming, serial, row.getInt("number"), successor, at(row, "changed_at"));
  }

  private static LogEntry.Naming naming(String kind) {
    return DocumentKind.find(kind).filter(DocumentKind::isListed).isPresent()
        ? LogEntry.Naming.LISTED
        : LogEntry.Naming.BY_SERIAL;
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
